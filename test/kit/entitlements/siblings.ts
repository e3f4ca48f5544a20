import { Migration } from '@mikro-orm/migrations';
import { catalogPort, licenseModelTemplateId, licenseModelVersionId, licenseTerms, partNumberId, productId, type Found, type LicenseTerms, type LookUpItem } from '#catalog';
import { functionAdapter } from '#kernel/ports';
import { businessUnitId, organizationId, tenantId, type TenantId } from '#kernel/values/ids';
import type { IdentifiedOrganization } from '#organizations';
import type { Siblings } from '../../../subgraphs/entitlements/inbound/legacy-entitlements/look-up.ts';

/** The two published tables that sight reads, without the module that keeps them. */
export class PublishedTables extends Migration {
  override up(): void {
    for (const statement of [
      'create schema if not exists organizations',
      `create table organizations.closure (kind text, ancestor uuid, descendant uuid, depth smallint, primary key (kind, ancestor, descendant))`,
      `create index closure_up on organizations.closure (kind, descendant, depth) include (ancestor)`,
      `create table organizations.tenant_span (kind text, ancestor uuid, tenant_id uuid, whole boolean not null, primary key (kind, ancestor, tenant_id))`,
      ...['customer', 'partner', 'wide', 'staff', 'intake'].flatMap((kind) => [
        `grant usage on schema organizations to entitlements_${kind}`,
        `grant select on organizations.closure, organizations.tenant_span to entitlements_${kind}`,
      ]),
    ])
      this.addSql(statement);
  }
}

export const meridian = businessUnitId.make();

export type Known = IdentifiedOrganization & { readonly code: string };

/** Organizations and products as their own modules would answer for them. */
export class World {
  readonly organizations = new Map<string, Known>();
  readonly products = new Map<string, Found>();
  uses = 0;

  organization(code: string, { tenant = tenantId.make(), timeZone = 'Europe/Berlin' }: { tenant?: TenantId; timeZone?: string } = {}): Known {
    const known: Known = { code, organizationId: organizationId.make(), tenantId: tenant, type: 'CUSTOMER', status: 'ACTIVE', timeZone, name: code };
    this.organizations.set(code, known);
    return known;
  }

  /** Sold by a part number, or by its name where it is asked for so. */
  product(partNumber: string, { terms, type = 'LICENSED_PRODUCT' }: { terms?: Partial<LicenseTerms>; type?: Found['productType'] } = {}): Found {
    const found: Found = {
      kind: 'found',
      businessUnitId: meridian,
      partNumberId: partNumberId.make(),
      productId: productId.make(),
      productName: partNumber.toLowerCase(),
      productVersion: '1',
      productType: type,
      productState: 'DEPLOYED',
      technology: type === 'MAINTENANCE' ? null : 'flexlm',
      licenseModel: terms ? modelOf(terms) : null,
      copiesPerUnit: 1,
    };
    this.products.set(partNumber, found);
    return found;
  }

  siblings(): Siblings {
    return {
      organizations: {
        identify: (_onBehalfOf, { references }) =>
          Promise.resolve({ found: references.map(({ system, value }) => (system === 'crm' ? (this.organizations.get(value) ?? null) : null)) }),
        inSight: (_onBehalfOf, { ids }) => Promise.resolve({ ids: [...ids] }),
      },
      catalog: functionAdapter(catalogPort, {
        lookUp: (_onBehalfOf, { businessUnit, items, use }) => {
          if (use) this.uses++;
          return Promise.resolve({ found: items.map((item) => (businessUnit === 'MERIDIAN' ? this.#lookUp(item) : unknownUnit)) });
        },
        describe: () => Promise.reject(new Error('Nobody asks for it here.')),
      }),
    };
  }

  #lookUp({ partNumber, productName }: LookUpItem) {
    const found = this.products.get(partNumber ?? productName?.toUpperCase() ?? '');
    const unknown = { kind: 'problem', problem: 'UNKNOWN_PART_NUMBER', about: 'partNumber', message: `There is no part number "${partNumber ?? ''}".` } as const;
    return found ?? unknown;
  }
}

const unknownUnit = { kind: 'problem', problem: 'UNKNOWN_BUSINESS_UNIT', about: 'businessUnit', message: 'There is no such business unit.' } as const;

const modelOf = (terms: Partial<LicenseTerms>): NonNullable<Found['licenseModel']> => ({
  templateId: licenseModelTemplateId.make(),
  versionId: licenseModelVersionId.make(),
  number: 1,
  code: 'MODEL',
  name: 'Model',
  terms: licenseTerms.parse({ binding: 'NODE_LOCKED', term: 'PERPETUAL', ...terms }),
});

