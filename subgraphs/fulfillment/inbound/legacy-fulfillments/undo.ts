import { sql } from 'kysely';
import { isOvertaken } from '#kernel/persistence/database-fault';
import { kept, undone, type AppliedLine, type IntakeWork, type UndoOutcome, type UndoWork } from '#kernel/intake/contract';
import type { Reader } from '#kernel/persistence/persistence';
import type { TenantId } from '#kernel/values/ids';
import type { Desk } from './look-up.ts';

export const createdBy = (lines: readonly AppliedLine[], type: string): string[] =>
  lines.flatMap(({ effects }) => effects.filter((effect) => effect.type === type && effect.change === 'created').map(({ id }) => id));

export const followedBy = { code: 'HAS_SUCCESSOR', message: 'Another fulfillment follows this one.' };

export const changedSince = { code: 'CHANGED_SINCE', message: 'It has another license by now, or was given back, or something is being done with it.' };

/** What the line made, and the license that it made with it. */
const madeBy = (lines: readonly AppliedLine[]): readonly { readonly id: string; readonly licenseId: string | null }[] =>
  lines.flatMap((line) => createdBy([line], 'ful').map((id) => ({ id, licenseId: createdBy([line], 'lic')[0] ?? null })));

const changedOf = async (db: Reader, lines: readonly AppliedLine[]): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    select f.id from jsonb_to_recordset(${JSON.stringify(madeBy(lines))}::jsonb) as made (id uuid, "licenseId" uuid)
    join fulfillment.fulfillment f on f.id = made.id
    where f.license_id is distinct from made."licenseId" or f.job_id is not null or f.ended_at is not null`.execute(db);
  return rows.map(({ id }) => id);
};

/** With which of the fulfillments something was done that these lines did not bring: what became of it must not lose its record. */
export const changedSinceOf = async ({ persistence, acrossTenants }: Desk, lines: readonly AppliedLine[], { onBehalfOf }: IntakeWork): Promise<ReadonlySet<string>> =>
  new Set(await persistence.readWithin(await acrossTenants(onBehalfOf), (db) => changedOf(db, lines)));

/** The fulfillment's host as it was when the tenants of all that runs on it were looked up: whatever comes to run on it writes its row anew. */
type Touched = { readonly tenants: readonly TenantId[]; readonly host: { readonly id: string; readonly stamp: string } | null };

const attempts = 3;

/**
 * Takes away what the line made; what is gone already, by a roll-back that was cut short, is no obstacle. A follower is seen by the foreign key
 * in whatever tenant it stands and whenever it came.
 */
export const removeFulfillment = async (desk: Desk, line: AppliedLine, work: UndoWork, attempt = 1): Promise<UndoOutcome> => {
  const touched = await touchedBy(desk, line, work);
  const outcome = await work
    .change(touched.tenants, async ({ db }) => {
      if (!(await lockHost(db, touched))) return hostChanged;
      await lockFulfillments(db, line);
      if ((await changedOf(db, [line])).length > 0) return kept(changedSince.code, changedSince.message);
      await remove(db, line);
      return undone;
    })
    .catch((error: unknown) => {
      if (isOvertaken(error)) return kept(followedBy.code, followedBy.message);
      throw error;
    });
  return outcome === hostChanged && attempt < attempts ? removeFulfillment(desk, line, work, attempt + 1) : outcome;
};

const hostChanged = kept('HOST_CHANGED', 'Others came to run on its host meanwhile; roll the document back again.');

/** The tenants of the fulfillment, of its host, and of whatever else runs on that: whether the host stays is decided by all of them. */
const touchedBy = async ({ persistence, acrossTenants }: Desk, line: AppliedLine, { onBehalfOf }: IntakeWork): Promise<Touched> => {
  const { rows } = await persistence.readWithin(await acrossTenants(onBehalfOf), (db) =>
    sql<{ tenantId: TenantId; hostId: string | null; stamp: string | null }>`
      with mine as (select tenant_id, host_id from fulfillment.fulfillment where id = any(${createdBy([line], 'ful')}::uuid[])),
        host as (select h.tenant_id, h.id, h.xmin::text as stamp from mine join fulfillment.host h on h.id = mine.host_id)
      select tenant_id as "tenantId", null as "hostId", null as stamp from mine
      union select tenant_id, id, stamp from host
      union select f.tenant_id, null, null from host join fulfillment.fulfillment f on f.host_id = host.id`.execute(db),
  );
  // The line's own first, since it is the line that is taken back.
  const own = line.tenantId === null ? [] : [line.tenantId];
  const [host] = rows.flatMap(({ hostId, stamp }) => (hostId !== null && stamp !== null ? [{ id: hostId, stamp }] : []));
  return { tenants: [...new Set([...own, ...rows.map(({ tenantId }) => tenantId)])], host: host ?? null };
};

/** Whether it is as it was; whoever writes a fulfillment locks the host before it, so nothing comes to run on it from here on. */
const lockHost = async (db: Reader, { host }: Touched): Promise<boolean> => {
  if (!host) return true;
  const { rows } = await sql<{ stamp: string }>`select xmin::text as stamp from fulfillment.host where id = ${host.id}::uuid for update`.execute(db);
  return rows[0]?.stamp === host.stamp;
};

/** An operator may just be uploading a license for it, or a job be asked for. */
const lockFulfillments = async (db: Reader, line: AppliedLine): Promise<void> => {
  await sql`select id from fulfillment.fulfillment where id = any(${createdBy([line], 'ful')}::uuid[]) for update`.execute(db);
};

/** A host that something else runs on by now stays, seen by the partners of what runs on it. */
const remove = async (db: Reader, line: AppliedLine): Promise<void> => {
  const { rows } = await sql<{ hostId: string | null }>`
    delete from fulfillment.fulfillment where id = any(${createdBy([line], 'ful')}::uuid[]) returning host_id as "hostId"`.execute(db);
  await sql`delete from fulfillment.license where id = any(${createdBy([line], 'lic')}::uuid[])`.execute(db);
  await sql`
    delete from fulfillment.host h
    where h.id = any(${createdBy([line], 'host')}::uuid[]) and not exists (select from fulfillment.fulfillment f where f.host_id = h.id)`.execute(db);
  await sql`
    update fulfillment.host h
    set partner_tenants = array(select distinct unnest(f.partner_tenants) from fulfillment.fulfillment f where f.host_id = h.id)
    where h.id = any(${rows.flatMap(({ hostId }) => hostId ?? [])}::uuid[])`.execute(db);
};
