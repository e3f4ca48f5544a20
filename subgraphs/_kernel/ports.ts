import { z } from 'zod';
import type { Principal } from './identity/principal.ts';
import { assertNoOpenTransaction } from './persistence/open-transaction.ts';

/** On whose behalf a port is called: the port decides by this subject, not by the module that calls. */
export type OnBehalfOf = { readonly principal: Principal; readonly requestId: string };

type Verb = { readonly input: z.ZodType; readonly output: z.ZodType };
export type PortDefinition = { readonly name: string; readonly verbs: Readonly<Record<string, Verb>> };

export const definePort = <const Port extends PortDefinition>(port: Port): Port => port;

/** What a caller holds, and what the owning module implements: both have this shape. */
export type PortOf<Port extends PortDefinition> = {
  readonly [Name in keyof Port['verbs']]: (
    onBehalfOf: OnBehalfOf,
    input: z.input<Port['verbs'][Name]['input']>,
  ) => Promise<z.output<Port['verbs'][Name]['output']>>;
};

type AnyVerb = (onBehalfOf: OnBehalfOf, input: unknown) => Promise<unknown>;

/**
 * The port as a function call, for modules in one process. Both sides are parsed, as they are over a wire,
 * so that the shapes cannot drift apart unseen.
 */
export const functionAdapter = <Port extends PortDefinition>(port: Port, implementation: PortOf<Port>): PortOf<Port> => {
  const implemented = implementation as Readonly<Record<string, AnyVerb>>;
  const adapted = Object.entries(port.verbs).map(([name, verb]): [string, AnyVerb] => [
    name,
    async (onBehalfOf, input) => {
      assertNoOpenTransaction(`The port ${port.name}.${name}`);
      const call = implemented[name];
      if (!call) throw new Error(`The port ${port.name} does not implement ${name}.`);
      return verb.output.parse(await call(onBehalfOf, verb.input.parse(input)));
    },
  ]);
  return Object.fromEntries(adapted) as PortOf<Port>;
};
