import type { PropertySchema, RecordSchema } from './contract.ts';

type Schema = PropertySchema & { readonly properties?: Readonly<Record<string, Schema>>; readonly items?: Schema; readonly personal?: boolean };

/**
 * A record without what its schema marks as `personal`, and without what the schema does not know, which nobody can say is not:
 * in place of each stands a null. All else stays as it was received.
 */
export const withoutPersonal = (schema: RecordSchema | Schema, value: unknown): unknown => {
  if ('personal' in schema && schema.personal) return null;
  const { properties, items } = schema as Schema;
  if (Array.isArray(value)) return value.map((item: unknown) => (items ? withoutPersonal(items, item) : null));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, properties?.[field] ? withoutPersonal(properties[field], inner) : null]));
};
