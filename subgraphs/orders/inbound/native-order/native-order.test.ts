import { sql } from 'kysely';
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
const documentState = async (id: string): Promise<string> =>
  (await place.gets<{ orderDocument: { state: string } }>('query ($id: ID!) { orderDocument(id: $id) { state } }', { id })).orderDocument.state;

describe('an order', () => {
  test('is there with its lines, in the order of their numbers, and entitles when it is booked', async () => {
    const order = fresh('SO');
    const receipt = await place.sends(anOrder({ order, lines: [aLine('10', 3), aLine('2', 5)] }));
    expect(receipt).toMatchObject({ state: 'PROCESSED', lines: 2, applied: 2, problems: [] });
    expect(await place.order(order)).toMatchObject({ state: 'ENTITLED', explanation: 'All its lines entitle.' });
    expect(await linesOf(order)).toEqual(['2: 5-0 entitles to 5', '10: 3-0 entitles to 3']);
  });

  test('is kept as it was received, with what the contract does not know', async () => {
    const order = fresh('SO');
    const { id } = await place.mustSend({ ...anOrder({ order }), netAmount: { value: '12.50', currency: 'EUR' } });
    const { orderDocument } = await place.gets<{ orderDocument: { lines: { nodes: { record: object; key: string; subjectId: string }[] } } }>(
      'query ($id: ID!) { orderDocument(id: $id) { lines { nodes { record key subjectId } } } }', { id },
    );
    expect(orderDocument.lines.nodes).toMatchObject([{ record: { order, netAmount: { value: '12.50', currency: 'EUR' } }, key: JSON.stringify(['MERIDIAN', 'erp', order, '1']), subjectId: expect.stringMatching(/^oli_/) as string }]);
  });

  test('one bad line waits with path and reason, the others entitle; corrected and driven again it joins them', async () => {
    const order = fresh('SO');
    const receipt = await place.sends(anOrder({ order, lines: [aLine('1', 1), aLine('2', 2, { partNumber: 'NOBODY-SELLS' }), aLine('3', 3)] }));
    expect(receipt).toMatchObject({ state: 'PARTLY_QUARANTINED', applied: 2, quarantined: 1 });
    expect(problemsOf(receipt)).toEqual(['2 /lines/0/partNumber UNKNOWN_PART_NUMBER']);
    const corrected = anOrder({ order, lines: [aLine('2', 2, { partNumber: 'PDM' })] });
    await place.decides('redriveOrderDocument', { id: receipt.id, lines: [{ number: 2, record: corrected }] }, '');
    expect(await documentState(receipt.id)).toBe('PROCESSED');
    expect(await linesOf(order)).toEqual(['1: 1-0 entitles to 1', '2: 2-0 entitles to 2', '3: 3-0 entitles to 3']);
  });

  test.each([
    ['no pieces', { quantity: 0 }, '/lines/0/quantity INVALID_VALUE'],
    ['fewer than none', { quantity: -3 }, '/lines/0/quantity INVALID_VALUE'],
    ['a million million', { quantity: 1_000_000_000_000 }, '/lines/0/quantity INVALID_VALUE'],
    ['half a piece', { quantity: 1.5 }, '/lines/0/quantity WRONG_TYPE'],
    ['a number in words', { quantity: 'ten' }, '/lines/0/quantity WRONG_TYPE'],
    ['no quantity', { quantity: undefined }, '/lines/0/quantity MISSING_VALUE'],
    ['no number', { number: undefined }, '/lines/0/number MISSING_VALUE'],
    ['nothing', { partNumber: undefined }, '/lines/0/partNumber MISSING_VALUE'],
    ['a day that is none', { startDate: '2026-02-30' }, '/lines/0/startDate WRONG_FORMAT'],
    ['an end before the start', { startDate: '2026-05-01', expirationDate: '2026-04-30' }, '/lines/0/expirationDate EXPIRATION_BEFORE_START'],
    ['an end for what has none', { permanent: true, expirationDate: '2026-04-30' }, '/lines/0/permanent PERMANENT_WITH_EXPIRATION'],
    ['no end for what has one', { partNumber: 'SIM' }, '/lines/0/expirationDate EXPIRATION_MISSING'],
    ['a zone nobody lives in', { timeZone: 'Europe/Atlantis' }, '/lines/0/timeZone UNKNOWN_TIME_ZONE'],
    ['a part number that nobody sells', { partNumber: 'NOBODY-SELLS' }, '/lines/0/partNumber UNKNOWN_PART_NUMBER'],
    ['a part number that was sold before', { partNumber: 'OLD' }, '/lines/0/partNumber PART_NUMBER_NOT_VALID'],
    ['another license model than there is', { licenseModel: 'none' }, '/lines/0/licenseModel UNKNOWN_LICENSE_MODEL'],
    ['maintenance of nothing', { partNumber: 'CARE' }, '/lines/0/action ACTION_MISMATCH'],
    ['maintenance that is none', { maintenance: { partNumber: 'CAD' } }, '/lines/0/maintenance/partNumber NOT_MAINTENANCE'],
  ])('a line with %s waits', async (_what, fields, problem) => {
    const order = fresh('SO');
    expect(problemsOf(await place.sends(anOrder({ order, lines: [aLine('1', 1), { ...aLine('2', 1), ...fields } as never] })))).toEqual([`2 ${problem}`]);
    expect(await linesOf(order)).toEqual(['1: 1-0 entitles to 1']);
  });

  test.each([
    ['an unknown customer', { customer: { id: 'NOBODY' } }, '/customer/id UNKNOWN_ORGANIZATION'],
    ['no customer', { customer: undefined }, '/customer MISSING_VALUE'],
    ['an unknown seller', { sellers: [{ id: 'RESELL' }, { id: 'NOBODY' }] }, '/sellers/1/id UNKNOWN_ORGANIZATION'],
    ['a business unit that is not the sender’s', { businessUnit: 'ZENITH' }, '/businessUnit UNKNOWN_BUSINESS_UNIT'],
    ['a business unit that is none', { businessUnit: 'NADIR' }, '/businessUnit UNKNOWN_BUSINESS_UNIT'],
    ['a type that is none', { type: 'INVOICE' }, '/type UNKNOWN_VALUE'],
    ['no day', { issuedOn: undefined }, '/issuedOn MISSING_VALUE'],
  ])('a head with %s holds all its lines back', async (_what, fields, problem) => {
    const order = fresh('SO');
    const receipt = await place.sends({ ...anOrder({ order, lines: [aLine('1', 1), aLine('2', 1)] }), ...fields });
    expect(receipt.state).toBe('QUARANTINED');
    expect(problemsOf(receipt)).toEqual([`1 ${problem}`, `2 ${problem}`]);
    expect(await place.order(order)).toBeNull();
  });

  test.each([
    ['no JSON', '{', 'NOT_JSON'],
    ['an array', '[]', 'WRONG_SHAPE'],
    ['lines that are none', '{"lines": {}}', 'WRONG_SHAPE'],
    ['a head that says too much', JSON.stringify({ note: 'x'.repeat(20_000), lines: [] }), 'RECORD_TOO_LARGE'],
  ])('what is %s is quarantined as a whole', async (_what, body, code) => {
    expect(await place.sends(body)).toMatchObject({ state: 'QUARANTINED', lines: 0, problem: { code } });
  });

  test('two lines of one number are one and a repetition', async () => {
    expect(problemsOf(await place.sends(anOrder({ lines: [aLine('1', 1), aLine('1', 2)] })))).toEqual(['2  DUPLICATE_KEY']);
  });

  test('tried, it says what it would do and does nothing', async () => {
    const order = fresh('SO');
    const receipt = await place.sends(anOrder({ order, lines: [aLine('1', 1), aLine('2', 0), aLine('3', 1)] }), { dryRun: true });
    expect(receipt).toMatchObject({ applied: 2, quarantined: 1 });
    expect(problemsOf(receipt)).toEqual(['2 /lines/0/quantity INVALID_VALUE']);
    expect(await place.order(order)).toBeNull();
    const { rows } = await sql`select from orders.order_document where source_id = ${order}`.execute(place.owner);
    expect(rows, 'its id is free').toEqual([]);
  });

  test('what was sold stays what it was on the day of the order', async () => {
    const order = fresh('SO');
    await place.mustSend(anOrder({ order, issuedOn: '2022-06-01', lines: [aLine('1', 1, { partNumber: 'OLD' })] }));
    const { rows } = await sql<{ sold: { productName: string; licenseModel: { code: string; terms: { term: string } } } }>`
      select l.sold from orders.order_line l join orders."order" o on o.id = l.order_id where o.number = ${order}`.execute(place.owner);
    expect(rows).toMatchObject([{ sold: { productName: 'OLD', licenseModel: { code: 'floating', terms: { term: 'PERPETUAL' } } } }]);
  });
});

describe('a document is known by system, type and id', () => {
  test('sent again with the key of before it is answered as before, with another key it changes nothing', async () => {
    const document = anOrder();
    const first = await place.sends(document, { key: document.id });
    expect(await place.sends(document, { key: document.id })).toEqual(first);
    const second = await place.sends(document);
    expect(second).toMatchObject({ unchanged: 1, applied: 0, problems: [] });
    expect(await linesOf(document.order)).toEqual(['1: 10-0 entitles to 10']);
  });

  test('the same id with other content is refused, and says with what it clashes', async () => {
    const document = anOrder();
    const first = await place.mustSend(document);
    const second = await place.sends({ ...document, lines: [aLine('1', 99)] });
    expect(second.problems).toMatchObject([{ line: 1, path: '/id', code: 'DUPLICATE_CONFLICT', message: `The ORDER "${document.id}" of erp was received before with other content, as ${first.id}.` }]);
    expect(await linesOf(document.order)).toEqual(['1: 10-0 entitles to 10']);
  });

  test('an id is not taken by what could not be applied, nor by a document of another type', async () => {
    const document = anOrder();
    await place.sends({ ...document, customer: { id: 'NOBODY' } });
    await place.mustSend(document);
    await place.mustSend(aChange(document.order, 1, { id: document.id, lines: [aLine('1', 4)] }));
    expect(await linesOf(document.order)).toEqual(['1: 10-6 entitles to 4']);
  });

  test('the number of an order that another company has is refused', async () => {
    const { order } = anOrder();
    await place.mustSend(anOrder({ order }));
    expect(problemsOf(await place.sends(anOrder({ order, id: fresh('DOC'), customer: { id: 'GLOBEX' } })))).toEqual(['1 /customer/id ORDER_DIFFERS']);
    expect(problemsOf(await place.sends(anOrder({ order, id: fresh('DOC'), customer: { id: 'ACME-LAB' } })))).toEqual(['1 /customer/id ORDER_DIFFERS']);
  });

  test('two callers at once with one document apply it once', async () => {
    const document = anOrder({ lines: [1, 2, 3, 4, 5].map((number) => aLine(String(number), number)) });
    const receipts = await Promise.all([1, 2, 3, 4].map(() => place.sends(document)));
    expect(receipts.map(({ quarantined }) => quarantined)).toEqual([0, 0, 0, 0]);
    expect(receipts.reduce((sum, { applied }) => sum + applied, 0)).toBe(5);
    expect(await linesOf(document.order)).toEqual([1, 2, 3, 4, 5].map((number) => `${number}: ${number}-0 entitles to ${number}`));
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from orders.order_document where source_id = ${document.id}`.execute(place.owner);
    expect(rows).toEqual([{ n: 1 }]);
  });

  test('two callers at once with different documents of one id: one counts, the other is refused', async () => {
    const document = anOrder();
    const receipts = await Promise.all([7, 8].map((quantity) => place.sends({ ...document, lines: [aLine('1', quantity)] })));
    expect(receipts.flatMap(problemsOf)).toEqual(['1 /id DUPLICATE_CONFLICT']);
    expect(receipts.map(({ applied }) => applied).sort()).toEqual([0, 1]);
  });
});

describe('a change', () => {
  test('comes about by its net change, which stays told', async () => {
    const { order } = await booked();
    await place.mustSend(aChange(order, 1, { lines: [aLine('1', 4)] }));
    await place.mustSend(aChange(order, 2, { lines: [aLine('1', 12)] }));
    expect(await linesOf(order)).toEqual(['1: 18-6 entitles to 12']);
  });

  test('adds a line, changes days, takes all of a line back', async () => {
    const { order } = await booked();
    await place.mustSend(aChange(order, 1, { lines: [aLine('2', 3), aLine('1', 10, { expirationDate: '2027-01-31' })] }));
    await place.mustSend(aChange(order, 2, { lines: [aLine('2', 0)] }));
    expect(await linesOf(order)).toEqual(['1: 10-0 entitles to 10', '2: 3-3 entitles to 0']);
  });

  test('of later sequence counts, whenever it arrives; the earlier one is on record and says that it is ignored', async () => {
    const { order } = await booked();
    await place.mustSend(aChange(order, 2, { lines: [aLine('1', 5)] }));
    const late = await place.sends(aChange(order, 1, { lines: [aLine('1', 8)] }));
    expect(late).toMatchObject({ state: 'PROCESSED', unchanged: 1, quarantined: 0 });
    expect(late.problems).toMatchObject([{ line: 1, code: 'STALE_SEQUENCE', message: 'Change 2 has decided the line, and counts.' }]);
    expect(await linesOf(order)).toEqual(['1: 10-5 entitles to 5']);
    const { rows } = await sql<{ said: string }>`
      select concat_ws(' ', d.cause, d.rank, case when d.counted then 'counted' else 'ignored' end, d.net_before, d.net_after) as said
      from orders.line_decision d join orders.order_line l on l.id = d.order_line_id join orders."order" o on o.id = l.order_id
      where o.number = ${order} order by d.decided_at, d.id`.execute(place.owner);
    expect(rows.map(({ said }) => said)).toEqual(['ORDER 0 counted 0 10', 'ORDER_CHANGE 2 counted 10 5', 'ORDER_CHANGE 1 ignored 5 5']);
  });

  test('that is late for one line counts for another', async () => {
    const { order } = await booked({ lines: [aLine('1', 10), aLine('2', 10)] });
    await place.mustSend(aChange(order, 2, { lines: [aLine('1', 5)] }));
    const late = await place.sends(aChange(order, 1, { lines: [aLine('1', 8), aLine('2', 8)] }));
    expect(late).toMatchObject({ applied: 1, unchanged: 1 });
    expect(await linesOf(order)).toEqual(['1: 10-5 entitles to 5', '2: 10-2 entitles to 8']);
  });

  test('that comes before its order waits, and is driven when the order comes', async () => {
    const order = fresh('SO');
    const early = await place.sends(aChange(order, 1, { lines: [aLine('1', 4)] }));
    expect(problemsOf(early)).toEqual(['1 /order UNKNOWN_ORDER']);
    await place.mustSend(anOrder({ order }));
    await place.settled();
    expect(await linesOf(order)).toEqual(['1: 10-6 entitles to 4']);
    expect(await documentState(early.id)).toBe('PROCESSED');
    const { rows } = await sql<{ reason: string }>`select reason from orders.inbound_action a join orders.inbound_document d on d.id = a.document_id where a.reason like 'What it waited for%' and d.content_hash is not null`.execute(place.owner);
    expect(rows.length, 'who drove it is on record').toBeGreaterThan(0);
  });

  test('of a line that is held back waits for the line', async () => {
    const order = fresh('SO');
    const received = await place.sends(anOrder({ order, lines: [aLine('1', 1), aLine('2', 2, { partNumber: 'NOBODY-SELLS' })] }));
    const change = await place.sends(aChange(order, 1, { lines: [{ number: '2', quantity: 1 }] }));
    expect(problemsOf(change)).toEqual(['1 /lines/0/number UNKNOWN_ORDER_LINE']);
    await place.decides('redriveOrderDocument', { id: received.id, lines: [{ number: 2, record: anOrder({ order, lines: [aLine('2', 2)] }) }] }, '');
    await place.settled();
    expect(await linesOf(order)).toEqual(['1: 1-0 entitles to 1', '2: 2-1 entitles to 1']);
    expect(await documentState(change.id)).toBe('PROCESSED');
  });

  test('and its order, sent at once, come about together, whichever is first', async () => {
    const orders = Array.from({ length: 12 }, () => fresh('SO'));
    await Promise.all(orders.flatMap((order) => [place.sends(aChange(order, 1, { lines: [aLine('1', 4)] })), place.sends(anOrder({ order }))]));
    await place.settled();
    for (const order of orders) expect(await linesOf(order), order).toEqual(['1: 10-6 entitles to 4']);
  });

  test('of what was bought is refused: another thing is another line', async () => {
    const { order } = await booked();
    expect(problemsOf(await place.sends(aChange(order, 1, { lines: [aLine('1', 5, { partNumber: 'PDM' })] })))).toEqual(['1 /lines/0/partNumber PART_NUMBER_DIFFERS']);
  });

  test.each([
    ['without a sequence', { sequence: undefined, lines: [aLine('1', 5)] }, '1 /sequence MISSING_VALUE'],
    ['of nothing', {}, '1 /lines MISSING_VALUE'],
    ['below nothing', { lines: [aLine('1', -1)] }, '1 /lines/0/quantity INVALID_VALUE'],
  ])('%s waits', async (_what, fields, problem) => {
    const { order } = await booked();
    expect(problemsOf(await place.sends({ ...aChange(order, 1), ...fields }))).toEqual([problem]);
  });
});

describe('a cancellation', () => {
  test('takes the whole order back, for good: it beats changes that come after it', async () => {
    const { order } = await booked({ lines: [aLine('1', 10), aLine('2', 3)] });
    expect(await place.sends(aCancellation(order))).toMatchObject({ applied: 1, lines: 1 });
    const change = await place.sends(aChange(order, 7, { lines: [aLine('1', 20), aLine('3', 1)] }));
    expect(change.problems.map(({ line, code }) => `${line} ${code}`)).toEqual(['1 ORDER_CANCELLED', '2 ORDER_CANCELLED']);
    expect(await linesOf(order)).toEqual(['1: 10-10 entitles to 0', '2: 3-3 entitles to 0']);
    expect(await place.order(order)).toMatchObject({ state: 'CANCELLED', explanation: 'All of it was taken back.' });
  });

  test('takes one line back', async () => {
    const { order } = await booked({ lines: [aLine('1', 10), aLine('2', 3)] });
    await place.mustSend(aCancellation(order, { lines: [{ number: '2' }] }));
    expect(await linesOf(order)).toEqual(['1: 10-0 entitles to 10', '2: 3-3 entitles to 0']);
    expect(await place.order(order)).toMatchObject({ state: 'ENTITLED' });
  });

  test('that comes before its order waits for it, and for lines of it that are held back', async () => {
    const order = fresh('SO');
    const early = await place.sends(aCancellation(order));
    expect(problemsOf(early)).toEqual(['1 /order UNKNOWN_ORDER']);
    const received = await place.sends(anOrder({ order, lines: [aLine('1', 10), aLine('2', 1, { partNumber: 'NOBODY-SELLS' })] }));
    await place.settled();
    expect(await documentState(early.id)).toBe('PROCESSED');
    await place.decides('redriveOrderDocument', { id: received.id, lines: [{ number: 2, record: anOrder({ order, lines: [aLine('2', 1)] }) }] }, '');
    await place.settled();
    expect(await linesOf(order)).toEqual(['1: 10-10 entitles to 0', '2: 1-1 entitles to 0']);
  });

  test('sent twice changes nothing the second time', async () => {
    const { order } = await booked();
    await place.mustSend(aCancellation(order));
    expect(await place.sends(aCancellation(order))).toMatchObject({ unchanged: 1 });
  });

  test.each([0, 1, 2, 3, 4, 5])('an order, two changes and a cancellation come to the same in whatever order they arrive (%i)', async (shuffle) => {
    const order = fresh('SO');
    const documents = [anOrder({ order, lines: [aLine('1', 10), aLine('2', 10)] }), aChange(order, 1, { lines: [aLine('1', 3)] }), aChange(order, 2, { lines: [aLine('1', 7)] }), aCancellation(order, { lines: [{ number: '2' }] })];
    const arriving = documents.map((document, place) => ({ document, at: (place * 7 + shuffle * 5) % (4 + shuffle) })).sort((a, b) => a.at - b.at);
    for (const { document } of arriving) await place.sends(document);
    await place.settled();
    const net = (await place.order(order))?.lines.nodes.map(({ number, ordered, cancelled, entitled }) => [number, ordered - cancelled, entitled]);
    expect(net, arriving.map(({ document }) => document.type).join()).toEqual([['1', 7, 7], ['2', 0, 0]]);
  });
});

test('an order is taken back by its cancellation and by nothing else: a roll-back has no way in', async () => {
  const { errors } = await place.hub.as('operator').asks('mutation { rollBackOrderDocument(input: { id: "x", reason: "x", idempotencyKey: "x" }) { __typename } }');
  expect(errors?.map(({ message }) => message).join()).toContain('rollBackOrderDocument');
});

test('the contract is published, with what is personal in it', async () => {
  const schema = (await (await fetch(`${place.hub.origin}/schemas/native-order`)).json()) as { $id: string; properties: Record<string, { personal?: boolean }> };
  expect(schema.$id).toBe('urn:entitlement-hub:contract:native-order:1');
  expect(schema.properties['contact']?.personal).toBe(true);
});

const booked = async (fields: Parameters<typeof anOrder>[0] = {}): Promise<{ order: string }> => {
  const document = anOrder(fields);
  await place.mustSend(document);
  return document;
};
