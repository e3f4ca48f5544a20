import { test } from 'vitest';
import { simulate, hashOf } from './simulate.ts';
test('x', { timeout: 100000 }, async () => {
  const from = Number(process.env['SEED'] ?? 1);
  const n = Number(process.env['N'] ?? 1);
  const t = performance.now(); let steps = 0; const bad = new Map<string, number[]>();
  for (let s = from; s < from + n; s++) {
    const r = await simulate(s);
    steps += r.trace.length;
    if (r.broken) { const m = r.broken.message.replace(/[0-9a-f]{8}-[0-9a-f-]*/g, 'ID').slice(0, 150); bad.set(m, [...(bad.get(m) ?? []), s]); if (n === 1) { console.log(r.broken.stack, r.trace.slice(-40).join('\n'));
      for (const row of r.store.jobs.values()) console.log(row.id.slice(-4), row.state, row.claims, row.dueAt, JSON.stringify({ ...row.body.job, licenses: 0 }).slice(0, 300));
      console.log(r.store.queues.entitlements.deliveries.concat(r.store.queues.orders.deliveries).map((d) => `${d.reader} ${d.state} ${d.attempts} ${d.nextAt} ${JSON.stringify(d.event.payload)}`).join('\n'));
      for (const line of r.store.world.books.lines.values()) console.log(line.terms.id.slice(-4), line.state, JSON.stringify(line.balance), line.shortfall, [...line.claims.values()].map((c) => `${c.cause.key.slice(-4)} ${c.state} ${'held' in c ? JSON.stringify(c.held) : ''}`).join('; ')); } }
  }
  console.log((performance.now() - t) / n, 'ms', steps / n, 'steps', [...bad].map(([m, s]) => `${s.length} ${m} ${s.slice(0, 3)}`).join('\n'));
  console.log(hashOf(await simulate(from)), hashOf(await simulate(from)));
});
