import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCancellation, aChange, aLine, anOrder, fresh, openPlace, type Place } from '../../../../test/kit/orders/place.ts';
import type { Receipt } from '../../../../test/kit/hub.ts';

let place: Place;
beforeAll(async () => {
  place = await openPlace();
});
afterAll(() => place.close());

/** `line path code` of all that is wrong. */
const problemsOf = ({ problems }: Receipt): string[] => problems.map(({ line, path, code }) => `${line} ${path} ${code}`);
/** `number: ordered-cancelled, entitled` of every line. */
const linesOf = async (number: string): Promise<string[]> =>
  (await place.order(number))?.lines.nodes.map((line) => `${line.number}: ${line.ordered}-${line.cancelled} entitles to ${line.entitled}`) ?? [];

describe('an order', () => {
  test('is there with its lines, in the order of their numbers, and entitles when it is booked', async () => {
    const order = fresh('SO');
    const receipt = await place.sends(anOrder({ order, lines: [aLine('10', 3), aLine('2', 5)] }));
    expect(receipt).toMatchObject({ state: 'PROCESSED', lines: 2, applied: 2, problems: [] });
    expect(await place.order(order)).toMatchObject({ state: 'ENTITLED', explanation: 'All its lines entitle.' });
    expect(await linesOf(order)).toEqual(['2: 5-0 entitles to 5', '10: 3-0 entitles to 3']);
  });
});
