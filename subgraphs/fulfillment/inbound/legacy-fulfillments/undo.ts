import { sql } from 'kysely';
import type { AppliedLine, IntakeWork } from '#kernel/intake/contract';
import type { Reader } from '#kernel/persistence/persistence';

const idsOf = (lines: readonly AppliedLine[], type: string): string[] =>
  lines.flatMap(({ effects }) => effects.filter((effect) => effect.type === type && effect.change === 'created').map(({ id }) => id));

/** Which of the lines' fulfillments another one follows that is not taken back with them. */
export const followersOf = async (lines: readonly AppliedLine[], work: IntakeWork): Promise<ReadonlySet<string>> => {
  const ids = idsOf(lines, 'ful');
  const tenants = [...new Set(lines.flatMap(({ tenantId }) => tenantId ?? []))];
  const { rows } = await work.read(tenants, (db) =>
    sql<{ parentId: string }>`
      select f.parent_id as "parentId" from fulfillment.fulfillment f
      where f.parent_id = any(${ids}::uuid[]) and not f.id = any(${ids}::uuid[]) and f.tenant_id = any(${tenants}::uuid[])`.execute(db),
  );
  return new Set(rows.map(({ parentId }) => parentId));
};

/** A host that something else runs on by now stays. */
export const removeFulfillment = async (db: Reader, line: AppliedLine): Promise<void> => {
  const licenses = idsOf([line], 'lic');
  const hosts = idsOf([line], 'host');
  await sql`delete from fulfillment.fulfillment where id = any(${idsOf([line], 'ful')}::uuid[])`.execute(db);
  await sql`delete from fulfillment.license where id = any(${licenses}::uuid[])`.execute(db);
  await sql`
    delete from fulfillment.host h
    where h.id = any(${hosts}::uuid[]) and not exists (select from fulfillment.fulfillment f where f.host_id = h.id)`.execute(db);
};
