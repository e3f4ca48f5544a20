import { z } from 'zod';
import type { RecordSchema } from '#kernel/intake/contract';
import { lineActions } from '../../contract/events.ts';
import { maxPieces } from '../../domain/pieces.ts';
import { documentTypes, maxSequence } from '../../domain/rank.ts';

const text = (max: number) => z.string().min(1).max(max);

const organization = z.object({
  system: text(64).optional().describe('The system that the id is one of; crm when left out.'),
  id: text(255).describe('Its id there.'),
});

const contact = z
  .object({ name: text(255).optional(), email: z.email().max(320).optional(), phone: text(64).optional() })
  .meta({ personal: true });

const dates = {
  startDate: z.iso.date().optional().describe('The first day; left out where the license model or an activation decides it.'),
  expirationDate: z.iso.date().optional().describe('The last day, to its end in the time zone; left out where the license model decides it.'),
  permanent: z.boolean().optional().describe('true when it never ends; then expirationDate is left out.'),
};

const maintenance = z.object({ partNumber: text(255).describe('The maintenance, by part number.'), ...dates });

const line = z.object({
  number: text(64).describe('Its number in the order.'),
  partNumber: text(255).optional().describe('What is ordered. A change may leave it out for a line that is known, and cannot change it.'),
  licenseModel: text(255).optional().describe('The license model, by code or name; that of the part number when left out.'),
  quantity: z.int().min(0).max(maxPieces).optional().describe('Pieces ordered; in a change the pieces of the line as amended, 0 to take all of it back.'),
  action: z.enum(lineActions).optional().describe('What it does to what the customer holds; NEW when left out.'),
  activationId: text(255).optional().describe('The line item that it adds to, renews, upgrades or maintains.'),
  ...dates,
  timeZone: text(64).optional().describe("The time zone of the days, IANA; the customer's when left out."),
  maintenance: maintenance.optional().describe('The maintenance that is sold with it.'),
  recipient: contact.optional().describe('Who is to receive it.'),
});

/** One document about an order, as an ERP system sends it. The record that is applied is the document with one of its lines. */
const nativeOrder = z.object({
  type: z.enum(documentTypes).describe('What the document is.'),
  businessUnit: text(64).describe('The business unit that sells, by its code.'),
  system: text(64).describe('The code of the source system, such as erp.'),
  id: text(255).describe('The id of the document there. The same id with other content is refused.'),
  order: text(255).describe('The number of the order there.'),
  sequence: z.int().min(1).max(maxSequence).optional().describe('Which change it is. Later ones count, whenever they arrive; needed in a change.'),
  issuedOn: z.iso.date().describe('The day of the document; of an order the day on which part numbers mean what they mean.'),
  purchaseOrder: text(255).optional().describe("The customer's own number for the order."),
  customer: organization.optional().describe('Who bought it; needed in an order.'),
  sellers: z.array(organization).max(5).optional().describe('Through whom it was sold, from the distributor down.'),
  paidOn: z.iso.date().optional().describe('The day on which the whole order was paid. Once said it stays.'),
  reason: text(500).optional().describe('Why it is taken back.'),
  contact: contact.optional().describe('Whom to ask about it.'),
  lines: z.array(line).max(5_000).optional().describe('Its lines. A cancellation without lines takes the whole order back, a change without lines says that the order was paid.'),
});
export type NativeOrder = z.output<typeof nativeOrder>;
export type NativeLine = z.output<typeof line>;

const conditions = [
  {
    if: { properties: { type: { const: 'ORDER' } } },
    then: {
      required: ['customer', 'lines'],
      properties: {
        customer: {},
        lines: { type: 'array', minItems: 1, items: { type: 'object', required: ['partNumber', 'quantity'], properties: { partNumber: {}, quantity: { type: 'integer', minimum: 1 } } } },
      },
    },
  },
  {
    if: { properties: { type: { const: 'ORDER_CHANGE' } } },
    then: {
      required: ['sequence'],
      properties: { sequence: {}, lines: { type: 'array', items: { type: 'object', required: ['quantity'], properties: { quantity: {} } } } },
    },
  },
];

/** The published schema is the shape that types the record; fields we do not know are kept. */
export const nativeOrderSchema = ((): RecordSchema => {
  const { $schema: _draft, ...schema } = z.toJSONSchema(nativeOrder, {
    io: 'input',
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      // A format that also carries its pattern would report every fault twice.
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
      // What was erased is null.
      if (jsonSchema['personal'] === true) Object.assign(jsonSchema, { type: ['object', 'null'] });
    },
  });
  return { ...schema, allOf: conditions } as unknown as RecordSchema;
})();
