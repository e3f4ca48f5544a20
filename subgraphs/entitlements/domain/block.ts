export const blockedActions = ['ACTIVATE', 'RETURN', 'REHOST', 'REPAIR', 'RENEW'] as const;
export type BlockedAction = (typeof blockedActions)[number];

/** A reason why something cannot be used. A line is free when the set of its reasons is empty; each reason is lifted by its owner alone. */
export type Block = {
  readonly reason: string;
  readonly message: string;
  readonly actions: readonly BlockedAction[];
  readonly owner: string;
};

export const isBlocked = (blocks: readonly Pick<Block, 'actions'>[], action: BlockedAction): boolean => blocks.some(({ actions }) => actions.includes(action));

/** The names that other systems store as states, as reasons of ours. */
export const inactive = (owner: string): Block => ({
  reason: 'INACTIVE',
  message: 'It is switched off for the time being: nothing can be done with it.',
  actions: blockedActions,
  owner,
});

export const onHold = (owner: string): Block => ({
  reason: 'ADMINISTRATIVE_HOLD',
  message: 'It is on hold: no further copies can be activated.',
  actions: ['ACTIVATE'],
  owner,
});
