import { sql } from 'kysely';
import { crashPoint } from '../background/crash-point.ts';
import { actingFor, sightOfTenant } from '../background/hub-principal.ts';
import { assertNoOpenTransaction } from '../persistence/open-transaction.ts';
import type { ModulePersistence } from '../persistence/persistence.ts';
import type { Clock } from '../values/clock.ts';
import { eventId, type EventType, type TravellingEvent } from './event-type.ts';
import type { Reaction, ReactionTools } from './reaction.ts';

/** A reader as the publisher's relay sees it: it has taken the event in once `deliver` resolves. */
export type Subscription = {
  /** `<module>.<reaction>`. */
  readonly reader: string;
  readonly to: EventType;
  deliver(event: TravellingEvent): Promise<void>;
};

export type Reader = { readonly persistence: ModulePersistence; readonly reactions: readonly Reaction[] };

/** Delivery by function call, for modules in one process. */
export const subscriptionsOf = ({ persistence, reactions }: Reader, clock: Clock): readonly Subscription[] =>
  reactions.map((reaction) => ({
    reader: `${persistence.module}.${reaction.name}`,
    to: reaction.to,
    deliver: async (event) => {
      assertNoOpenTransaction(`The reaction ${reaction.name}`);
      const inbox = inboxFor(persistence, reaction.name, event, clock);
      await reaction.react(event, inbox.tools);
      await inbox.close();
    },
  }));

type Inbox = { readonly tools: ReactionTools; close(): Promise<void> };

const inboxFor = (persistence: ModulePersistence, reaction: string, event: TravellingEvent, clock: Clock): Inbox => {
  const hub = `hub:${reaction}`;
  let isCommitted = false;
  const commit: ReactionTools['commit'] = async (work) => {
    if (isCommitted) throw new Error('A reaction has one transaction.');
    await persistence.writeWithin(sightOfTenant(hub, event.tenantId), async (transaction) => {
      const { rows } = await sql`
        insert into ${sql.table(`${persistence.module}.inbox`)} (event_id, reaction, tenant_id, handled_at)
        values (${event.id}, ${reaction}, ${event.tenantId}, ${clock.now().toString()})
        on conflict do nothing returning event_id`.execute(transaction.db);
      if (rows.length > 0) await work(transaction);
      crashPoint('reaction.beforeCommit', [reaction]);
    });
    isCommitted = true;
  };
  return {
    tools: {
      clock,
      onBehalfOf: (businessUnits = []) => ({ principal: actingFor({ subject: hub, client: hub }, event.tenantId, businessUnits), requestId: eventId.show(event.id) }),
      commit,
    },
    close: async () => {
      if (!isCommitted) await commit(async () => undefined);
    },
  };
};
