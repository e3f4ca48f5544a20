import { printSchema } from 'graphql';
import { noArgumentsInRequires, noProgressiveOverride, noUnenforcedDirectives, noUnresolvableInterfaceObject, oneKey } from './lint/federation-rules.ts';
import { oneHome } from './lint/home-rules.ts';
import { manualBreaches } from './lint/manual-rules.ts';
import type { Breach, Face, Rule } from './lint/rule.ts';
import { boundedLists, connectionShape, everyTypeReached, noInputCycles, pagedConnections, repeatableMutations } from './lint/shape-rules.ts';

const rules: readonly Rule[] = [
  noUnenforcedDirectives,
  noProgressiveOverride,
  noArgumentsInRequires,
  noUnresolvableInterfaceObject,
  oneKey,
  oneHome,
  noInputCycles,
  everyTypeReached,
  boundedLists,
  pagedConnections,
  connectionShape,
  repeatableMutations,
];

/** Every breach of the rules that composition itself does not know, because the gateway would get them silently wrong or a client could not work with them. */
export const lint = async (face: Face): Promise<readonly Breach[]> => [
  ...rules.flatMap((rule) => [...rule.breaches(face)].map((message) => ({ rule: rule.name, message }))),
  ...(await manualBreaches(printSchema(face.api))),
];
