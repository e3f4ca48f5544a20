import { CompiledQuery, sql } from 'kysely';
import type { Database } from '../persistence/database.ts';
import type { Caller } from './principal.ts';
import type { StaffSight } from './sight.ts';

/** Records that somebody enters the sight that sees everything; in a transaction of its own, so that a refused request is on record too. */
export type StaffAccess = (entry: { readonly caller: Caller; readonly reason: string; readonly requestId: string }) => Promise<void>;

export const staffAccess = (database: Database): StaffAccess => ({ caller, reason, requestId }) =>
  database.kysely.connection().execute(async (db) => {
    await db.executeQuery(CompiledQuery.raw('begin; set local role audit_writer'));
    try {
      await sql`insert into audit.staff_access (subject, client, reason, request_id)
        values (${caller.subject}, ${caller.client}, ${reason}, ${requestId})`.execute(db);
      await db.executeQuery(CompiledQuery.raw('commit'));
    } catch (error) {
      await db.executeQuery(CompiledQuery.raw('rollback'));
      throw error;
    }
  });

/** The sight of an operation that has been decided and crosses tenants; there is no other way to it than through the record. */
export const enterAsStaff = async (record: StaffAccess, entry: Parameters<StaffAccess>[0]): Promise<StaffSight> => {
  await record(entry);
  return { kind: 'staff', businessUnits: [], reason: entry.reason };
};
