import type { Readable } from 'node:stream';
import { HubError } from '../values/errors.ts';

const maxDocumentBytes = 64 * 1024 * 1024;

/**
 * Reads a body and never holds more of it than the limit. What comes after the limit is let run out, up to as much again,
 * for a sender that is cut off while it writes sees a broken connection and not the answer.
 * @throws DOCUMENT_TOO_LARGE as soon as it is known
 */
export const readBody = (stream: Readable, announcedBytes: number, limit = maxDocumentBytes): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    let chunks: Buffer[] = [];
    let received = 0;
    const refuse = (): void => {
      chunks = [];
      reject(new HubError('DOCUMENT_TOO_LARGE', `A document has at most ${limit / 1024 / 1024} MB.`));
    };
    if (announcedBytes > limit) refuse();
    stream.on('data', (chunk: Buffer) => {
      received += chunk.length;
      if (received <= limit && announcedBytes <= limit) chunks.push(chunk);
      else if (received > 2 * limit) stream.destroy();
      else refuse();
    });
    stream.on('end', () => resolve(Buffer.concat(chunks)));
    stream.on('error', reject);
    stream.on('close', () => reject(new HubError('BAD_USER_INPUT', 'The document ended before it was complete.')));
  });
