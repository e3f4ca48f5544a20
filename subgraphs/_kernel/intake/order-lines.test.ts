import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { erp, openPartsHub, type PartsHub } from '../../../test/kit/intake/parts-hub.ts';
import { documentId, type DocumentId } from '../values/ids.ts';
import { sightOf } from './intake.ts';
import { orderLines } from './order-lines.ts';

const lines = 20_000;
let place: PartsHub;
let admin: Client;
beforeAll(async () => {
  place = await openPartsHub();
  admin = new Client({ connectionString: place.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await place.close();
});

/** Each line depends on the one of a tenth of its number; the last tenth has the keys of the first. */
const written = async (count: number): Promise<DocumentId> => {
  const id = documentId.make();
  await admin.query(
    `insert into catalog.inbound_document (id, contract, contract_version, client, subject, business_units, idempotency_key, dry_run, media_type, content_hash, size_in_bytes, body, received_at)
     values ($1, 'parts', 1, 'erp', 'erp-subject', '{}', $2, false, 'text/csv', repeat('0', 64), 1, 'x', now())`,
    [id, id],
  );
  await admin.query(
    `insert into catalog.inbound_line (document_id, client, number, level, key, depends_on, record, state)
     select $1, 'erp', n, 0, (n % ($2 * 9 / 10))::text, case when n >= 10 then array[(n / 10)::text] else '{}' end, '{}', 'RECEIVED' from generate_series(1, $2::int) n`,
    [id, count],
  );
  return id;
};

test('20,000 lines are put in order in a moment, though nobody has told the planner yet that they are there', { timeout: 25_000 }, async () => {
  for (let earlier = 0; earlier < 5; earlier++) await written(100);
  await admin.query('analyze catalog.inbound_line');
  const id = await written(lines);
  const { persistence, module } = place.intake();
  await persistence.writeWithin(sightOf(erp), (work) => orderLines(module, work, id));
  const { rows } = await admin.query<{ state: string; level: number; lines: number }>(
    'select state, level, count(*)::int as lines from catalog.inbound_line where document_id = $1 group by 1, 2 order by 1, 2', [id]);
  expect(rows).toEqual([
    { state: 'QUARANTINED', level: 0, lines: 2_000 },
    { state: 'RECEIVED', level: 0, lines: 9 },
    { state: 'RECEIVED', level: 1, lines: 90 },
    { state: 'RECEIVED', level: 2, lines: 900 },
    { state: 'RECEIVED', level: 3, lines: 9_000 },
    { state: 'RECEIVED', level: 4, lines: 8_001 },
  ]);
  const { rows: twins } = await admin.query<{ message: string }>(`select problems -> 0 ->> 'message' as message from catalog.inbound_line where document_id = $1 and number = $2`, [id, lines]);
  expect(twins).toEqual([{ message: 'Line 2000 of this document has the key "2000" already.' }]);
});
