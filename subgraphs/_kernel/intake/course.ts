import { z } from 'zod';

const place = z.object({ level: z.int(), number: z.int() });
const moment = place.extend({ settledAt: z.string() });
const obstacle = z.object({ lineNumber: z.int(), code: z.string(), message: z.string() });

/** Who takes a document back, under which id that is on record, and why. */
const takingBack = z.object({ actionId: z.string(), subject: z.string(), client: z.string(), reason: z.string() });
export type TakingBack = z.infer<typeof takingBack>;

/**
 * Where the job of a document stands. Driving: READ, INSERT part by part, ORDER, DRIVE chunk by chunk, LOOK_AGAIN, FREE, CLOSE.
 * Driving again begins with REOPEN or ORDER; taking back is JUDGE, TAKE_BACK, CLOSE.
 */
export const course = z.discriminatedUnion('at', [
  z.object({ at: z.literal('READ') }),
  z.object({ at: z.literal('INSERT'), parts: z.array(z.int()), part: z.int(), lines: z.int() }),
  z.object({ at: z.literal('REOPEN'), after: z.int() }),
  z.object({ at: z.literal('ORDER') }),
  z.object({ at: z.literal('DRIVE'), after: place.nullable(), open: z.int(), hasApplied: z.boolean(), hasLookedAgain: z.boolean() }),
  z.object({ at: z.literal('LOOK_AGAIN'), hasApplied: z.boolean() }),
  z.object({ at: z.literal('FREE') }),
  z.object({ at: z.literal('JUDGE'), takingBack, before: moment.nullable(), judged: z.int(), obstacles: z.array(obstacle) }),
  z.object({ at: z.literal('TAKE_BACK'), takingBack, total: z.int(), left: z.int() }),
  z.object({ at: z.literal('CLOSE'), stoppedBy: z.object({ actionId: z.string(), obstacle }).nullable() }),
]);
export const steps: readonly string[] = course.options.map(({ shape }) => shape.at.value);

export type Course = z.infer<typeof course>;
export type CourseAt<At extends Course['at']> = Extract<Course, { readonly at: At }>;
