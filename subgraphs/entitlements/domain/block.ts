import { refusal, type Refusal } from './refusal.ts';

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

/** Those who block by hand; each block is lifted by whom it was placed. */
export const operations = 'OPERATIONS';

/** For what reasons they do, and what each keeps from being done. */
export const placedByHand = {
  ADMINISTRATIVE_HOLD: ['ACTIVATE'],
  CREDIT_HOLD: ['ACTIVATE', 'RENEW'],
  EXPORT_HOLD: ['ACTIVATE', 'REHOST', 'REPAIR', 'RENEW'],
  INACTIVE: blockedActions,
} as const satisfies Readonly<Record<string, readonly BlockedAction[]>>;

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

const isSameBlock = (a: Pick<Block, 'reason' | 'owner'>, b: Pick<Block, 'reason' | 'owner'>): boolean => a.reason === b.reason && a.owner === b.owner;

/** Reasons stand side by side; the same one of the same owner stands once, as it was said last. */
export const placeBlock = (standing: readonly Block[], block: Block): readonly Block[] => [...standing.filter((other) => !isSameBlock(other, block)), block];

export type Lifting = { readonly kind: 'lifted'; readonly standing: readonly Block[] } | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Whoever set it lifts it. That it is lifted already is as well. */
export const liftBlock = (standing: readonly Block[], lifted: Pick<Block, 'reason' | 'owner'>): Lifting => {
  const others = standing.filter((block) => !isSameBlock(block, lifted));
  const foreign = others.find(({ reason }) => reason === lifted.reason);
  if (others.length === standing.length && foreign) return { kind: 'refused', refusal: refusal('NOT_THE_OWNER', `${foreign.owner} set it, and alone lifts it.`, { liftedBy: foreign.owner }) };
  return { kind: 'lifted', standing: others };
};
