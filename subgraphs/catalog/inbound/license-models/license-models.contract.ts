import { quarantined, write, type InboundContract, type IntakeWork } from '#kernel/intake/contract';
import { pointer, type Problem } from '#kernel/intake/problem';
import { decideTerms } from '../../domain/terms.ts';
import type { BusinessUnits } from '../../operations/business-units.ts';
import { recordSchema } from '../record-schema.ts';
import { senderUnits, unknownUnit, type UnitsByCode } from '../sender-units.ts';
import { obstaclesTo, undoLine } from '../take-back.ts';
import { applyModel, type Model } from './apply-model.ts';
import { licenseModelRecord, type LicenseModelRecord } from './record.ts';

/** Under which terms things are sold. */
export const licenseModelsContract = (units: BusinessUnits): InboundContract<LicenseModelRecord, UnitsByCode> => ({
  name: 'license-models',
  version: 1,
  module: 'catalog',
  title: 'License models',
  description: `License models with their terms and metrics, as JSON. Other terms make a new version; what was sold keeps the version it was sold under.
Problems: UNKNOWN_BUSINESS_UNIT, CONTRADICTING_TERMS, METRIC_DIFFERS, STATE_NOT_ALLOWED.`,
  record: recordSchema(licenseModelRecord),
  keyOf: ({ businessUnit, code }) => `${businessUnit}/${code}`,
  prepare: (records: readonly LicenseModelRecord[], work: IntakeWork) => senderUnits(units, records.map(({ businessUnit }) => businessUnit), work),
  apply: (record, prepared, line) => {
    const model = modelOf(record, prepared);
    if ('problems' in model) return quarantined(...model.problems);
    return write([], (work) => applyModel(work, model, line.clock.now().toString()));
  },
  obstacles: obstaclesTo,
  undo: undoLine,
});

const modelOf = (record: LicenseModelRecord, units: UnitsByCode): Model | { readonly problems: readonly Problem[] } => {
  const businessUnitId = units.get(record.businessUnit);
  if (!businessUnitId) return { problems: [unknownUnit(record.businessUnit)] };
  const decision = decideTerms(record.terms);
  if (decision.kind === 'terms') return { businessUnitId, record, terms: decision.terms };
  const problems = decision.contradictions.map(({ path, message }) => ({ path: `/terms${path.map(pointer).join('')}`, code: 'CONTRADICTING_TERMS', message }));
  return { problems };
};
