import type { Connection } from '#kernel/persistence/paging';
import type { OrganizationId } from '#kernel/values/ids';
import type { FulfillmentRow, HostRow, LicenseRow } from './persistence/rows.ts';
import type { SignatureRow, SigningKeyRow } from './persistence/signing-key.repository.ts';

export type HostMapper = HostRow;
export type FulfillmentMapper = FulfillmentRow;
export type LicenseMapper = LicenseRow;
export type HostConnectionMapper = Connection<HostRow>;
export type FulfillmentConnectionMapper = Connection<FulfillmentRow>;
export type SigningKeyMapper = SigningKeyRow;
export type SigningKeyConnectionMapper = Connection<SigningKeyRow>;
export type SignatureMapper = SignatureRow;
export type SignatureConnectionMapper = Connection<SignatureRow>;
/** Owned by siblings: here they are only an id. */
export type OrganizationMapper = { readonly id: OrganizationId };
export type LineItemMapper = { readonly id: string };
export type { InboundDocumentConnectionMapper, InboundDocumentMapper } from '#kernel/intake/graph';
