import type { Caller } from '../../kit/hub.ts';
import type { Kind, Sees, World } from '../../kit/world.ts';
import { judgeOf } from './judge.ts';
import type { Probe } from './probes.ts';
import { idOf, roots, type Root } from './roots.ts';

/** What staff answer: the order of every list and what each filter matches, of which others get what is in their sight. */
export type Reference = ReadonlyMap<string, readonly { readonly key: string; readonly cursor: string | null }[]>;

export type Report = {
  /** What was shown and should not have been, each once. */
  readonly leaks: Set<string>;
  /** What should have been shown and was not, wrong order, errors. */
  readonly faults: Set<string>;
  /** `Type.field` that was answered with something. */
  readonly filled: Set<string>;
  probes: number;
};

export type Law = { readonly world: World; readonly probes: ReadonlyMap<string, Probe>; readonly reference: Reference };
type Asking = Law & { readonly caller: Caller; readonly sees: Sees; readonly report: Report; readonly judge: (answer: unknown, where: string) => void };

/** Asks everything that can be asked, as one caller, and holds each answer against what the caller may see. */
export const askEverything = async (law: Law, caller: Caller, sees: Sees): Promise<Report> => {
  const report: Report = { leaks: new Set(), faults: new Set(), filled: new Set(), probes: 0 };
  const judgeAnswer = judgeOf(law.world, sees);
  const judge = (answer: unknown, where: string): void => {
    for (const { at, what } of judgeAnswer(answer)) report.leaks.add(`${where}: ${at}: ${what}`);
  };
  const asking: Asking = { ...law, caller, sees, report, judge };
  for (const [name, root] of Object.entries(roots)) {
    await askDeep(asking, name, root);
    if (root.shape === 'one') await askEach(asking, name, root);
    if (root.shape === 'page') await askPages(asking, name, root);
  }
  return report;
};

type One = Extract<Root, { shape: 'one' }>;
type Page = Extract<Root, { shape: 'page' }>;

const keysAmong = (keys: readonly string[], { among }: { readonly among?: RegExp }): string[] => keys.filter((key) => among?.test(key) ?? true);

/** Everything below the root, from whatever the root shows: for one object, from two that are in sight and one that is not. */
const askDeep = async ({ probes, world, caller, sees, report, judge }: Asking, name: string, root: Root): Promise<void> => {
  const { selection = '', covers = new Set() } = probes.get(name) ?? {};
  const isOne = root.shape === 'one';
  const document = isOne ? `query ($value: ${root.byId ? 'ID' : 'String'}!) { ${name}(${root.arguments('$value')}) ${selection} }` : `{ ${name} ${selection} }`;
  for (const variables of isOne ? deepValues(root, world, sees).map((value) => ({ value })) : [{}]) {
    const answer = await caller.asks(document, variables);
    report.probes += covers.size;
    judge(answer, name);
    for (const { message, path } of answer.errors ?? []) report.faults.add(`${name}: ${message} at ${fieldsOf(path)}`);
    for (const field of filledIn(answer.data)) report.filled.add(field);
  }
};

const fieldsOf = (path: readonly (string | number)[] = []): string => path.filter((part) => typeof part === 'string').join('.');

const deepValues = (root: One, world: World, sees: Sees): string[] => {
  const visible = keysAmong(sees[root.kind], root);
  const foreign = keysAmong(keysOf(world, root.kind), root).find((key) => !visible.includes(key));
  return [...visible.slice(0, 1), ...visible.slice(1).slice(-1), ...(foreign === undefined ? [] : [foreign])].map((key) => root.valueOf(world.idOf(root.kind, key), key));
};

const keysOf = (world: World, kind: Kind): string[] => [...world.things.values()].filter((thing) => thing.kind === kind).map(({ key }) => key);

/** Every object of the world, one that is missing, and an id of every other type, in one request. */
const askEach = async ({ world, caller, sees, report, judge }: Asking, name: string, root: One): Promise<void> => {
  const visible = new Set(keysAmong(sees[root.kind], root));
  const own = [...world.things].filter(([, { kind }]) => kind === root.kind).map(([id, { key }]) => ({ value: root.valueOf(id, key), expected: visible.has(key) ? id : null, what: key }));
  const asked = [...own, { value: root.byId ? world.missing(root.kind) : 'NOBODY-KNOWS', expected: null, what: 'a missing one' }];
  const answer = await caller.asks(`{ ${asked.map(({ value }, place) => `o${place}: ${name}(${root.arguments(JSON.stringify(value))}) { __typename ${idOf(root)} }`).join(' ')} }`);
  report.probes += asked.length;
  judge(answer, name);
  const found = answer.data as Readonly<Record<string, { readonly id: string } | null>> | null | undefined;
  asked.forEach(({ expected, what }, place) => {
    const id = found?.[`o${place}`]?.id ?? null;
    if (id !== expected) (expected === null ? report.leaks : report.faults).add(`${name}: ${what} is answered with ${String(id)}`);
  });
  if (answer.errors) report.faults.add(`${name}: ${answer.errors.map(({ message }) => message).join()}`);
  if (root.byId) await askOtherTypes({ world, caller, report, judge }, name, root);
};

const askOtherTypes = async ({ world, caller, report, judge }: Pick<Asking, 'world' | 'caller' | 'report' | 'judge'>, name: string, root: One): Promise<void> => {
  const others = [...new Map([...world.things].filter(([, { kind }]) => kind !== root.kind).map(([id, { kind }]) => [kind, id])).values()];
  const answer = await caller.asks(`{ ${others.map((id, place) => `o${place}: ${name}(${root.arguments(JSON.stringify(id))}) { __typename ${idOf(root)} }`).join(' ')} }`);
  report.probes += others.length;
  // The errors name the ids that were sent.
  const data: unknown = answer.data;
  judge({ data }, name);
  const codes = new Set(answer.errors?.map(({ extensions }) => extensions?.['code']));
  if (answer.errors?.length !== others.length || codes.size !== 1 || !codes.has('BAD_ID')) report.faults.add(`${name}: ids of other types are answered with ${[...codes].join()}`);
};

type Wanted = { readonly filter: string; readonly after: string | null };

/** The list itself, through every filter, and continued from cursors that somebody else was given: all in one request. */
const askPages = async (asking: Asking, name: string, root: Page): Promise<void> => {
  const { world, reference, caller, report, judge } = asking;
  const cursors = (reference.get(name) ?? []).flatMap(({ cursor }) => cursor ?? []);
  const continued = [...new Set([cursors[0], cursors[Math.floor(cursors.length / 2)], cursors.at(-2)])].flatMap((after) => after ?? []);
  const wanted: Wanted[] = [...['', ...root.filters].map((filter) => ({ filter, after: null })), ...continued.map((after) => ({ filter: '', after }))];
  const answer = await caller.asks(`{ ${wanted.map((one, place) => `p${place}: ${pageSelection(world, name, one)}`).join(' ')} }`);
  report.probes += wanted.length;
  judge(answer, name);
  if (answer.errors) report.faults.add(`${name}: ${answer.errors.map(({ message }) => message).join()}`);
  const pages = answer.data as Readonly<Record<string, Shown>> | null | undefined;
  wanted.forEach((one, place) => { holdPage(asking, name, root, one, pages?.[`p${place}`]); });
};

type Shown = { readonly totalCount: number | null; readonly nodes: readonly { readonly id: string }[]; readonly edges: readonly { readonly cursor: string }[] };

/** Exactly what is in sight, in the order that staff see it in, and a count of no more. */
const holdPage = ({ world, reference, sees, report }: Asking, name: string, root: Page, { filter, after }: Wanted, page: Shown | undefined): void => {
  const where = `${name}(${filter}${after === null ? '' : 'after another’s cursor'})`;
  const listed = reference.get(`${name} ${filter}`.trim()) ?? [];
  const rest = after === null ? listed : listed.slice(listed.findIndex(({ cursor }) => cursor === after) + 1);
  const expected = rest.map(({ key }) => key).filter((key) => sees[root.kind].includes(key));
  const shown = keysIn(world, page?.nodes);
  if (shown.join() !== expected.join()) report.faults.add(`${where}: ${shown.join()} instead of ${expected.join()}`);
  const all = listed.filter(({ key }) => sees[root.kind].includes(key)).length;
  const count = page?.totalCount ?? null;
  if (count !== null && count !== all) (count > all ? report.leaks : report.faults).add(`${where}: a count of ${count} instead of ${all}`);
};

const pageSelection = (world: World, name: string, { filter, after }: Wanted): string => {
  const idsFilledIn = filter.replace(/#(\w+) ([^#]+)#/g, (_match, kind: Kind, key: string) => world.idOf(kind, key));
  const given = ['first: 100', ...(filter === '' ? [] : [`filter: { ${idsFilledIn} }`]), ...(after === null ? [] : [`after: "${after}"`])];
  return `${name}(${given.join(', ')}) { totalCount nodes { __typename id } edges { cursor } pageInfo { endCursor hasNextPage } }`;
};

const keysIn = (world: World, nodes: readonly { readonly id: string }[] = []): string[] => nodes.map(({ id }) => world.things.get(id)?.key ?? id);

/** As staff see it, who see all: the order of each list, and what each filter matches. */
export const referenceOf = async (world: World, staff: Caller): Promise<Reference> => {
  const pages = Object.entries(roots).flatMap(([name, root]) => (root.shape === 'page' ? ['', ...root.filters].map((filter) => ({ name, filter })) : []));
  const reference = new Map<string, { key: string; cursor: string | null }[]>();
  for (const { name, filter } of pages) {
    const data = (await staff.gets(`{ page: ${pageSelection(world, name, { filter, after: null })} }`)) as { readonly page: Shown };
    reference.set(`${name} ${filter}`.trim(), keysIn(world, data.page.nodes).map((key, place) => ({ key, cursor: data.page.edges[place]?.cursor ?? null })));
  }
  return reference;
};

/** `Type.field` of everything in an answer that is not null and not empty. */
const filledIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(filledIn);
  if (value === null || typeof value !== 'object') return [];
  const { __typename: type, ...fields } = value as Readonly<Record<string, unknown>>;
  return Object.entries(fields).flatMap(([name, inner]) => {
    const isEmpty = inner === null || (Array.isArray(inner) && inner.length === 0);
    const field = name.replace(/^named_|_[A-Z]+$/g, '');
    return [...(isEmpty || typeof type !== 'string' ? [] : [`${type}.${field}`]), ...filledIn(inner)];
  });
};
