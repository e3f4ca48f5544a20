import type { Asking, ClaimsPort } from '#entitlements';
import { sightOfTenant } from '#kernel/background/hub-principal';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import { keyOf, lineOf } from '../model/books.ts';
import { ask, type Question, type Reply } from '../model/desk.ts';
import { Mishap } from './mishap.ts';
import { persistenceOf } from './persistence.ts';
import type { JobDesk } from '../../subgraphs/fulfillment/jobs/license-job.ts';
import { openProcess, runAs } from './scheduler.ts';
import { instantAt, type Store } from './store.ts';

type Claims = JobDesk['claims'];
type Outcomes<Verb extends keyof ClaimsPort> = Awaited<ReturnType<ClaimsPort[Verb]>>;
const network = openProcess('network');

/** The desk of the model behind the port: a question is lost, comes late, comes twice, or its answer is lost. */
export const claimsOf = (store: Store, persistence: ModulePersistence): Claims => {
  const { scheduler, dice, world } = store;

  const decide = (tables: ModulePersistence, question: Question): Promise<Reply> =>
    tables.writeWithin(sightOfTenant('hub', null), async () => {
      world.books.now = instantAt(scheduler.now());
      return ask(world.books, world.rules, question);
    });
  const arriveLate = async (question: Question): Promise<void> => {
    store.late += 1;
    store.seen.add('a question comes late');
    await scheduler.pause(network, `${question.verb} of ${question.cause.key} comes late`, dice.roll(40_000));
    await decide(persistenceOf(store, network, 'entitlements'), question).catch(ifMishap);
    store.late -= 1;
  };
  const through = async (question: Question): Promise<Reply> => {
    await scheduler.pause(network, `${question.verb} of ${question.cause.key}`, dice.roll(30));
    const fate = store.isCalm ? 9 : dice.roll(16);
    if (fate <= 1) void runAs(network, () => arriveLate(question));
    if (fate === 0 || fate === 2) throw new Mishap('The question is lost.');
    const reply = await decide(persistence, question);
    if (fate === 3) throw new Mishap('The answer is lost.');
    return reply;
  };

  const said = <T>(kinds: Readonly<Partial<Record<Reply['kind'], T>>>, reply: Reply): { outcomes: [T | Refused] } => {
    const outcome = reply.kind === 'refused' ? refused(reply.code) : kinds[reply.kind];
    if (outcome === undefined) throw new Error(`Nobody expects ${reply.kind}.`);
    return { outcomes: [outcome] };
  };
  const heldBy = ({ source, key, lineItemId }: Asking, of?: { readonly source: string; readonly key: string }) => {
    const claim = lineOf(world.books, lineItemId).claims.get(keyOf(of ?? { source, key }));
    return claim && 'held' in claim ? { ...claim.held, revision: claim.revision } : { count: 0, overdraftCount: 0, revision: 0 };
  };
  const causeOf = ({ source, key, lineItemId }: Asking) => ({ cause: { source, key }, lineItemId });
  const only = <T>([item]: readonly T[]): T => item ?? fail();

  return {
    claim: async (_acting, { items }) => {
      const item = only(items);
      const reply = await through({ ...causeOf(item), verb: 'claim', copies: item.copies });
      const line = { timeZone: 'UTC', startsAt: instantAt(0).toString(), expiresAt: null, versionDate: null };
      return said({ claimed: { kind: 'ClaimTaken', ...line, ...heldBy(item) } }, reply) as unknown as Outcomes<'claim'>;
    },
    confirm: async (_acting, { items }) => {
      const item = only(items);
      const reply = await through({ ...causeOf(item), verb: 'confirm', ending: 'DONE' });
      return said({ confirmed: { kind: 'ClaimConfirmed' as const, ...heldBy(item) }, released: { kind: 'ClaimReleased' as const } }, reply);
    },
    release: async (_acting, { items }) => {
      const item = only(items);
      const reply = await through({ ...causeOf(item), verb: 'release', isActivation: true });
      return said({ released: { kind: 'ClaimReleased' as const }, kept: { kind: 'ClaimKept' as const, ...heldBy(item) } }, reply);
    },
    permit: async (_acting, { items }) => {
      const item = only(items);
      const { of, action, copies, isReclaim = false } = item;
      const reply = await through({ ...causeOf(item), verb: 'permit', wanted: { ...causeOf(item), of, action, copies, overridesLimit: false, isReclaim } });
      return said({ permitted: { kind: 'Permitted' } }, reply) as unknown as Outcomes<'permit'>;
    },
    confirmPermit: async (_acting, { items }) => {
      const item = only(items);
      const reply = await through({ ...causeOf(item), verb: 'confirm', ending: item.ending ?? 'DONE' });
      const used = lineOf(world.books, item.lineItemId).permits.get(keyOf(item));
      return said({ confirmed: { kind: 'PermitConfirmed' as const, credited: 0, ...heldBy(item, used && 'of' in used ? used.of : undefined) }, released: { kind: 'PermitReleased' as const } }, reply);
    },
    releasePermit: async (_acting, { items }) => {
      const reply = await through({ ...causeOf(only(items)), verb: 'release', isActivation: false });
      return said({ released: { kind: 'PermitReleased' as const }, kept: { kind: 'PermitKept' as const } }, reply);
    },
  };
};

type Refused = { kind: 'ClaimRefused'; refusals: { code: string; message: string; remaining: null; resetsAt: null; liftedBy: null; decidedBy: null }[] };
const refused = (code: string): Refused => ({ kind: 'ClaimRefused', refusals: [{ code, message: code, remaining: null, resetsAt: null, liftedBy: null, decidedBy: null }] });

const fail = (): never => {
  throw new Error('Nothing was asked.');
};
const ifMishap = (error: unknown): void => {
  if (!(error instanceof Mishap)) throw error;
};
