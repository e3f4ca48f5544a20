import addFormats from 'ajv-formats';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { InboundContract } from './contract.ts';
import { maxProblemsPerLine, pointer, type Problem } from './problem.ts';

export type Validate = (record: unknown) => readonly Problem[];

/** The contract as it is published: whoever sends can check a record before sending it. */
export const publishedSchema = ({ name, version, title, description, record }: InboundContract): Readonly<Record<string, unknown>> => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:entitlement-hub:contract:${name}:${version}`,
  title,
  description,
  type: 'object',
  ...record,
});

/** Compiled with the first record, for compiling every contract takes a good part of a start. */
export const validator = (contract: InboundContract): Validate => {
  let compiled: ValidateFunction | undefined;
  return (record) => {
    const validate = (compiled ??= compile(contract));
    return validate(record) ? [] : distinct((validate.errors ?? []).filter(({ keyword }) => keyword !== 'if').map(problemOf)).slice(0, maxProblemsPerLine);
  };
};

const compile = (contract: InboundContract): ValidateFunction => {
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
  addFormats.default(ajv);
  // Says what to erase; see personal.ts.
  ajv.addKeyword({ keyword: 'personal', schemaType: 'boolean' });
  return ajv.compile(publishedSchema(contract));
};

/** A condition of the schema may ask once more for what it asks for anyway. */
const distinct = (problems: readonly Problem[]): readonly Problem[] => [...new Map(problems.map((problem) => [`${problem.code} ${problem.path}`, problem])).values()];

const problemOf = (error: ErrorObject): Problem => ({
  path: error.keyword === 'required' ? error.instancePath + pointer(String(error.params['missingProperty'])) : error.instancePath,
  code: codes[error.keyword] ?? 'INVALID_VALUE',
  message: sentence(error),
});

const codes: Readonly<Record<string, string>> = {
  required: 'MISSING_VALUE',
  type: 'WRONG_TYPE',
  format: 'WRONG_FORMAT',
  pattern: 'WRONG_FORMAT',
  enum: 'UNKNOWN_VALUE',
  const: 'UNKNOWN_VALUE',
};

const sentence = (error: ErrorObject): string => {
  if (error.keyword === 'required') return 'A value is missing.';
  if (error.keyword === 'enum') return `The value must be one of ${(error.params['allowedValues'] as unknown[]).join(', ')}.`.slice(0, 500);
  return `The value ${error.message ?? 'is not allowed'}.`;
};
