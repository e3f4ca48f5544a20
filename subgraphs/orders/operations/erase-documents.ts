import { decideOnce } from '#kernel/decisions/decide-once';
import { documentToActOn } from '#kernel/intake/actions';
import { erasePersonalData, keptBeyond } from '#kernel/intake/erase';
import { demand } from '#kernel/identity/principal';
import { Temporal } from 'temporal-polyfill';
import { refusal, type ActionRefused } from '#kernel/values/action-refused';
import type { ModuleContext } from '../context.ts';
import { orderPermissions } from '../contract/permissions.ts';
import { demandText } from './demand-text.ts';

/** For so long personal data of a document is kept, and no longer: until goods can no longer be claimed to be wrong. */
const keptFor = Temporal.Duration.from('P2Y');
const contract = 'native-order';

export type EraseDocument = { readonly id: string; readonly reason: string; readonly idempotencyKey: string; readonly dryRun: boolean };
export type OrderDocumentErased = { readonly kind: 'OrderDocumentErased'; readonly documentId: string; readonly erasedAt: string };

/** @throws NOT_FOUND, FORBIDDEN, BAD_USER_INPUT */
export const eraseDocument = async (context: ModuleContext, { idempotencyKey, dryRun, ...input }: EraseDocument): Promise<OrderDocumentErased | ActionRefused> => {
  const { principal, intake } = context;
  demand(principal, orderPermissions, 'personal-data:erase');
  demandText(input.reason, 'reason');
  const document = await documentToActOn(intake, principal, input.id);
  return decideOnce(context, { operation: 'eraseOrderDocument', idempotencyKey, dryRun, input, reason: input.reason }, async (work) => {
    const erased = await erasePersonalData(intake, work, { principal, document, reason: input.reason });
    return erased ? { kind: 'OrderDocumentErased', documentId: input.id, ...erased } : refusal('BEING_PROCESSED', 'Lines of the document are being decided.');
  });
};

export type OrderDocumentsErased = { readonly kind: 'OrderDocumentsErased'; readonly documentIds: string[] };

/** Those that are over their time, the oldest first, some at a time: until none is left it is called again. @throws FORBIDDEN */
export const eraseExpiredDocuments = async (context: ModuleContext, { idempotencyKey, dryRun }: Omit<EraseDocument, 'id' | 'reason'>): Promise<OrderDocumentsErased> => {
  const { principal, intake, clock } = context;
  demand(principal, orderPermissions, 'personal-data:erase');
  const before = clock.now().toZonedDateTimeISO('UTC').subtract(keptFor).toInstant();
  const ids = await keptBeyond(intake, principal.sights[0], contract, before);
  const documents = await Promise.all(ids.map((id) => documentToActOn(intake, principal, id)));
  return decideOnce(context, { operation: 'eraseExpiredOrderDocuments', idempotencyKey, dryRun, input: {}, reason: null }, async (work) => {
    for (const document of documents) await erasePersonalData(intake, work, { principal, document, reason: `Kept for ${keptFor.toString()}, and no longer.` });
    return { kind: 'OrderDocumentsErased', documentIds: [...ids] };
  });
};
