import { z } from 'zod';
import { developmentSecretOf, personaGrantType } from '../development-issuer/clients.ts';
import { personaNamed, personaNames } from '../development-issuer/personas.ts';
import { mountPath, scopeOf } from '../development-issuer/resource.ts';
import { askHub, CommandFault, notTheHub } from './running-hub.ts';

/** The token of a persona, for its name alone. */
export const personaToken = (origin: string, persona: string | undefined): Promise<string> => {
  if (!personaNamed(persona ?? '')) throw new CommandFault(`Name a persona: ${personaNames.join(', ')}.`);
  return askForToken(origin, { grant_type: personaGrantType, client_id: 'explorers', persona: persona ?? '' });
};

/** The token of a program, for its own secret, as any integrator gets one. */
export const clientToken = (origin: string, client: string): Promise<string> =>
  askForToken(origin, { grant_type: 'client_credentials', scope: scopeOf.program, client_id: client, client_secret: developmentSecretOf(client) });

/** A token is good for some minutes; whoever has more to do asks for another in time. */
const renewedAfterMs = 60_000;

export const renewed = (ask: () => Promise<string>): (() => Promise<string>) => {
  let [token, until] = [Promise.resolve(''), 0];
  return () => {
    if (performance.now() >= until) [token, until] = [ask(), performance.now() + renewedAfterMs];
    return token;
  };
};

const tokenAnswer = z.union([z.object({ access_token: z.string() }), z.object({ error_description: z.string() })]);

const askForToken = async (origin: string, parameters: Record<string, string>): Promise<string> => {
  const { body } = await askHub(origin, `${mountPath}/token`, { method: 'POST', body: new URLSearchParams(parameters) });
  const answer = tokenAnswer.safeParse(body);
  if (!answer.success) return notTheHub(origin);
  if ('error_description' in answer.data) throw new CommandFault(`The hub gave no token: ${answer.data.error_description}.`);
  return answer.data.access_token;
};
