import type { IntakeWork } from '#kernel/intake/contract';
import type { Problem } from '#kernel/intake/problem';
import type { BusinessUnitId } from '#kernel/values/ids';
import type { IdentifiedOrganization } from '#organizations';
import type { LineAction, SoldMaintenance, SoldThing } from '../../contract/events.ts';
import { rankOf, type DocumentType } from '../../domain/rank.ts';
import type { OrderRules } from '../../domain/rules.ts';
import type { KnownOrder } from '../../persistence/order.repository.ts';
import type { Seller } from '../../persistence/order.entity.ts';
import { maintenanceOf, soldOf, termFault, termsOf, type Terms } from './bought.ts';
import { lineOf, systemOf, type Answers, type Reference } from './look-up.ts';
import type { NativeLine, NativeOrder } from './record.ts';
import { problem } from './problems.ts';

/** A document, as far as every line of it needs to know it. */
export type Head = {
  readonly type: DocumentType;
  readonly businessUnitId: BusinessUnitId;
  readonly system: string;
  readonly sourceId: string;
  readonly number: string;
  readonly rank: number;
  readonly paidOn: string | null;
  readonly rules: OrderRules;
};

/** A line of a document in our own words: what it wants of an order. */
export type Wanted =
  | { readonly kind: 'order'; readonly head: Head; readonly order: WantedOrder; readonly line: WantedLine }
  | { readonly kind: 'change'; readonly head: Head; readonly order: KnownOrder; readonly line: WantedChange | null }
  | { readonly kind: 'cancellation'; readonly head: Head; readonly order: KnownOrder; readonly lineNumber: string | null };

export type WantedOrder = {
  readonly customer: IdentifiedOrganization;
  readonly sellers: readonly (Seller & Pick<IdentifiedOrganization, 'tenantId'>)[];
  readonly purchaseOrder: string | null;
  readonly orderedOn: string;
};
export type WantedLine = {
  readonly number: string;
  readonly quantity: number;
  readonly action: LineAction;
  readonly activationId: string | null;
  readonly sold: SoldThing;
  readonly maintenance: SoldMaintenance | null;
  readonly terms: Terms;
};
/** What it leaves out stays. */
export type WantedChange = {
  readonly number: string;
  readonly quantity: number;
  readonly terms: Partial<Terms>;
  readonly maintenance: SoldMaintenance | null;
  readonly sold: SoldThing | null;
  /** The line that it makes where there is none of that number; null where it does not say what is ordered. */
  readonly asNew: WantedLine | null;
};

type Translated = { readonly kind: 'wanted'; readonly wanted: Wanted } | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

const refused = (...problems: readonly Problem[]): Translated => ({ kind: 'refused', problems });

/** What waits for an order that nobody has sent yet. */
export const waitsForOrder = 'UNKNOWN_ORDER';

/** Pure: from a record and what is known, to what is wanted, or all that is wrong with it. */
export const translate = (record: NativeOrder, answers: Answers, work: Pick<IntakeWork, 'businessUnits'>): Translated => {
  const businessUnitId = answers.businessUnit(record);
  if (businessUnitId === undefined) return refused(problem('/businessUnit', 'UNKNOWN_BUSINESS_UNIT', `There is no business unit "${record.businessUnit}" that the sender speaks for.`));
  if ((record.lines?.length ?? 0) > 1) return refused(problem('/lines', 'MORE_THAN_ONE_LINE', 'A corrected record has the one line that it corrects.'));
  const head = headOf(record, businessUnitId, answers);
  if (record.type === 'ORDER') return ordered(record, head, answers, work);
  const order = answers.order(record);
  if (!order) return refused(problem('/order', waitsForOrder, `The order "${record.order}" of ${record.system} has not come yet; the line is driven when it does.`));
  if (record.type === 'ORDER_CHANGE') return changed(record, head, order, answers, work);
  return { kind: 'wanted', wanted: { kind: 'cancellation', head, order, lineNumber: lineOf(record)?.number ?? null } };
};

const headOf = ({ type, system, id, order, sequence = 0, paidOn }: NativeOrder, businessUnitId: BusinessUnitId, answers: Answers): Head => ({
  type, businessUnitId, system, sourceId: id, number: order, rank: rankOf(type, sequence), paidOn: paidOn ?? null, rules: answers.rules(businessUnitId),
});

const ordered = (record: NativeOrder, head: Head, answers: Answers, work: Pick<IntakeWork, 'businessUnits'>): Translated => {
  const problems: Problem[] = [];
  const customer = record.customer ? organizationOf(record.customer, '/customer/id', answers, problems) : null;
  const sellers = sellersOf(record, answers, problems);
  const line = lineOf(record);
  const wanted = line ? changeWanted(record, line, answers, work, problems).asNew : null;
  const fault = wanted && problems.length === 0 ? termFault(wanted.sold, wanted.terms) : undefined;
  if (fault) problems.push(fault);
  if (problems.length > 0 || !customer || !wanted) return refused(...problems);
  const order: WantedOrder = { customer, sellers, purchaseOrder: record.purchaseOrder ?? null, orderedOn: record.issuedOn };
  return { kind: 'wanted', wanted: { kind: 'order', head, order, line: wanted } };
};

const organizationOf = (reference: Reference, path: string, answers: Answers, problems: Problem[]): IdentifiedOrganization | null => {
  const found = answers.organization(reference);
  if (!found) problems.push(problem(path, 'UNKNOWN_ORGANIZATION', `No organization is known as "${reference.id.slice(0, 100)}" in ${systemOf(reference)}.`));
  else if (found.status === 'CLOSED' || found.status === 'MERGED') problems.push(problem(path, 'ORGANIZATION_CLOSED', `"${found.name}" is ${found.status}.`));
  return found;
};

const sellersOf = ({ sellers = [] }: NativeOrder, answers: Answers, problems: Problem[]): WantedOrder['sellers'] =>
  sellers.flatMap((reference, index) => {
    const found = organizationOf(reference, `/sellers/${index}/id`, answers, problems);
    return found ? [{ tier: index + 1, organizationId: found.organizationId, tenantId: found.tenantId }] : [];
  });

const changed = (record: NativeOrder, head: Head, order: KnownOrder, answers: Answers, work: Pick<IntakeWork, 'businessUnits'>): Translated => {
  const line = lineOf(record);
  if (!line) {
    if (head.paidOn === null) return refused(problem('/lines', 'MISSING_VALUE', 'A change names lines, or says that the order was paid.'));
    return { kind: 'wanted', wanted: { kind: 'change', head, order, line: null } };
  }
  const problems: Problem[] = [];
  const wanted = changeWanted(record, line, answers, work, problems);
  return problems.length > 0 ? refused(...problems) : { kind: 'wanted', wanted: { kind: 'change', head, order, line: wanted } };
};

const changeWanted = (record: NativeOrder, line: NativeLine, answers: Answers, { businessUnits }: Pick<IntakeWork, 'businessUnits'>, problems: Problem[]): WantedChange => {
  const { number, quantity = 0, action = 'NEW', activationId = null } = line;
  const sold = soldOf(line, answers.sold(record), businessUnits, problems);
  const maintenance = maintenanceOf(line, answers.maintenance(record), businessUnits, problems);
  const terms = termsOf(line, problems);
  const asNew = sold && { number, quantity, action, activationId, sold, maintenance, terms: { ...unsaid, ...terms } };
  return { number, quantity, terms, maintenance, sold, asNew };
};

const unsaid: Terms = { timeZone: null, startsOn: null, expiresOn: null, permanent: false };
