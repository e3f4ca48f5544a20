import { z } from 'zod';
import { artifactOf, formatName, mediaType, type Artifact } from '../technologies/answer.ts';

/** What a request of a megabyte can hold. */
const maxUploadBytes = 512 * 1024;
const tooLarge = 'A license that is handed over has at most 512 kB.';

/** A license that was made by hand, as it is handed over. */
export type MadeByHand = { readonly content: string; readonly format: string; readonly mediaType: string; readonly generatorVersion: string | null };

export const madeByHand = z
  .object({
    content: z
      .string()
      .max(Math.ceil(maxUploadBytes / 3) * 4, tooLarge)
      .transform((text, context) => {
        const bytes = Buffer.from(text, 'base64');
        if (bytes.byteLength > 0 && bytes.toString('base64') === text) return bytes;
        context.addIssue('It is not Base64, or empty.');
        return z.NEVER;
      })
      .refine(({ byteLength }) => byteLength <= maxUploadBytes, tooLarge),
    format: formatName,
    mediaType,
    generatorVersion: z.string().min(1, 'It must not be empty.').max(64, 'It has at most 64 characters.').nullable(),
  })
  .transform(({ content, ...described }): Artifact => artifactOf({ content, keyId: null, ...described }));
