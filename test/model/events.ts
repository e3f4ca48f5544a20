import { activate, block, change, changeState, order, time } from './business.ts';
import type { Dice } from './dice.ts';
import type { Event } from './event.ts';
import { arriveLate, cancelJob, claimOtherwise, hearOne, settle, workOnOne } from './hands.ts';
import { goOnWithImport, goOnWithTransfer, startImport, transfer } from './moves.ts';
import type { World } from './world.ts';

const often = (times: number, event: Event): Event[] => Array.from({ length: times }, () => event);

/** What can happen next, and how often. */
const events: readonly Event[] = [
  ...often(5, activate),
  ...often(8, change),
  ...often(3, order),
  ...often(1, block),
  ...often(1, changeState),
  ...often(3, time),
  ...often(2, transfer),
  ...often(2, goOnWithTransfer),
  ...often(1, startImport),
  ...often(2, goOnWithImport),
  ...often(22, workOnOne),
  ...often(3, settle),
  ...often(3, hearOne),
  ...often(2, arriveLate),
  ...often(1, cancelJob),
  ...often(1, claimOtherwise),
];

export const happen = (world: World, dice: Dice): void => {
  dice.pick(events)?.(world, dice);
};
