import { randomBytes } from 'node:crypto';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase, type Database } from '../../subgraphs/_kernel/persistence/database.ts';
import { openPersistence } from '../../subgraphs/_kernel/persistence/persistence.ts';
import { systemClock } from '../../subgraphs/_kernel/values/clock.ts';
import { licenseId } from '../../subgraphs/fulfillment/contract/index.ts';
import { ask, askAgain, takeBack } from '../../subgraphs/fulfillment/technologies/ask.ts';
import { whenGivenUp } from '../../subgraphs/fulfillment/technologies/fault.ts';
import { licenseTechnologies } from '../../subgraphs/fulfillment/technologies/registry.ts';
import type { LicenseClaims } from '../../subgraphs/fulfillment/technologies/signed-file/claims.ts';
import { openSigningKeys, type SigningKeys } from '../../subgraphs/fulfillment/technologies/signed-file/signing-keys.ts';
import { freshDatabase, type HubDatabase } from '../kit/database.ts';
import { readReference, referenceTechnology, type Mood } from '../kit/technologies/reference.ts';
import { aRequest } from '../kit/technologies/request.ts';
import { laws, type Reading, type Subject } from './technology.ts';

let place: HubDatabase;
let database: Database;
let keys: SigningKeys;
beforeAll(async () => {
  place = await freshDatabase();
  database = openDatabase({ url: place.loginUrl });
  keys = openSigningKeys({ persistence: await openPersistence(database, 'fulfillment', []), clock: systemClock, kek: randomBytes(32) });
});
afterAll(async () => {
  await database.close();
  await place.drop();
});

/** As a product reads its license, at an instant at which it runs. */
const readSignedFile = async (content: Buffer): Promise<Reading> => {
  const trusted = createLocalJWKSet(await keys.jwks());
  const options = { algorithms: ['EdDSA'], typ: 'license+jwt', currentDate: new Date('2026-03-01T12:00:00Z') };
  const { payload } = await jwtVerify<LicenseClaims>(content.toString('utf8'), trusted, options);
  const { jti, product, features, copies, host, exp } = payload;
  return { licenseId: licenseId.parse(jti), product: product.name, features, copies, host: host?.id ?? null, expiresAt: exp === undefined ? null : new Date(exp * 1_000).toISOString() };
};

const readers: Readonly<Record<string, Subject['read']>> = { 'signed-file': readSignedFile, manual: null };
const registered = (): readonly Subject[] => licenseTechnologies({ sign: (toSign) => keys.sign(toSign) }).map((technology) => ({ technology, read: readers[technology.code] ?? null }));
const codes = registered().map(({ technology }) => technology.code);
const subjectOf = (code: string): Subject => {
  const subject = registered().find(({ technology }) => technology.code === code);
  if (!subject) throw new Error(`There is no technology ${code}.`);
  return subject;
};

test('every registered technology has a code of its own, and the suite knows how its licenses are read', () => {
  expect(codes).toEqual(Object.keys(readers));
});

describe.each(codes)('%s', (code) => {
  test.each(laws)('$title', ({ holds }) => holds(subjectOf(code)));
});

const declarations = ['idempotentByRequestId', 'find', 'neither'] as const;

describe.each(declarations)('a license server that is asked again by %s', (again) => {
  test.each(laws)('$title', ({ holds }) => holds({ technology: referenceTechnology(again).technology, read: readReference }));
});

describe('the laws find what they are there for', () => {
  const broken: readonly (readonly [Mood, (typeof declarations)[number], RegExp])[] = [
    ['answers twice', 'idempotentByRequestId', /^asked again, it answers the same/],
    ['answers twice', 'idempotentByRequestId', /^asked by several at once/],
    ['answers twice', 'idempotentByRequestId', /^workers that die after the answer leave one license/],
    ['answers twice', 'idempotentByRequestId', /^the same request with another content/],
    ['loses answers', 'find', /^a good request is answered/],
    ['throws', 'neither', /^a good request is answered/],
    ['hangs', 'find', /^a good request is answered/],
    ['answers 100 MB', 'idempotentByRequestId', /^a good request is answered/],
    ['answers nonsense', 'find', /^workers that die after the intent leave/],
    ['answers for another', 'idempotentByRequestId', /^the license says what was asked for/],
    ['answers negative copies', 'idempotentByRequestId', /^the largest request fits/],
    ['issues fewer copies', 'find', /^the license says what was asked for/],
    ['ignores the term', 'neither', /^it ends with the first instant/],
    ['ignores the host', 'neither', /^the license says what was asked for/],
  ];
  test.each(broken)('one that %s (%s) breaks a law', async (mood, again, title) => {
    const law = laws.find((each) => title.test(each.title));
    await expect(law?.holds({ technology: referenceTechnology(again, mood).technology, read: readReference })).rejects.toThrow();
  });

  test('one that counts wrongly how it can be asked again makes two licenses', async () => {
    const { technology } = referenceTechnology('neither');
    const law = laws.find(({ title }) => title.startsWith('workers that die after the answer leave'));
    await expect(law?.holds({ technology: { ...technology, askedAgain: { kind: 'idempotentByRequestId' } }, read: readReference })).rejects.toThrow();
  });
});

describe('whatever a technology does becomes a coded fault', () => {
  /** Code, and what is done about it: at once, and when it is not tried any more. */
  const lost = { idempotentByRequestId: ['RETRYABLE', 'OUTCOME_UNKNOWN'], find: ['RETRYABLE', 'OUTCOME_UNKNOWN'], neither: ['OUTCOME_UNKNOWN', 'OUTCOME_UNKNOWN'] } as const;
  const everywhere = (now: string, later: string) => ({ idempotentByRequestId: [now, later], find: [now, later], neither: [now, later] }) as const;
  const faults: readonly (readonly [Mood, string, Readonly<Record<(typeof declarations)[number], readonly [string, string]>>])[] = [
    ['throws', 'FAILED', lost],
    ['loses answers', 'FAILED', lost],
    ['hangs', 'DEADLINE_EXCEEDED', lost],
    ['answers 100 MB', 'ANSWER_TOO_LARGE', lost],
    ['answers nonsense', 'ANSWER_MALFORMED', lost],
    ['answers for another', 'ANSWER_FOR_ANOTHER', lost],
    ['answers negative copies', 'ANSWER_DIFFERS', lost],
    ['declines', 'DECLINED', everywhere('FINAL', 'FINAL')],
    ['is away', 'UNREACHABLE', everywhere('RETRYABLE', 'FINAL')],
  ];
  test.each(faults.flatMap(([mood, code, classes]) => declarations.map((again) => ({ mood, code, again, classes: classes[again] }))))('one that $mood ($again): $code', async ({ mood, code, again, classes }) => {
    const answer = await ask(referenceTechnology(again, mood).technology, aRequest());
    if (answer.kind !== 'fault') throw new Error('It was taken for an answer.');
    expect([answer.code, answer.class, whenGivenUp(answer)]).toEqual([code, ...classes]);
    expect(answer.message).not.toContain('secret');
  });

  test('a slow one is waited for, and one whose answer was lost is asked once more where that is safe', async () => {
    expect((await ask(referenceTechnology('find', 'slow').technology, aRequest())).kind).toBe('issued');
    for (const again of ['idempotentByRequestId', 'find'] as const) {
      const server = referenceTechnology(again, 'loses answers');
      const request = aRequest();
      expect((await ask(server.technology, request)).kind).toBe('fault');
      server.mood = 'well';
      expect((await askAgain(server.technology, request)).kind).toBe('issued');
      expect(server.issuedFor(request.requestId)).toBe(1);
    }
  });

  test('one that changes its answer afterwards changes nothing', async () => {
    const law = laws.find(({ title }) => title === 'what is answered does not change any more');
    await law?.holds({ technology: referenceTechnology('find', 'changes its answer afterwards').technology, read: readReference });
    expect.assertions(1);
  });

  test('only a look-up may find nothing', async () => {
    const { technology } = referenceTechnology('find');
    const answer = await ask({ ...technology, issue: async ({ requestId }) => ({ kind: 'not-found', requestId }) }, aRequest());
    expect(answer).toMatchObject({ code: 'ANSWER_MALFORMED' });
  });

  test('what a server issued can be taken back; what is a file cannot', async () => {
    const server = referenceTechnology('find');
    const request = aRequest();
    await ask(server.technology, request);
    expect(await takeBack(server.technology, request.requestId)).toEqual({ kind: 'taken-back' });
    expect(server.issuedFor(request.requestId)).toBe(0);
    expect(await takeBack(subjectOf('signed-file').technology, 'job_1')).toEqual({ kind: 'nothing-to-take-back' });
  });
});
