import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FormattedExecutionResult } from 'graphql';
import { personaToken } from '../../gateway/cli/tokens.ts';
import { parseConfig } from '../../gateway/config.ts';
import type { PersonaName } from '../../gateway/development-issuer/personas.ts';
import { openHub, type Hub, type HubOptions } from '../../gateway/hub.ts';
import { systemClock } from '../../subgraphs/_kernel/values/clock.ts';
import { freshDatabase } from './database.ts';

export type Variables = Readonly<Record<string, unknown>>;
// A test reads what it asked for; the shape of every answer is not spelled out again.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Answer = FormattedExecutionResult<any>;
export type Receipt = {
  readonly id: string;
  readonly state: string;
  readonly lines: number;
  readonly applied: number;
  readonly unchanged: number;
  readonly quarantined: number;
  readonly problems: readonly { readonly line: number; readonly path: string; readonly code: string; readonly message: string }[];
};

export type Caller = {
  /** The whole answer, errors included. */
  asks(document: string, variables?: Variables): Promise<Answer>;
  /** The data of an answer that must have no errors. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  gets(document: string, variables?: Variables): Promise<any>;
  /** What came of it, however long it takes. */
  sends(contract: string, body: string, options?: { readonly key?: string; readonly dryRun?: boolean; readonly mediaType?: string }): Promise<Receipt>;
};

export type TestHub = {
  readonly origin: string;
  readonly hub: Hub;
  readonly adminUrl: string;
  as(persona: PersonaName): Caller;
  /** Resolves when every event has been taken in and every job that could be done is done. */
  settled(): Promise<void>;
  /** The data statements that ran while `work` did: what opens and closes a transaction is not one, nor is looking for work beside the requests. */
  statementsOf(work: () => Promise<unknown>): Promise<string[]>;
  close(): Promise<void>;
};

/** A hub of its own on a database of its own, listening on a free port of the loopback interface. */
type TestHubOptions = Pick<HubOptions, 'clock' | 'moreTechnologies' | 'logError'>;
export const openTestHub = async ({ clock = systemClock, ...options }: TestHubOptions = {}): Promise<TestHub> => {
  const database = await freshDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'hub-test-'));
  let heard: string[] = [];
  const hub = await openHub({
    config: parseConfig({ PORT: '0', HUB_DEMO: 'off' }),
    loginUrl: database.loginUrl,
    dataDir,
    clock,
    ...options,
    onStatement: (sql) => heard.push(sql),
  });
  const origin = await hub.listen();
  const tokens = new Map<PersonaName, Promise<string>>();
  const tokenOf = (persona: PersonaName): Promise<string> => {
    const token = tokens.get(persona) ?? personaToken(origin, persona);
    tokens.set(persona, token);
    return token;
  };

  return {
    origin,
    hub,
    adminUrl: database.adminUrl,
    as: (persona) => callerAt(origin, () => tokenOf(persona)),
    settled: () => hub.modules.background.settled(),
    statementsOf: async (work) => {
      heard = [];
      await work();
      return heard.filter(isDataStatement);
    },
    close: async () => {
      await hub.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};

const isDataStatement = (sql: string): boolean => !/^\s*(\/\* poll \*\/|(begin|commit|rollback|set|savepoint|release|select set_config)\b)/i.test(sql);

/** Whoever holds the token, at a hub wherever it runs. */
export const callerAt = (origin: string, token: () => Promise<string>): Caller => {
  const asks = async (query: string, variables: Variables = {}): Promise<Answer> => {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await token()}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  };
  return {
    asks,
    gets: async (query, variables) => {
      const answer = await asks(query, variables);
      const { errors } = answer;
      if (errors) throw new Error(`${JSON.stringify(errors, null, 2)}\nfor\n${query}\nwith ${JSON.stringify(variables)}`);
      return answer.data as unknown;
    },
    sends: async (contract, body, { key = body, dryRun = false, mediaType = 'text/csv' } = {}) => {
      const parameters = new URLSearchParams({ idempotencyKey: keyOf(key), ...(dryRun && { dryRun: 'true' }) });
      const post = async (): Promise<Response> =>
        fetch(`${origin}/inbound/${contract}?${parameters.toString()}`, { method: 'POST', headers: { authorization: `Bearer ${await token()}`, 'content-type': mediaType }, body });
      let response = await post();
      while (response.status === 202) response = await post();
      const receipt = (await response.json()) as Receipt;
      if (response.status !== 200 && response.status !== 422) throw new Error(`${response.status}: ${JSON.stringify(receipt)}`);
      return receipt;
    },
  };
};

/** Any text as a key of a header's length and alphabet. */
const keyOf = (text: string): string => Buffer.from(text).toString('base64url').slice(-120);

/** A registered operation, as a client sends it. */
export const operation = (path: string): Promise<string> => readFile(new URL(`../../schema/operations/${path}.graphql`, import.meta.url), 'utf8');
