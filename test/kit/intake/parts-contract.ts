import { sql } from 'kysely';
import { idType } from '#kernel/values/ids';
import { applied, kept, quarantined, unchanged, undone, write, type InboundContract } from '#kernel/intake/contract';

export type Part = { readonly partNumber: string; readonly name: string; readonly listPrice?: number; readonly parent?: string };
type PartRow = { readonly id: string; readonly part_number: string; readonly name: string };

const partId = idType('part');

type Interruption = (part: Part) => void | Promise<void>;
/** A contract as small as one can be, for tests: parts by their number, each perhaps a part of another. */
export const partsContract = (before: Interruption = () => undefined, whileWriting: Interruption = () => undefined): InboundContract<Part, ReadonlyMap<string, PartRow>> => ({
  name: 'parts',
  version: 1,
  module: 'catalog',
  title: 'Parts',
  description: 'Parts of a test.',
  record: {
    properties: {
      partNumber: { type: 'string', minLength: 1, maxLength: 50 },
      name: { type: 'string', maxLength: 200 },
      listPrice: { type: 'number' },
      unit: { type: 'string', enum: ['piece', 'metre'] },
      tags: { type: 'array', items: { type: 'string' } },
      parent: { type: 'string' },
    },
    required: ['partNumber', 'name'],
  },
  headings: { partNumber: ['SKU'], name: ['Description'] },
  keyOf: ({ partNumber }) => partNumber,
  dependsOn: ({ parent }) => (parent === undefined ? [] : [parent]),

  prepare: (parts, work) =>
    work.read([], async (db) => {
      const numbers = parts.flatMap(({ partNumber, parent }) => [partNumber, ...(parent === undefined ? [] : [parent])]);
      const { rows } = await sql<PartRow>`select id, part_number, name from catalog.part where part_number = any(${numbers})`.execute(db);
      return new Map(rows.map((row) => [row.part_number, row]));
    }),

  apply: async (part, known) => {
    await before(part);
    if (part.parent !== undefined && !known.has(part.parent)) return quarantined({ path: '/parent', code: 'UNKNOWN_PART', message: 'There is no such part.' });
    return write([], async ({ db }) => {
      await whileWriting(part);
      const existing = known.get(part.partNumber);
      if (existing?.name === part.name) return unchanged('part', existing.id);
      if (existing) {
        await sql`update catalog.part set name = ${part.name} where id = ${existing.id}`.execute(db);
        return applied({ change: 'changed', type: 'part', id: existing.id, before: existing.name });
      }
      const id = partId.make();
      await sql`insert into catalog.part (id, part_number, name, parent) values (${id}, ${part.partNumber}, ${part.name}, ${part.parent ?? null})`.execute(db);
      if (part.name === 'written, then refused') return quarantined({ path: '/name', code: 'REFUSED', message: 'Not this name.' });
      return applied({ change: 'created', type: 'part', id });
    });
  },

  obstacles: async (lines, work, touched) => {
    const numbers = lines.map(({ key }) => key);
    const { rows } = await work.read([], (db) => sql<{ parent: string }>`select parent from catalog.part where parent = any(${numbers}) and not id = any(${[...touched.keys()]}::uuid[])`.execute(db));
    return lines
      .filter(({ key }) => rows.some(({ parent }) => parent === key))
      .map(({ number }) => ({ lineNumber: number, code: 'HAS_PARTS', message: 'Another part was put below it.' }));
  },

  undo: ({ effects: [effect] }, line) =>
    line.commit([], async ({ db }) => {
      if (effect?.change === 'changed') await sql`update catalog.part set name = ${effect.before} where id = ${effect.id}`.execute(db);
      else {
        const { rows } = await sql`select 1 from catalog.part child join catalog.part own on own.part_number = child.parent where own.id = ${effect?.id}`.execute(db);
        if (rows.length > 0) return kept('HAS_PARTS', 'Another part was put below it.');
        await sql`delete from catalog.part where id = ${effect?.id}`.execute(db);
      }
      return undone;
    }),
});

/** The table behind it. */
export const partsTable = [
  'create table catalog.part (id uuid primary key, part_number text not null unique, name text not null, parent text)',
  'grant select, insert, update, delete on catalog.part to catalog_intake',
];
