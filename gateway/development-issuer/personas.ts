/** The people and programs that the demonstration world knows; a subject is the persona's name, a program's also its client id. */
export type Persona = {
  readonly name: string;
  readonly kind: 'person' | 'program';
  readonly title: string;
  readonly sees: string;
};

export const personas = [
  { name: 'customer-admin', kind: 'person', title: 'Customer administrator', sees: 'its organization and everything below it' },
  { name: 'customer-user', kind: 'person', title: 'Customer user', sees: 'its own organization alone' },
  { name: 'partner', kind: 'person', title: 'Partner', sees: 'the deals it stands in' },
  { name: 'sales', kind: 'person', title: 'Sales', sees: 'the customers of its territory' },
  { name: 'support', kind: 'person', title: 'Support', sees: 'everything, and changes little' },
  { name: 'operator', kind: 'person', title: 'Operator', sees: 'everything' },
  { name: 'erp-client', kind: 'program', title: 'ERP client', sees: 'the documents it sent' },
  { name: 'partner-client', kind: 'program', title: 'Partner client', sees: 'the deals its partner stands in' },
] as const satisfies readonly Persona[];

export type PersonaName = (typeof personas)[number]['name'];
export const personaNames: readonly PersonaName[] = personas.map(({ name }) => name);

export const personaNamed = (name: string): (typeof personas)[number] | undefined => personas.find((persona) => persona.name === name);
