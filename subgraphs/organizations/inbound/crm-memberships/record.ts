import type { PropertySchema, RecordSchema } from '#kernel/intake/contract';

/** Roles that a source system may hand out; those of the vendor's own people and programs come from an operator. */
const sourcedRoles = ['CUSTOMER_ADMIN', 'CUSTOMER_USER', 'PARTNER', 'PARTNER_INTEGRATION', 'SALES'] as const;

/** That somebody holds a role, and where. */
export type MembershipRecord = {
  readonly role: (typeof sourcedRoles)[number];
  readonly subject?: string;
  readonly client?: string;
  readonly email?: string;
  readonly name?: string;
  readonly system?: string;
  readonly organizationId?: string;
  readonly territory?: string;
  readonly expiresAt?: string | null;
};

const text = (description: string, maxLength: number): PropertySchema => ({ type: 'string', minLength: 1, maxLength, pattern: '\\S', description });

export const recordSchema: RecordSchema = {
  required: ['role'],
  properties: {
    role: { type: 'string', enum: sourcedRoles, description: 'What the holder may do. Roles of staff and of source systems are granted by an operator.' },
    subject: text('The subject in the tokens of the person; `email` alone invites somebody who has not signed in yet.', 255),
    client: { type: 'string', pattern: '^[\\w.:@-]{1,128}$', description: 'The OAuth client id of a program, for `PARTNER_INTEGRATION` only.' },
    email: { type: 'string', format: 'email', maxLength: 320, description: 'The e-mail address of the person.' },
    name: text('The full name of the person.', 200),
    system: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,40}$', description: 'The source system that `organizationId` is an id of; `crm` when left out.' },
    organizationId: text('Where the role holds, by the id in the source system; for all roles but `SALES`.', 200),
    territory: text('Where `SALES` holds, by name.', 100),
    expiresAt: { type: ['string', 'null'], format: 'date-time', description: 'Until when, exclusive; without an end when left out.' },
  },
};

export const headings = {
  role: ['Role Name'],
  subject: ['User ID', 'Login'],
  client: ['Client ID'],
  email: ['E-mail', 'Email Address'],
  name: ['Full Name', 'Contact Name'],
  organizationId: ['Account ID', 'Organization'],
  territory: ['Sales Territory'],
  expiresAt: ['Valid Until', 'Expires At'],
  system: ['Source System'],
} as const;

export const organizationReference = ({ system = 'crm', organizationId }: MembershipRecord) => (organizationId === undefined ? null : { system, value: organizationId });
