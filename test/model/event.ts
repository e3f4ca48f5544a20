import type { Line } from './books.ts';
import type { Dice } from './dice.ts';
import type { World } from './world.ts';

export type Event = (world: World, dice: Dice) => void;

export const anyLine = ({ books }: World, dice: Dice): Line | undefined => dice.pick([...books.lines.values()]);
export const say = ({ story }: World, text: () => string): void => void story.push(text);

