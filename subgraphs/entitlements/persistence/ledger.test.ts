import fc from 'fast-check';
import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LineItemId } from '../contract/index.ts';
import { balanceOf, buckets, isSound, type Entry } from '../domain/ledger.ts';
import { asStaff, openPlace, operator, type Place } from '../../../test/kit/entitlements/place.ts';
import { aLine } from '../../../test/kit/entitlements/records.ts';
import { book } from './posting.repository.ts';
import { asOfKey, countsAsOf } from './ledger.repository.ts';
import { balanceFrom } from './rows.ts';

let place: Place;

beforeAll(async () => {
  place = await openPlace();
  for (const code of ['ACME', 'GLOBEX']) place.world.organization(code);
  place.world.product('CAD-PRO', { terms: { term: 'PERPETUAL' } });
});
afterAll(() => place.close());

type Known = { readonly id: LineItemId; readonly tenantId: never; readonly partnerTenants: readonly never[] };
const bought = async (): Promise<Known> => {
  const line = aLine({ numberOfCopies: 1 });
  await place.sends([line]);
  const { rows } = await sql<Known>`select id, tenant_id as "tenantId", partner_tenants as "partnerTenants" from entitlements.line_item where activation_id = ${line.activationId ?? ''}`.execute(place.owner);
  if (!rows[0]) throw new Error('The line was not made.');
  return rows[0];
};
const minute = (number: number): Temporal.Instant => Temporal.Instant.from('2026-06-01T00:00:00Z').add({ minutes: number });
const occasion = { operation: 'test', source: 'test', key: 'test', actor: 'test' };

const happenings = fc.array(
  fc.record({ bucket: fc.constantFrom(...buckets), delta: fc.integer({ min: -9, max: 9 }).filter((delta) => delta !== 0), back: fc.nat({ max: 20 }) }),
  { minLength: 1, maxLength: 12 },
);

test('after any bookings the counts, as of any point on both axes, are what replaying the ledger gives; and what is unsound is refused', async () => {
  await fc.assert(
    fc.asyncProperty(happenings, fc.array(fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 })), { minLength: 5, maxLength: 5 }), async (history, points) => {
      const line = await bought();
      let entries: readonly Entry[] = [{ bucket: 'GRANTED', delta: 1, effectiveAt: Temporal.Instant.from('2025-12-31T23:00:00Z'), recordedAt: Temporal.Instant.from('2026-11-24T09:00:00Z') }];
      for (const [index, { bucket, delta, back }] of history.entries()) {
        const now = Temporal.Instant.from('2026-11-24T09:00:00Z').add({ minutes: index });
        const entry = { bucket, delta, effectiveAt: now.subtract({ minutes: back }), recordedAt: now };
        const booked = place.persistence.writeWithin(asStaff, (work) => book(work, [{ line, occasion, postings: [entry] }], now));
        if (isSound(balanceOf([...entries, entry]), 0)) {
          await booked;
          entries = [...entries, entry];
        } else await expect(booked).rejects.toMatchObject({ code: '23514' });
      }
      const asked = points.map(([effective, recorded]) => ({ effectiveAt: Temporal.Instant.from('2026-11-24T08:40:00Z').add({ minutes: effective }), recordedAt: Temporal.Instant.from('2026-11-24T08:40:00Z').add({ minutes: recorded }) }));
      const keys = asked.map(({ effectiveAt, recordedAt }) => asOfKey({ lineItemId: line.id, effectiveAt: effectiveAt.toString(), recordedAt: recordedAt.toString() }));
      const counts = new Map((await countsAsOf(place.persistence, asStaff, [...new Set(keys)])).map((row) => [asOfKey(row), row]));
      asked.forEach((asOf, index) => {
        const row = counts.get(keys[index] ?? '');
        expect(row && balanceFrom(row)).toEqual(balanceOf(entries, asOf));
      });
    }),
    { numRuns: 12 },
  );
});

test('what stands in the ledger is neither changed nor removed, by any kind of caller', async () => {
  const { tenantId } = await bought();
  const sights = [asStaff, { kind: 'customer', tenants: [tenantId], subtrees: [], organizations: [] }, { kind: 'intake', client: 'c', tenants: [tenantId] }] as const;
  for (const sight of sights) {
    const write = (statement: string) => place.persistence.writeWithin(sight, ({ db }) => sql.raw(statement).execute(db));
    await expect(write('update entitlements.ledger set delta = 7')).rejects.toThrow('permission denied');
    await expect(write('delete from entitlements.ledger')).rejects.toThrow('permission denied');
    await expect(write('truncate entitlements.ledger')).rejects.toThrow('permission denied');
  }
});

test('nothing is booked for the future, and a clock that goes back books nothing before what was booked last', async () => {
  const line = await bought();
  const booking = (effectiveAt: Temporal.Instant) => [{ line, occasion, postings: [{ bucket: 'GRANTED', delta: 1, effectiveAt } as const] }];
  const write = (effectiveAt: Temporal.Instant, now: Temporal.Instant) => place.persistence.writeWithin(asStaff, (work) => book(work, booking(effectiveAt), now));
  await expect(write(Temporal.Instant.from('2027-01-01T00:00:00Z'), minute(1))).rejects.toMatchObject({ code: '23514' });
  await write(minute(1), minute(1));
  const { rows } = await sql<{ recorded: string }>`select recorded_at as recorded from entitlements.ledger where line_item_id = ${line.id} order by id desc limit 1`.execute(place.owner);
  expect(rows[0]?.recorded).toBe('2026-11-24 09:00:00+00');
});

test('a booking belongs to the tenant of its line', async () => {
  const line = await bought();
  const globex = place.world.organizations.get('GLOBEX');
  const stray = { ...line, tenantId: globex?.tenantId as never };
  const sight = { kind: 'intake', client: 'c', tenants: [stray.tenantId] } as const;
  const write = place.persistence.writeWithin(sight, (work) => book(work, [{ line: stray, occasion, postings: [{ bucket: 'GRANTED', delta: 1, effectiveAt: minute(1) }] }], minute(1)));
  await expect(write).rejects.toThrow('belongs to the tenant of its line item');
});

test('quantities are asked as of a day and as known on another; the future is refused', async () => {
  const line = aLine({ numberOfCopies: 7, startDate: '2026-03-01', timeZone: 'UTC' });
  await place.sends([line]);
  const query = `query ($id: String!, $asOf: AsOfInput) { lineItemByActivationId(activationId: $id) { quantities(asOf: $asOf) { granted remaining } } }`;
  type Line = { readonly lineItemByActivationId: { readonly quantities: { readonly granted: number } } };
  const granted = async (asOf?: object) => (await place.gets<Line>(operator, query, { id: line.activationId, asOf })).lineItemByActivationId.quantities.granted;
  expect(await granted()).toBe(7);
  expect(await granted({ effectiveAt: '2026-02-28T23:59:59Z' })).toBe(0);
  expect(await granted({ effectiveAt: '2026-03-01T00:00:00Z' })).toBe(7);
  expect(await granted({ recordedAt: '2026-11-24T08:59:59Z' })).toBe(0);
  const { errors } = await place.asks(operator, query, { id: line.activationId, asOf: { recordedAt: '2030-01-01T00:00:00Z' } });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', path: 'asOf.recordedAt' } }]);
});

