import type { ClaimableLine } from '#entitlements';
import type { Principal } from '#kernel/identity/principal';
import type { Work } from '#kernel/persistence/persistence';
import { firstFound } from '#kernel/persistence/sights';
import { HubError, notFound } from '#kernel/values/errors';
import type { ModuleContext } from '../context.ts';
import { hostId, type HostId } from '../contract/ids.ts';
import { refusal, type ActionRefused } from '../domain/refusal.ts';
import { sightOfLicenseJob } from '../jobs/came.ts';
import { hostRepository } from '../persistence/host.repository.ts';
import { hostNamed, keepHost, type NamedHost } from '../persistence/host.writes.ts';
import type { HostRow } from '../persistence/rows.ts';
import type { IssueRequest } from '../technologies/request.ts';

type HostKind = HostRow['kind'];
/** A host that is known, or what is to be known as one. */
export type HostWanted = { readonly id: HostId } | { readonly identifier: string; readonly identifierType: string; readonly kind: HostKind };
export type HostGiven = { readonly id?: string | null | undefined; readonly identifier?: string | null | undefined; readonly identifierType?: string | null | undefined; readonly kind?: HostKind | null | undefined };

/** @throws BAD_USER_INPUT, BAD_ID */
export const hostWanted = ({ id, identifier, identifierType, kind }: HostGiven): HostWanted => {
  if (id != null && identifier == null && identifierType == null) return { id: hostId.parse(id) };
  if (id != null || identifier == null || identifierType == null) throw new HubError('BAD_USER_INPUT', 'A host is named by its id, or by an identifier and its type.', { path: 'host' });
  if (!nameable(identifier, 255) || !nameable(identifierType, 64)) throw new HubError('BAD_USER_INPUT', 'An identifier has 1 to 255 characters, its type 1 to 64; none of them is a control character.', { path: 'host' });
  return { identifier, identifierType, kind: kind ?? 'NODE' };
};
const nameable = (text: string, max: number): boolean => text.length > 0 && text.length <= max && /^[^\p{Cc}\p{Cs}]*$/u.test(text);

export type HostToRunOn = { readonly kind: 'HostToRunOn'; readonly id: HostId | null; readonly wanted: NamedHost };

/** Where copies shall run, before anything is written. @throws NOT_FOUND */
export const hostToRunOn = async (context: ModuleContext, principal: Principal, line: ClaimableLine, wanted: HostWanted): Promise<HostToRunOn | ActionRefused> => {
  const { persistence } = context;
  const hosts = hostRepository(persistence);
  const visible = async (id: HostId): Promise<HostRow | null> => (await firstFound(principal.sights, [id], (row: HostRow) => row.id, hosts.byIds))[0] ?? null;
  if ('id' in wanted) {
    const known = await visible(wanted.id);
    if (!known) throw notFound('host');
    return known.tenantId === line.tenantId ? usable(known) : refusal('HOST_OF_ANOTHER_COMPANY', 'This host belongs to another company than the line item.');
  }
  const named = await persistence.readWithin(sightOfLicenseJob(line.tenantId), (db) => hostNamed(db, line.tenantId, wanted));
  if (!named) return { kind: 'HostToRunOn', id: null, wanted: { ...wanted, nodeIdentifiers: [] } };
  return named.organizationId === line.organizationId || (await visible(named.id)) ? usable(named) : heldByAnother;
};

const heldByAnother = refusal('HOST_HELD_BY_ANOTHER', 'This host is held by another organization of the same company.');

const usable = ({ id, state, identifier, identifierType, kind, nodeIdentifiers }: Omit<HostRow, 'version' | 'alias' | 'createdAt' | 'lastSeenAt' | 'tenantId'>): HostToRunOn | ActionRefused =>
  state === 'RETIRED' ? refusal('HOST_RETIRED', 'This host is gone.') : { kind: 'HostToRunOn', id, wanted: { identifier, identifierType, kind, nodeIdentifiers } };

/** Whether what makes the license can bind it so; what is made by hand is bound by hand. */
export const refusedByTechnology = ({ technologies }: Pick<ModuleContext, 'technologies'>, code: string, needsHost: boolean, host: NamedHost | null): ActionRefused | null => {
  const accepted = technologies.get(code)?.hosts;
  if (!host) return needsHost || accepted?.required ? refusal('HOST_REQUIRED', 'Its license is bound to a host.') : null;
  return accepted && !accepted.identifierTypes.includes(host.identifierType) ? refusal('HOST_NOT_ACCEPTED', `Its license is bound to one of ${accepted.identifierTypes.join(', ')}.`) : null;
};

export type KeptHost = { readonly kind: 'KeptHost'; readonly id: HostId; readonly words: NonNullable<IssueRequest['host']> };

/** The host is known from now on; somebody may have made it known meanwhile. */
export const keptHost = async (work: Work, line: ClaimableLine, { id, wanted }: HostToRunOn, now: string): Promise<KeptHost | ActionRefused> => {
  const { kind, identifier, identifierType } = wanted;
  if (id !== null) return { kind: 'KeptHost', id, words: { kind, identifier, identifierType, nodeIdentifiers: [...wanted.nodeIdentifiers] } };
  const kept = await keepHost(work, line, wanted, now);
  if (kept.organizationId !== line.organizationId) return heldByAnother;
  return { kind: 'KeptHost', id: kept.id, words: { kind: kept.kind, identifier, identifierType, nodeIdentifiers: kept.nodeIdentifiers } };
};
