import { fromString, fromUUID, toUUID, typeidUnboxed } from 'typeid-js';
import { HubError } from './errors.ts';

/** A UUIDv7 of the kind named by its prefix; clients see it as a TypeID (`ent_01h…`). */
export type Id<Prefix extends string> = string & { readonly __id: Prefix };

export type IdType<Prefix extends string> = {
  readonly prefix: Prefix;
  make(): Id<Prefix>;
  /** The TypeID a client sees. */
  show(id: string): string;
  /** @throws BAD_ID when the text is not a TypeID with this prefix */
  parse(text: string): Id<Prefix>;
};

export const idType = <Prefix extends string>(prefix: Prefix): IdType<Prefix> => {
  const show = (id: string): string => fromUUID(id, prefix);
  return {
    prefix,
    make: () => toUUID(typeidUnboxed(prefix)) as Id<Prefix>,
    show,
    parse: (text) => {
      const id = uuidOf(text, prefix);
      // Only the canonical spelling is an id: two texts for one object would confuse caches.
      if (id === undefined || show(id) !== text) throw badId(text, prefix);
      return id as Id<Prefix>;
    },
  };
};

const uuidOf = (text: string, prefix: string): string | undefined => {
  try {
    return toUUID(fromString(text, prefix));
  } catch {
    return undefined;
  }
};

const badId = (text: string, prefix: string): HubError =>
  new HubError('BAD_ID', `"${text.slice(0, 64)}" is not an id of the form ${prefix}_….`);

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const isUuid = (text: string): boolean => uuidForm.test(text);

/** The ids that the wall is made of, so the kernel knows them; every other id type belongs to its module's contract. */
export const organizationId = idType('org');
export const tenantId = idType('tenant');
export const businessUnitId = idType('bu');
export const territoryId = idType('territory');
export const documentId = idType('doc');
export type OrganizationId = Id<'org'>;
export type TenantId = Id<'tenant'>;
export type BusinessUnitId = Id<'bu'>;
export type TerritoryId = Id<'territory'>;
export type DocumentId = Id<'doc'>;

/** Stands where a row must have a tenant and is about none: in nobody's sight but that of staff and of the work itself. */
export const noTenant = '00000000-0000-0000-0000-000000000000' as TenantId;
