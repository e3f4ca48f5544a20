import type { Permissions } from '../identity/principal.ts';

export type IntakeAction = 'document:send' | 'document:redrive' | 'document:roll-back';

/** Reading needs no role: a document is seen by the client that sent it and by staff. */
export const intakePermissions: Permissions<IntakeAction> = {
  'document:send': ['INTEGRATOR', 'OPERATOR'],
  'document:redrive': ['INTEGRATOR', 'OPERATOR'],
  'document:roll-back': ['OPERATOR'],
};
