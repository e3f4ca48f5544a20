import { sql } from 'kysely';
import type { Work } from '#kernel/persistence/persistence';
import { metricId } from '../contract/ids.ts';
import { Metric, type metricKinds } from './metric.entity.ts';

type NewMetric = {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly kind: (typeof metricKinds)[number];
  readonly measuredOver?: string | undefined;
};

/** The metric of that code; made where nobody knows it yet. */
export const insertMetric = async ({ em, db }: Work, { code, name, unit, kind, measuredOver }: NewMetric, now: string): Promise<{ metric: Metric; made: boolean }> => {
  const { rows } = await sql`
    insert into catalog.metric (id, code, name, unit, kind, measured_over, created_at)
    values (${metricId.make()}, ${code}, ${name}, ${unit}, ${kind}, ${measuredOver ?? null}, ${now})
    on conflict do nothing returning id`.execute(db);
  return { metric: await em.findOneOrFail(Metric, { code }), made: rows.length > 0 };
};
