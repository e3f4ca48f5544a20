import { z } from 'zod';
import type { RecordSchema } from '#kernel/intake/contract';

/** The published JSON Schema of a record, from the very shape that types it. Fields we do not know are kept. */
export const recordSchema = (record: z.ZodObject): RecordSchema => {
  const { $schema: _draft, ...schema } = z.toJSONSchema(record, { io: 'input', target: 'draft-2020-12' });
  return schema as unknown as RecordSchema;
};
