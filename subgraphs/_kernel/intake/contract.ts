import type { OnBehalfOf } from '../ports.ts';
import type { ModuleName } from '../modules.ts';
import type { Reader, Work } from '../persistence/persistence.ts';
import type { Clock } from '../values/clock.ts';
import type { BusinessUnitId, DocumentId, TenantId } from '../values/ids.ts';
import type { Problem } from './problem.ts';

/**
 * What a module promises to a source system: the shape of one record, and what becomes of it.
 * The kernel stores, parses, validates, orders, settles, drives again and rolls back; the contract only translates.
 */
export type InboundContract<Rec = unknown, Prepared = unknown> = {
  /** As in `POST /inbound/<name>` and `GET /schemas/<name>`. */
  readonly name: string;
  /** The major version; a breaking change is a new contract beside this one. */
  readonly version: number;
  readonly module: ModuleName;
  readonly title: string;
  readonly description: string;
  /** JSON Schema 2020-12 of one record, without `additionalProperties: false`: fields we do not know are kept. */
  readonly record: RecordSchema;
  /**
   * Where a document is one thing with lines, such as an order: the field that holds them. Each line becomes a record of its own,
   * the document with that line alone; without lines the document is one record. Such documents are JSON.
   */
  readonly linesAt?: string;
  /** Headings a field is also known by in CSV. Its own name always counts; case, spaces and punctuation never do. */
  readonly headings?: Readonly<Record<string, readonly string[]>>;
  /** The key by which the sender knows the record; the second line with the same key is quarantined. */
  keyOf(record: Rec): string;
  /** Keys of records that must be applied before this one, when they are in the same document. */
  dependsOn?(record: Rec): readonly string[];
  /** For lines that can come before the document that they build on. */
  readonly waiting?: Waiting<Rec>;
  /** Looks up, through ports and reads, what a chunk of records needs. Lines that one of them depends on are applied by then. */
  prepare(records: readonly Rec[], work: IntakeWork): Promise<Prepared>;
  readonly claims?: Claims<Rec, Prepared>;
  /** One line: decided by what was prepared, or `write(…)`: what decides it inside of a transaction. */
  apply(record: Rec, prepared: Prepared, line: LineWork): Decided | Promise<Decided>;
  /**
   * Which of these lines cannot be taken back, because something was built on them. Asked before anything is undone, of some lines at a time,
   * last applied first; `touched` is all that the document has made or changed, for that is taken back together.
   */
  obstacles(lines: readonly AppliedLine[], work: IntakeWork, touched: Touched): Promise<readonly Obstacle[]>;
  /** Takes one line back, in `line.commit`; called in the reverse order of applying. Checks again what `obstacles` saw. */
  undo(line: AppliedLine, work: UndoWork): Promise<UndoOutcome>;
};

type Waiting<Rec = unknown> = {
  /** What such a line is quarantined for. It is driven again by itself. */
  readonly codes: readonly string[];
  /** The beginning of the keys of all lines, of whatever document, that may be applied once this record is. */
  freed(record: Rec): string;
};

/** What lines hold of other modules, taken and given back by ports for many lines at once. */
type Claims<Rec, Prepared> = {
  /**
   * Takes what the lines of a chunk need that are to be written; `apply` then quarantines what was refused. In a dry run it only asks,
   * and `before` is what was answered for the chunk before this one.
   */
  take(lines: readonly ClaimingLine<Rec>[], prepared: Prepared, work: IntakeWork, before: Prepared | undefined): Promise<Prepared>;
  /** Gives back what these lines hold, if they hold anything: they are settled, and were not applied. May be asked again. */
  giveBack(lines: readonly ClaimingLine<Rec>[], work: IntakeWork): Promise<void>;
};
/** `holder`: who holds what is claimed, another for each time that the line is driven. */
export type ClaimingLine<Rec = unknown> = { readonly record: Rec; readonly holder: string };

export type PropertySchema = { readonly type?: string | readonly string[]; readonly [keyword: string]: unknown };
export type RecordSchema = {
  readonly properties: Readonly<Record<string, PropertySchema>>;
  readonly required?: readonly string[];
  readonly [keyword: string]: unknown;
};

export type IntakeWork = {
  /** For ports: the document's client, with the standing of an integration. */
  readonly onBehalfOf: OnBehalfOf;
  readonly document: { readonly id: DocumentId; /** The SHA-256 of its bytes. */ readonly contentHash: string };
  /** The business units that the sender speaks for. */
  readonly businessUnits: readonly BusinessUnitId[];
  readonly clock: Clock;
  /** A dry run writes nothing anywhere, so a contract must not claim through ports in one. */
  readonly dryRun: boolean;
  /** Reads the module's own tables, as far as these tenants reach. */
  read<T>(tenants: readonly TenantId[], work: (db: Reader) => Promise<T>): Promise<T>;
};

export type LineWork = IntakeWork & {
  readonly number: number;
  /** The same whenever this line is driven: the idempotency key for a port that writes. */
  readonly lineId: string;
};

export type UndoWork = IntakeWork & {
  readonly lineId: string;
  /** Who holds what the line claimed. */
  readonly holder: string;
  /** A transaction of its own, before the one that takes the line back; it must find its work done when a roll-back that was cut short goes on. */
  change(tenants: readonly TenantId[], work: (work: Work) => Promise<UndoOutcome>): Promise<UndoOutcome>;
  commit(tenants: readonly TenantId[], work: (work: Work) => Promise<UndoOutcome>): Promise<UndoOutcome>;
};

/** What a line did to one object, with all that undoing it needs. */
export type Effect = {
  readonly change: 'created' | 'changed';
  /** The prefix of the object's TypeID. */
  readonly type: string;
  readonly id: string;
  readonly before?: unknown;
};

export type Applied = { readonly kind: 'applied'; readonly effects: readonly [Effect, ...Effect[]] };
export type Unchanged = { readonly kind: 'unchanged'; readonly subject: Pick<Effect, 'type' | 'id'> | null; /** Why it changes nothing, where it wanted to. */ readonly reason?: Problem };
export type Quarantined = { readonly kind: 'quarantined'; readonly problems: readonly Problem[] };
export type LineOutcome = Applied | Unchanged | Quarantined;

/**
 * What decides a line: its effect and its state commit together, or neither does. Lines of a chunk share a transaction where all of them are well.
 * `work` may run again after all that it wrote was withdrawn; a line that another sender of the same document settled meanwhile is not worked on.
 */
export type Write = {
  readonly kind: 'write';
  /** Whose rows it reads and writes; the first is the line's own. */
  readonly tenants: readonly TenantId[];
  /** What it locks first; lines that share a transaction lock in this order, so that two documents do not wait for each other. */
  readonly locks: string;
  /** Whether the next line may do without finding in the database what this one makes by entities; then many of them are inserted at once. */
  readonly isApart: boolean;
  readonly work: (work: Work) => Promise<LineOutcome>;
};
export type Decided = LineOutcome | Write;

type Manner = { readonly locks?: string; readonly isApart?: boolean };
export const write = (tenants: readonly TenantId[], work: Write['work'], { locks = '', isApart = false }: Manner = {}): Write => ({ kind: 'write', tenants, locks, isApart, work });

/** The line changed something; the first effect is the line's subject. */
export const applied = (...effects: readonly [Effect, ...Effect[]]): Applied => ({ kind: 'applied', effects });
/** The line said what was known already. */
export const unchanged = (type: string, id: string): Unchanged => ({ kind: 'unchanged', subject: { type, id } });
/** The line wanted something, and something else counts. */
export const ignored = (type: string, id: string, reason: Problem): Unchanged => ({ kind: 'unchanged', subject: { type, id }, reason });
/** The line waits for a correction; inside of a `write`, what was written before this is withdrawn. */
export const quarantined = (...problems: readonly Problem[]): Quarantined => ({ kind: 'quarantined', problems });

export type AppliedLine = {
  readonly number: number;
  readonly key: string;
  readonly record: unknown;
  readonly tenantId: TenantId | null;
  readonly effects: readonly Effect[];
};
/** By the id of what was made or changed: whether the document made it, and which of its lines was the last to change it. */
export type Touched = ReadonlyMap<string, { readonly isMade: boolean; readonly lastLine: number }>;
export type Obstacle = { readonly lineNumber: number; readonly code: string; readonly message: string };
export type UndoOutcome = { readonly kind: 'undone' } | { readonly kind: 'kept'; readonly code: string; readonly message: string };
export const undone: UndoOutcome = { kind: 'undone' };
export const kept = (code: string, message: string): UndoOutcome => ({ kind: 'kept', code, message });
