import { LockMode } from '@mikro-orm/postgresql';
import { z } from 'zod';
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
import { artifactOf, formatName, mediaType, type Artifact } from '../technologies/answer.ts';

export type UploadLicense = {
  readonly fulfillmentId: FulfillmentId;
  readonly content: string;
  readonly format: string;
  readonly mediaType: string;
  readonly generatorVersion: string | null;
  readonly reason: string | null;
  readonly idempotencyKey: string;
};
export type UploadLicenseOutcome = { readonly kind: 'LicenseUploaded' | 'FulfillmentNotOnHold'; readonly fulfillmentId: FulfillmentId };

/** What a request of a megabyte can hold. */
const maxUploadBytes = 512 * 1024;
const tooLarge = 'A license that is uploaded has at most 512 kB.';
const rules = z.object({
  content: z
    .string()
    .max(Math.ceil(maxUploadBytes / 3) * 4, tooLarge)
    .transform((text, context) => {
      const bytes = Buffer.from(text, 'base64');
      if (bytes.byteLength > 0 && bytes.toString('base64') === text) return bytes;
      context.addIssue('It is not Base64, or empty.');
      return z.NEVER;
    })
    .refine(({ byteLength }) => byteLength <= maxUploadBytes, tooLarge),
  format: formatName,
  mediaType,
  generatorVersion: z.string().min(1, 'It must not be empty.').max(64, 'It has at most 64 characters.').nullable(),
});

/** The license that a person made for copies that run on hold; from now on they are active. */
export const uploadLicense = async (context: ModuleContext, { idempotencyKey, reason, ...input }: UploadLicense): Promise<UploadLicenseOutcome> => {
  demand(context.principal, fulfillmentPermissions, 'license:upload');
  const { content, ...described } = validInput(rules, input);
  const artifact = artifactOf({ content, keyId: null, ...described });
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
