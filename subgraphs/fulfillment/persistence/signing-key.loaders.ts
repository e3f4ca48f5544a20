import type { RequestContext } from '#kernel/context';
import type { StaffSight } from '#kernel/identity/sight';
import { groupedInOrder } from '#kernel/loaders';
import { hashOf } from '#kernel/persistence/once';
import { pageOf, pageRequest, type Connection, type PageArguments } from '#kernel/persistence/paging';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import type { LicenseId, SigningKeyId } from '#fulfillment';
import { decideReissue, type ReissueVerdict, type SignedLicense } from '../domain/reissue.ts';
import { signatureKey, signingKeyKey, signingKeyRepository, type RunningBy, type SignatureRow, type SigningKeyFilter, type SigningKeyRow } from './signing-key.repository.ts';

const keyLength = 2;

/** Keys are the vendor's own: staff see them, for everybody else there are none. */
export const signingKeyLoaders = (persistence: ModulePersistence, { principal, loaders, clock }: RequestContext) => {
  const keys = signingKeyRepository(persistence);
  const staff = principal.sights.find((sight): sight is StaffSight => sight.kind === 'staff');
  const forStaff = async <T>(read: (sight: StaffSight) => Promise<T>, otherwise: T): Promise<T> => (staff ? read(staff) : otherwise);

  const fulfillmentsOf = (license: LicenseId): Promise<SignedLicense['fulfillments']> =>
    loaders
      .of('fulfillment.runningBy', async (ids: readonly LicenseId[]) => {
        const rows = await forStaff((sight) => keys.runningBy(sight, ids), []);
        return groupedInOrder(ids, rows, ({ licenseId }) => licenseId).map(asFacts);
      })
      .load(license);

  return {
    signingKeys: async (filter: SigningKeyFilter, page: PageArguments): Promise<Connection<SigningKeyRow>> => {
      const wanted = pageRequest(page, 'signingKeys', keyLength, 50);
      const rows = await forStaff((sight) => keys.page(sight, filter, wanted), []);
      return { ...pageOf(rows, wanted, signingKeyKey), totalCount: () => forStaff((sight) => keys.count(sight, filter), 0) };
    },

    signaturesOf: async (key: SigningKeyId, page: PageArguments): Promise<Connection<SignatureRow>> => {
      const wanted = pageRequest(page, 'signatures', keyLength, 50);
      const loader = loaders.of(`fulfillment.signaturesOf ${hashOf(wanted)}`, async (ids: readonly SigningKeyId[]) => {
        const rows = await forStaff((sight) => keys.signaturesOf(sight, ids, wanted), []);
        return groupedInOrder(ids, rows, ({ keyId }) => keyId);
      });
      const counts = loaders.of('fulfillment.signatureCount', async (ids: readonly SigningKeyId[]) => {
        const found = new Map((await forStaff((sight) => keys.signatureCountsOf(sight, ids), [])).map(({ id, n }) => [id, n]));
        return ids.map((id) => found.get(id) ?? 0);
      });
      return { ...pageOf(await loader.load(key), wanted, signatureKey), totalCount: () => counts.load(key) };
    },

    verdictOf: async ({ keyState, licenseId }: SignatureRow): Promise<ReissueVerdict> => {
      const keyIsRevoked = keyState === 'REVOKED';
      return decideReissue({ keyIsRevoked, fulfillments: keyIsRevoked ? await fulfillmentsOf(licenseId) : null }, clock.now());
    },
  };
};
export type SigningKeyLoaders = ReturnType<typeof signingKeyLoaders>;

const asFacts = (rows: readonly RunningBy[]): SignedLicense['fulfillments'] =>
  rows.length === 0 ? null : rows.flatMap(({ state, expiresAt }) => (state === null ? [] : [{ state, expiresAt }]));
