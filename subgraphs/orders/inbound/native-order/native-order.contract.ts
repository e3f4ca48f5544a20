import { kept, quarantined, write, type InboundContract } from '#kernel/intake/contract';
import { applyWanted } from './apply-wanted.ts';
import { lineOf, lookUp, type Answers, type LookUp } from './look-up.ts';
import { nativeOrderSchema, type NativeOrder } from './record.ts';
import { translate, waitsForOrder } from './translate.ts';
import { waitsForLine } from './amend-line.ts';

/** What an ERP system says of an order: that it was placed, changed, paid, taken back. */
export const nativeOrderContract = (from: LookUp): InboundContract<NativeOrder, Answers> => ({
  name: 'native-order',
  version: 1,
  module: 'orders',
  title: 'Orders',
  description: `One document about one order, as JSON: an order, a change of it by sequence, or its cancellation. Its lines are applied one by one; a fault
of its head is a fault of all of them. A record, and a correction, is the document with one of its lines. What was sent comes about whatever the
order of arrival: a later change counts for a line, a cancellation counts for good, and what comes before its order waits for it.
A document is known by system, type and id: sent again it changes nothing, with other content it is refused.
Problems: DUPLICATE_CONFLICT, UNKNOWN_BUSINESS_UNIT, UNKNOWN_ORGANIZATION, ORGANIZATION_CLOSED, ORDER_DIFFERS, UNKNOWN_ORDER, UNKNOWN_ORDER_LINE, UNKNOWN_PART_NUMBER,
PART_NUMBER_NOT_VALID, PART_NUMBER_DIFFERS, UNKNOWN_PRODUCT, PRODUCT_NOT_SOLD, UNKNOWN_LICENSE_MODEL, ACTION_MISMATCH, NOT_MAINTENANCE, UNKNOWN_TIME_ZONE,
EXPIRATION_MISSING, EXPIRATION_BEFORE_START, PERMANENT_WITH_EXPIRATION, MORE_THAN_ONE_LINE; for what is ignored STALE_SEQUENCE, ORDER_CANCELLED.`,
  record: nativeOrderSchema,
  linesAt: 'lines',
  waiting: { codes: [waitsForOrder, waitsForLine], freed: (record) => JSON.stringify(orderKey(record)).slice(0, -1) },
  keyOf: (record) => JSON.stringify([...orderKey(record), lineOf(record)?.number ?? null]),
  prepare: (records, work) => lookUp(from, records, work),
  apply: (record, answers, work) => {
    const translated = translate(record, answers, work);
    if (translated.kind === 'refused') return quarantined(...translated.problems);
    const { wanted } = translated;
    const tenant = wanted.kind === 'order' ? wanted.order.customer.tenantId : wanted.order.tenantId;
    return write([tenant], (transaction) => applyWanted(transaction, wanted, work), { locks: JSON.stringify(orderKey(record)) });
  },
  obstacles: (lines) => Promise.resolve(lines.map(({ number }) => ({ lineNumber: number, ...notSo }))),
  undo: () => Promise.resolve(kept(notSo.code, notSo.message)),
});

const orderKey = ({ businessUnit, system, order }: NativeOrder): readonly string[] => [businessUnit, system, order];

const notSo = { code: 'ORDER_STANDS', message: 'An order is taken back by its cancellation.' };
