import { defineEntity, p } from '@mikro-orm/postgresql';
import { instant } from '#kernel/persistence/time.types';
import type { LineItemId } from '../contract/ids.ts';
import type { RunningAction } from '../domain/allowed.ts';
import type { Claim as DecidedClaim } from '../domain/claim.ts';
import type { Ending, Permit as DecidedPermit } from '../domain/permit.ts';
import { tenant } from './columns.ts';
import type { StoredRefusal } from './refusals.ts';

/** A cause by which a source knows what it asked of a line, and what was decided: the reason why a repeat changes nothing more. */
const decided = () => ({
  id: p.uuid().primary(),
  tenantId: tenant(),
  lineItemId: p.uuid().$type<LineItemId>(),
  source: p.text(),
  key: p.text(),
  refusals: p.json<readonly StoredRefusal[]>().nullable(),
  decidedAt: instant(),
  actor: p.text(),
});
const count = () => p.integer().default(0);

/** What a source has of a line. */
const ClaimSchema = defineEntity({
  name: 'Claim',
  tableName: 'claim',
  properties: {
    ...decided(),
    state: p.text().$type<DecidedClaim['state']>(),
    /** How many were asked for; null where the claim itself never arrived. */
    wanted: p.integer().nullable(),
    /** How many of them were beyond what was bought. */
    wantedOverdraft: count(),
    count: count(),
    overdraftCount: count(),
    busy: count(),
    revision: count(),
    /** Those of claims by the same cause that were given back. */
    earlierRevisions: count(),
    /** Who took it over from another system; nobody where a job claimed it. */
    holders: p.array().columnType('text[]').$type<string[]>().default([]),
    effectiveAt: instant().nullable(),
  },
});
export class Claim extends ClaimSchema.class {}
ClaimSchema.setClass(Claim);

/** Leave to do something with copies that run. */
const PermitSchema = defineEntity({
  name: 'Permit',
  tableName: 'permit',
  properties: {
    ...decided(),
    state: p.text().$type<DecidedPermit['state']>(),
    ofSource: p.text().nullable(),
    ofKey: p.text().nullable(),
    action: p.text().$type<RunningAction>().nullable(),
    copies: p.integer().nullable(),
    overridesLimit: p.boolean().nullable(),
    isReclaim: p.boolean().nullable(),
    ending: p.text().$type<Ending>().nullable(),
    credited: p.integer().nullable(),
  },
});
export class Permit extends PermitSchema.class {}
PermitSchema.setClass(Permit);
