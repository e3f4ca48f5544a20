import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { Line, Organization, World } from './world.ts';

/** Writes the whole world by COPY; the side table fills itself by its trigger. */
export const load = async (admin: Client, world: World): Promise<void> => {
  await copy(admin, 'organizations.closure', closureRows(world));
  await copy(admin, 'organizations.tenant_span', spanRows(world));
  await copy(admin, 'entitlements.line_item', lineRows(world.lines));
};

const copy = (admin: Client, table: string, rows: Iterable<string>): Promise<void> =>
  pipeline(Readable.from(inChunks(rows)), admin.query(copyFrom(`copy ${table} from stdin`)));

function* inChunks(rows: Iterable<string>): Iterable<string> {
  let chunk: string[] = [];
  for (const row of rows) {
    if (chunk.push(row) < 2_000) continue;
    yield `${chunk.join('\n')}\n`;
    chunk = [];
  }
  if (chunk.length > 0) yield `${chunk.join('\n')}\n`;
}

function* closureRows(world: World): Iterable<string> {
  for (const tenant of world.tenants) {
    for (const descendant of tenant.organizations) {
      let depth = 0;
      for (let at: Organization | null = descendant; at !== null; at = at.parent) {
        yield `OWNERSHIP\t${at.id}\t${descendant.id}\t${depth++}`;
      }
    }
  }
}

function* spanRows(world: World): Iterable<string> {
  for (const tenant of world.groupTenants) yield `OWNERSHIP\t${world.group.root.id}\t${tenant.id}\tt`;
  for (const territory of Object.values(world.territories)) {
    for (const tenant of territory.tenants) yield `TERRITORY\t${territory.id}\t${tenant.id}\tt`;
  }
}

function* lineRows(lines: readonly Line[]): Iterable<string> {
  for (const line of lines) {
    yield [
      line.id, line.tenant.id, line.organization.id, line.product, line.state, line.expiresAt,
      line.activationId, line.quantity, `{${line.partners.map((partner) => partner.id).join()}}`, line.isWithdrawn ? '2026-11-24T00:00:00Z' : '\\N',
    ].join('\t');
  }
}

export const copiedRows = async (client: Client, table: string): Promise<number> => {
  let rows = 0;
  for await (const chunk of client.query(copyTo(`copy ${table} to stdout`))) rows += String(chunk).split('\n').length - 1;
  return rows;
};
