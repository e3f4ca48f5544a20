import { Temporal } from 'temporal-polyfill';
import { expect } from 'vitest';
import { ask, askAgain, type Issuance } from '../../subgraphs/fulfillment/technologies/ask.ts';
import type { IssueRequest } from '../../subgraphs/fulfillment/technologies/request.ts';
import { maxArtifactBytes, maxDeadlineMs, type LicenseTechnology } from '../../subgraphs/fulfillment/technologies/technology.ts';
import { aRequest, largestRequest } from '../kit/technologies/request.ts';
import { crashPoints, runJob } from '../kit/technologies/simulation.ts';

/** What a license says, read as the product reads it. */
export type Reading = {
  readonly licenseId: string;
  readonly product: string;
  readonly features: readonly string[];
  readonly copies: number;
  readonly host: string | null;
  /** The first instant at which it does not run any more; null without an end. */
  readonly expiresAt: string | null;
};

export type Subject = {
  readonly technology: LicenseTechnology;
  /** Null for a technology whose licenses a person makes. */
  readonly read: ((content: Buffer) => Promise<Reading>) | null;
};
type ReadableSubject = Subject & { readonly read: NonNullable<Subject['read']> };

export type Law = { readonly title: string; holds(subject: Subject): Promise<void> };

/** Every kind of license technology keeps these, whatever it says of itself. */
export const laws: readonly Law[] = [
  {
    title: 'it declares what it is within the limits of the hub',
    holds: async ({ technology: { code, name, hosts, limits } }) => {
      expect(code).toMatch(/^[a-z0-9-]{1,64}$/);
      expect(name).not.toBe('');
      expect(hosts.identifierTypes.length).toBeLessThanOrEqual(20);
      expect(new Set(hosts.identifierTypes).size).toBe(hosts.identifierTypes.length);
      expect(hosts.required && hosts.identifierTypes.length === 0).toBe(false);
      expect(limits.artifactBytes).toBeLessThanOrEqual(maxArtifactBytes);
      expect(limits.deadlineMs).toBeLessThanOrEqual(maxDeadlineMs);
    },
  },
  {
    title: 'a good request is answered with a license, or held for a person',
    holds: async ({ technology, read }) => {
      expect((await ask(technology, aRequest())).kind).toBe(read ? 'issued' : 'on-hold');
    },
  },
  {
    title: 'what is answered does not change any more',
    holds: async ({ technology }) => {
      const answer = await ask(technology, aRequest());
      const before = JSON.stringify(answer);
      await new Promise((resolve) => setTimeout(resolve, 10));
      expect(JSON.stringify(answer)).toBe(before);
    },
  },
  {
    title: 'asked again, it answers the same; or nobody asks it again',
    holds: async (subject) => {
      const { technology, calls } = watched(subject.technology);
      const request = aRequest();
      const first = await ask(technology, request);
      if (technology.askedAgain.kind === 'neither') {
        expect(await askAgain(technology, request)).toMatchObject({ code: 'ANSWER_LOST', class: 'OUTCOME_UNKNOWN' });
        expect(calls).toHaveLength(1);
        return;
      }
      expect(essenceOf(await askAgain(technology, request))).toEqual(essenceOf(first));
    },
  },
  {
    title: 'asked by several at once, it makes one license',
    holds: async ({ technology }) => {
      if (technology.askedAgain.kind !== 'idempotentByRequestId') return;
      const request = aRequest();
      const answers = await Promise.all(Array.from({ length: 8 }, () => ask(technology, request)));
      expect(new Set(answers.map((answer) => JSON.stringify(essenceOf(answer)))).size).toBe(1);
    },
  },
  ...crashPoints.flatMap((first) =>
    [[first], ...crashPoints.map((second) => [first, second])].map((deaths): Law => ({
      title: `workers that die ${deaths.join(', then ')} leave one license, or a question for an operator`,
      holds: async ({ technology: real }) => {
        const { technology, calls, artifacts } = watched(real);
        const outcome = await runJob(technology, aRequest(), deaths);
        expect(artifacts.size).toBeLessThanOrEqual(1);
        if (real.askedAgain.kind !== 'neither') expect(['issued', 'on-hold']).toContain(outcome.kind);
        else if (outcome.kind === 'fault') expect(outcome.class).toBe('OUTCOME_UNKNOWN');
        if (real.askedAgain.kind === 'neither') expect(calls.length).toBeLessThanOrEqual(1);
      },
    })),
  ),
  {
    title: 'two requests are two licenses',
    holds: readable(async ({ technology }) => {
      const [one, other] = [await ask(technology, aRequest()), await ask(technology, aRequest())];
      expect(essenceOf(one)).not.toEqual(essenceOf(other));
    }),
  },
  {
    title: 'the same request with another content makes no second license',
    holds: async ({ technology, read }) => {
      if (technology.askedAgain.kind !== 'idempotentByRequestId' || !read) return;
      const request = aRequest();
      const first = await ask(technology, request);
      const second = await ask(technology, { ...request, copies: request.copies + 1 });
      if (second.kind === 'fault') expect(second.class).not.toBe('OUTCOME_UNKNOWN');
      else expect(essenceOf(second)).toEqual(essenceOf(first));
    },
  },
  {
    title: 'a host of a kind that it does not know is refused, and it is not even asked',
    holds: async (subject) => {
      const { technology, calls } = watched(subject.technology);
      const answer = await ask(technology, aRequest({ host: { kind: 'CUSTOM', identifierType: 'PALM_PRINT', identifier: 'x', nodeIdentifiers: [] } }));
      expect(answer).toMatchObject({ code: 'HOST_NOT_ACCEPTED', class: 'FINAL' });
      expect(calls).toEqual([]);
    },
  },
  {
    title: 'copies that are bound to nothing are licensed, or refused before it is asked',
    holds: async (subject) => {
      const { technology, calls } = watched(subject.technology);
      const answer = await ask(technology, aRequest({ host: null }));
      if (technology.hosts.required) expect(answer).toMatchObject({ code: 'HOST_REQUIRED', class: 'FINAL' });
      expect(calls.length).toBe(technology.hosts.required ? 0 : 1);
    },
  },
  {
    title: 'a request that makes no sense is refused, and it is not even asked',
    holds: async (subject) => {
      const { technology, calls } = watched(subject.technology);
      const term = { ...aRequest().term, expiresAt: '2020-01-01T00:00:00Z' };
      const requests = [aRequest({ copies: 0 }), aRequest({ copies: -1 }), aRequest({ copies: 1.5 }), aRequest({ term }), aRequest({ activationId: 'a\nINCREMENT b' }), aRequest({ features: Array.from({ length: 201 }, String) })];
      for (const request of requests) expect(await ask(technology, request)).toMatchObject({ code: 'REQUEST_INVALID', class: 'FINAL' });
      expect(calls).toEqual([]);
    },
  },
  {
    title: 'the license says what was asked for: product, features, copies, host, and its own id',
    holds: readable(async (subject) => {
      for (const request of [aRequest(), aRequest({ copies: 1 }), aRequest({ copies: 2_000_000_000, features: [] })]) {
        const { product, features, copies, host, licenseId } = request;
        expect(await readingOf(subject, request)).toMatchObject({ product: product.name, features, copies, host: host?.identifier ?? null, licenseId });
      }
    }),
  },
  {
    title: 'it ends with the first instant after the term, wherever that was sold, or never',
    holds: readable(async (subject) => {
      const ends: readonly (readonly [string | null, string])[] = [
        ['2026-12-31T23:00:00Z', 'Europe/Berlin'],
        ['2026-03-28T23:00:00Z', 'Europe/Berlin'], // the night before the clocks change
        ['2026-10-24T22:00:00Z', 'Europe/Berlin'],
        ['2027-01-01T10:00:00Z', 'Pacific/Honolulu'],
        ['2026-12-31T10:00:00Z', 'Pacific/Kiritimati'],
        ['2026-07-15T12:30:00Z', 'UTC'], // in the middle of a day
        [null, 'Asia/Kolkata'],
      ];
      for (const [expiresAt, timeZone] of ends) {
        const reading = await readingOf(subject, aRequest({ term: { startsAt: '2026-03-01T09:30:00Z', expiresAt, timeZone } }));
        expect(reading.expiresAt && Temporal.Instant.from(reading.expiresAt).epochMilliseconds).toBe(expiresAt && Temporal.Instant.from(expiresAt).epochMilliseconds);
      }
    }),
  },
  {
    title: 'texts come through unchanged, whatever they try',
    holds: readable(async (subject) => {
      const texts = ['"};{"copies":9', '\\", "exp": 9', '<script>', "'; drop table --", '__proto__', '=1+1', '‮evil', '🦊字é'];
      for (const text of texts) {
        const reading = await readingOf(subject, aRequest({ product: { ...aRequest().product, name: text }, features: [text] }));
        expect(reading).toMatchObject({ product: text, features: [text], copies: 2 });
      }
    }),
  },
  {
    title: 'the largest request fits into its own limit',
    holds: async ({ technology, read }) => {
      expect((await ask(technology, largestRequest())).kind).toBe(read ? 'issued' : 'on-hold');
    },
  },
];

/** A license that a person makes cannot be read here. */
function readable(holds: (subject: ReadableSubject) => Promise<void>): Law['holds'] {
  return async ({ technology, read }) => {
    if (read) await holds({ technology, read });
  };
}

const readingOf = async ({ technology, read }: ReadableSubject, request: IssueRequest): Promise<Reading> => {
  const answer = await ask(technology, request);
  if (answer.kind !== 'issued') throw new Error(`It was answered with ${JSON.stringify(answer)}.`);
  return read(answer.artifact.content);
};

const essenceOf = (answer: Issuance): unknown => (answer.kind === 'issued' ? { ...answer.artifact, content: null } : answer);

/** The same technology, with a list of the calls that reached it and of the different artifacts it gave out. */
const watched = (technology: LicenseTechnology) => {
  const calls: string[] = [];
  const artifacts = new Set<string>();
  const issue: LicenseTechnology['issue'] = async (request, signal) => {
    calls.push(request.requestId);
    const answer = (await technology.issue(request, signal)) as { artifact?: { content?: Uint8Array } };
    if (answer.artifact?.content) artifacts.add(Buffer.from(answer.artifact.content).toString('base64'));
    return answer;
  };
  return { technology: { ...technology, issue }, calls, artifacts };
};
