import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isUuid } from '#kernel/values/ids';
import type { SigningKeyId } from '#fulfillment';

/** Every answer says which request it is for, and an issued one for how many copies: a technology that mixes callers up is caught by it. */
const requestId = z.string().max(100);

export const formatName = z.string().regex(/^[a-z0-9][a-z0-9.+-]{0,63}$/, 'A format has 1 to 64 of a-z, 0-9, ".", "+" and "-".');
export const mediaType = z.string().max(127).regex(/^[a-z]+\/[a-z0-9.+-]+(; charset=utf-8)?$/, 'It is not a media type.');

const issued = z.strictObject({
  kind: z.literal('issued'),
  requestId,
  copies: z.number(),
  artifact: z.strictObject({
    format: formatName,
    mediaType,
    content: z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength > 0, 'is no content'),
    /** The hub's own key that signed it; null for what is signed elsewhere or not at all. */
    keyId: z.custom<SigningKeyId>((value) => typeof value === 'string' && isUuid(value)).nullable(),
    generatorVersion: z.string().min(1).max(64),
  }),
});
/** A person does it, and says so. */
const onHold = z.strictObject({ kind: z.literal('on-hold'), requestId });

/** Only a look-up may find nothing. */
const notFound = z.strictObject({ kind: z.literal('not-found'), requestId });

export const issueAnswer = z.discriminatedUnion('kind', [issued, onHold, notFound]);
export const takeBackAnswer = z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('taken-back'), requestId }), onHold]);

/** What a technology answers. */
export type FindAnswer = z.input<typeof issueAnswer>;
export type IssueAnswer = Exclude<FindAnswer, { kind: 'not-found' }>;
export type TakeBackAnswer = z.input<typeof takeBackAnswer>;

type Described = Omit<z.output<typeof issued>['artifact'], 'content' | 'generatorVersion'> & { readonly generatorVersion: string | null };
/** An artifact as it is kept; what it is told by is its hash. Only a person may not know what made it. */
export type Artifact = Described & { readonly content: Buffer; readonly contentHash: string };

/** A copy, so that whoever made it cannot change it after it was hashed. */
export const artifactOf = ({ content, ...described }: Described & { readonly content: Uint8Array }): Artifact => {
  const kept = Buffer.from(content);
  return { ...described, content: kept, contentHash: createHash('sha256').update(kept).digest('hex') };
};
