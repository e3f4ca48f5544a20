import type { PropertySchema, RecordSchema } from './contract.ts';

type Schema = PropertySchema & { readonly properties?: Readonly<Record<string, Schema>>; readonly items?: Schema; readonly personal?: boolean };

/**
 * A record without what its schema marks as `personal`, and without what the schema does not know or has another type than it says,
 * which nobody can say is not: in place of each stands a null. All else stays as it was received.
 */
export const withoutPersonal = (record: RecordSchema, value: unknown): unknown => kept({ type: 'object', ...record }, value);

const kept = (schema: Schema | undefined, value: unknown): unknown => {
  if (!schema || schema.personal || !isOfType(schema, value)) return null;
  if (Array.isArray(value)) return value.map((item: unknown) => kept(schema.items, item));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, kept(propertyOf(schema, field), inner)]));
};

const propertyOf = ({ properties = {} }: Schema, field: string): Schema | undefined => (Object.hasOwn(properties, field) ? properties[field] : undefined);

/** A list of values without a type is one of texts. */
const isOfType = ({ type = 'string' }: Schema, value: unknown): boolean => [type].flat().some((one) => (one === 'integer' ? 'number' : one) === typeOf(value));

const typeOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
