import { LockMode } from '@mikro-orm/postgresql';
import { decideOnce, type DecidedWork } from '#kernel/decisions/decide-once';
import { validInput } from '#kernel/decisions/valid-input';
import { demand } from '#kernel/identity/principal';
import { notFound } from '#kernel/values/errors';
import type { TenantId } from '#kernel/values/ids';
import type { ModuleContext } from '../context.ts';
import { fulfillmentId, licenseId, type FulfillmentId, type LicenseId } from '../contract/index.ts';
import { fulfillmentPermissions } from '../contract/permissions.ts';
import { Fulfillment } from '../persistence/fulfillment.entity.ts';
import { keepLicense } from '../persistence/license.writes.ts';
import type { Artifact } from '../technologies/answer.ts';
import { madeByHand, type MadeByHand } from './made-by-hand.ts';

export type UploadLicense = MadeByHand & {
  readonly fulfillmentId: FulfillmentId;
  readonly reason: string | null;
  readonly idempotencyKey: string;
};
export type UploadLicenseOutcome = { readonly kind: 'LicenseUploaded' | 'FulfillmentNotOnHold'; readonly fulfillmentId: FulfillmentId };

/** The license that a person made for copies that run on hold; from now on they are active. */
export const uploadLicense = async (context: ModuleContext, { idempotencyKey, reason, ...input }: UploadLicense): Promise<UploadLicenseOutcome> => {
  demand(context.principal, fulfillmentPermissions, 'license:upload');
  const artifact = validInput(madeByHand, input);
  // The content itself is kept with the license; a decision names it.
  const decided = { ...input, content: artifact.contentHash };
  return decideOnce(context, { operation: 'uploadLicense', idempotencyKey, dryRun: false, input: decided, reason }, async (work) => {
    const fulfillment = await work.em.findOne(Fulfillment, { id: input.fulfillmentId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!fulfillment) throw notFound('fulfillment');
    if (fulfillment.state !== 'ON_HOLD') return { kind: 'FulfillmentNotOnHold', fulfillmentId: input.fulfillmentId };
    await activateWith(work, fulfillment, artifact);
    return { kind: 'LicenseUploaded', fulfillmentId: input.fulfillmentId };
  });
};

const activateWith = async (work: DecidedWork, fulfillment: Fulfillment, artifact: Artifact): Promise<void> => {
  const { tenantId, organizationId, partnerTenants, technology } = fulfillment;
  fulfillment.licenseId = await keepLicense(work, {
    id: licenseId.make(),
    tenantId: tenantId as TenantId,
    organizationId,
    partnerTenants,
    requestId: fulfillmentId.show(fulfillment.id),
    technology,
    artifact,
    consolidated: false,
    generatedAt: work.now,
    supersedesId: (fulfillment.licenseId ?? null) as LicenseId | null,
  });
  fulfillment.state = 'ACTIVE';
  await work.em.flush();
};
