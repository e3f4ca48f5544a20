import { bury, holdsTogether, settled } from './checks.ts';
import type { CrashWorld } from './crash-world.ts';
import { openMortalHub } from './mortal-hub.ts';
import { tellStory } from './story.ts';
import { openTeller } from './teller.ts';

export type Survived = { readonly deaths: number; readonly stories: number; readonly missed: readonly string[] };

/**
 * Tells one story after the other while the processes that hear them die, each at its point, and each goes on where the one before has died.
 * After every story all that was ever told must hold together, and every key is answered as the first time.
 */
export const dieEverywhere = async ({ owner, settings }: CrashWorld, crashAt: readonly string[]): Promise<Survived> => {
  const hub = openMortalHub({ settings, crashAt, bury: () => bury(owner) });
  let stories = 0;
  try {
    do {
      stories += 1;
      const before = hub.deaths();
      const teller = openTeller(hub, `story ${stories}`);
      await tellStory(String(stories), teller);
      if (hub.deaths() === before && hub.isDoomed()) await hub.giveUp();
      await settled(owner);
      await holdsTogether(owner);
      await teller.tellsAgain();
      await holdsTogether(owner);
    } while (hub.isDoomed());
    return { deaths: hub.deaths(), stories, missed: hub.missed };
  } finally {
    await hub.close();
  }
};
