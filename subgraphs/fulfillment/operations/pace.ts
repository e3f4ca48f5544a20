import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { ClaimableLine } from '#entitlements';
import type { Work } from '#kernel/persistence/persistence';
import { instantFrom } from '#kernel/values/instant';
import { refusal, type ActionRefused } from '../domain/refusal.ts';

/** So many jobs a line may ask for within a minute. */
const mostPerMinute = 30;
const minute = { seconds: 60 };

/** Counts what is asked of a line; whoever asks too often waits for the next minute. The vendor's own people are not counted. */
export const refusedByPace = async ({ db }: Work, { lineItemId, tenantId }: Pick<ClaimableLine, 'lineItemId' | 'tenantId'>, now: Temporal.Instant): Promise<ActionRefused | null> => {
  const over = now.subtract(minute).toString();
  const { rows } = await sql<{ asked: number; minuteFrom: string }>`
    insert into fulfillment.line_pace as pace (line_item_id, tenant_id, minute_from, asked) values (${lineItemId}, ${tenantId}, ${now.toString()}, 1)
    on conflict (line_item_id) do update set
      minute_from = case when pace.minute_from <= ${over}::timestamptz then excluded.minute_from else pace.minute_from end,
      asked = case when pace.minute_from <= ${over}::timestamptz then 1 else least(pace.asked, ${mostPerMinute}) + 1 end
    returning asked, minute_from as "minuteFrom"`.execute(db);
  const [pace] = rows;
  if (!pace || pace.asked <= mostPerMinute) return null;
  return refusal('RATE_LIMITED', `Of one activation id at most ${mostPerMinute} things may be asked within a minute.`, { remaining: 0, resetsAt: instantFrom(pace.minuteFrom).add(minute).toString() });
};
