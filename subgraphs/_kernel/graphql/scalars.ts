import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { Temporal } from 'temporal-polyfill';
import { HubError } from '../values/errors.ts';
import { instantFrom } from '../values/instant.ts';

const instantOf = (value: unknown): Temporal.Instant => {
  if (value instanceof Temporal.Instant) return value;
  if (value instanceof Date) return Temporal.Instant.fromEpochMilliseconds(value.getTime());
  if (typeof value !== 'string') throw badScalar('DateTime', value);
  try {
    return instantFrom(value);
  } catch {
    throw badScalar('DateTime', value);
  }
};

const dateOf = (value: unknown): Temporal.PlainDate => {
  try {
    return value instanceof Temporal.PlainDate ? value : Temporal.PlainDate.from(String(value), { overflow: 'reject' });
  } catch {
    throw badScalar('Date', value);
  }
};

const durationOf = (value: unknown): Temporal.Duration => {
  try {
    return Temporal.Duration.from(String(value));
  } catch {
    throw badScalar('Duration', value);
  }
};

const badScalar = (scalar: string, value: unknown): HubError =>
  new HubError('BAD_USER_INPUT', `${JSON.stringify(value)} is not a ${scalar}.`);

const text = (node: ValueNode): string => {
  if (node.kind !== Kind.STRING) throw new HubError('BAD_USER_INPUT', 'Dates and times are written as strings.');
  return node.value;
};

const dateTime = new GraphQLScalarType<Temporal.Instant, string>({
  name: 'DateTime',
  serialize: (value) => instantOf(value).toString({ smallestUnit: 'millisecond' }),
  parseValue: instantOf,
  parseLiteral: (node) => instantOf(text(node)),
});

const date = new GraphQLScalarType<Temporal.PlainDate, string>({
  name: 'Date',
  serialize: (value) => dateOf(value).toString(),
  parseValue: dateOf,
  parseLiteral: (node) => dateOf(text(node)),
});

const duration = new GraphQLScalarType<Temporal.Duration, string>({
  name: 'Duration',
  serialize: (value) => durationOf(value).toString(),
  parseValue: durationOf,
  parseLiteral: (node) => durationOf(text(node)),
});

const json = new GraphQLScalarType({ name: 'JSON' });

/** The scalars every subgraph shares; their meaning is described in kernel.graphql. */
export const scalars = { DateTime: dateTime, Date: date, Duration: duration, JSON: json };
