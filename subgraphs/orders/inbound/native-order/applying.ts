import type { IntakeWork } from '#kernel/intake/contract';
import type { Cause } from '../../operations/record-decision.ts';
import type { Head, Wanted } from './translate.ts';

/** A line of a document at its work. */
export type Applying<Kind extends Wanted['kind']> = { readonly wanted: Extract<Wanted, { kind: Kind }>; readonly work: IntakeWork };

export const causeOf = ({ type, rank }: Head, { document, onBehalfOf: { principal }, clock }: IntakeWork): Cause => ({
  cause: type,
  document: { id: document.id, rank },
  actor: principal.subject,
  now: clock.now(),
});
