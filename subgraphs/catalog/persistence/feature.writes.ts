import { sql } from 'kysely';
import type { Work } from '#kernel/persistence/persistence';
import type { BusinessUnitId } from '#kernel/values/ids';
import { featureId } from '../contract/ids.ts';
import { Feature } from './feature.entity.ts';

type Codes = { readonly businessUnitId: BusinessUnitId; readonly codes: readonly string[]; readonly state: 'DRAFT' | 'DEPLOYED' };
type FeaturesOfCodes = {
  readonly features: Feature[];
  readonly created: readonly Feature[];
  /** Codes of features that are there and not in sight: those in preparation, for callers who are not staff. */
  readonly hidden: readonly string[];
};

/** The features of these codes; those that nobody knows yet are made. */
export const featuresOfCodes = async ({ em, db }: Work, { businessUnitId, codes, state }: Codes): Promise<FeaturesOfCodes> => {
  const wanted = [...new Set(codes)];
  if (wanted.length === 0) return { features: [], created: [], hidden: [] };
  const rows = wanted.map((code) => ({ id: featureId.make(), code }));
  // Without a conflict target, for a target would have to be in sight.
  const { rows: made } = await sql<{ id: string }>`
    insert into catalog.feature (id, business_unit_id, code, name, version_format, state)
    select id, ${businessUnitId}, code, code, 'FIXED', ${state} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as made (id uuid, code text)
    on conflict do nothing returning id`.execute(db);
  const features = await em.find(Feature, { businessUnitId, code: { $in: wanted } }, { orderBy: { code: 'asc' } });
  return {
    features,
    created: features.filter(({ id }) => made.some((row) => row.id === id)),
    hidden: wanted.filter((code) => !features.some((feature) => feature.code === code)),
  };
};
