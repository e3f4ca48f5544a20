/** What must come before what, by the numbers of lines. */
export type Dependency = { readonly number: number; readonly on: number };

/**
 * 0 for what depends on nothing, 1 for what depends on that, and so on. What depends on itself, or on what does, has none.
 * Lines that neither depend nor are depended on are not named, and stand at 0.
 */
export const levelsOf = (dependencies: readonly Dependency[]): { readonly levels: ReadonlyMap<number, number>; readonly circular: readonly number[] } => {
  const waitingFor = new Map<number, number>();
  const followers = Map.groupBy(dependencies, ({ on }) => on);
  for (const { number } of dependencies) waitingFor.set(number, (waitingFor.get(number) ?? 0) + 1);
  const levels = new Map<number, number>();
  let ready = [...followers.keys()].filter((number) => !waitingFor.has(number));
  for (let level = 0; ready.length > 0; level++) {
    const next: number[] = [];
    for (const number of ready) {
      levels.set(number, level);
      for (const follower of followers.get(number) ?? []) {
        const left = (waitingFor.get(follower.number) ?? 0) - 1;
        waitingFor.set(follower.number, left);
        if (left === 0) next.push(follower.number);
      }
    }
    ready = next;
  }
  return { levels, circular: [...waitingFor.keys()].filter((number) => !levels.has(number)) };
};
