import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inboundDocument, inboundDocuments, redriveDocument, rollBackDocument, type InboundDocumentMapper } from './graph.ts';
import { erp, openPartsHub, operator, otherErp, stranger, support, type PartsHub } from '../../../test/kit/intake/parts-hub.ts';
import { maxAttempts } from '../background/back-off.ts';
import { systemClock } from '../values/clock.ts';
import { partsContract, type Part } from '../../../test/kit/intake/parts-contract.ts';
import type { ClaimingLine, IntakeWork } from './contract.ts';

let hub: PartsHub;
beforeAll(async () => { hub = await openPartsHub(); });
beforeEach(() => hub.empty());
afterAll(() => hub.close());

const csv = (...lines: readonly string[]): string => `partNumber,name,parent\n${lines.join('\n')}`;
const code = (code: string): unknown => expect.objectContaining({ code });
const linesOf = async (document: InboundDocumentMapper): Promise<Record<number, string>> =>
  Object.fromEntries((await document.lines({ first: 100 })).nodes.map(({ number, state }) => [number, state]));

describe('a document', () => {
  test('is applied line by line, and the receipt says what became of each', async () => {
    const receipt = await hub.send({ key: 'k', body: csv('A,Bolt,', ',Nut,', 'C,Washer,elsewhere') });
    expect(receipt).toMatchObject({ contract: 'parts', state: 'PARTLY_QUARANTINED', lines: 3, applied: 1, unchanged: 0, quarantined: 2, undecided: 0, problem: null });
    expect(receipt.problems).toEqual([
      { line: 2, path: '/partNumber', code: 'MISSING_VALUE', message: 'Column "partNumber": A value is missing.' },
      { line: 3, path: '/parent', code: 'UNKNOWN_PART', message: 'Column "parent": There is no such part.' },
    ]);
    expect(await hub.parts()).toEqual({ A: 'Bolt' });
  });

  test('that says what is known already changes nothing', async () => {
    await hub.send({ key: 'k', body: csv('A,Bolt,') });
    expect(await hub.send({ key: 'k2', body: csv('A,Bolt,') })).toMatchObject({ state: 'PROCESSED', applied: 0, unchanged: 1 });
  });

  test('may name a child before its parent', async () => {
    expect(await hub.send({ key: 'k', body: csv('C,Washer,B', 'B,Nut,A', 'A,Bolt,') })).toMatchObject({ state: 'PROCESSED', applied: 3 });
  });

  test('with the wrong columns is stored, quarantined whole and changes nothing', async () => {
    const receipt = await hub.send({ key: 'k', body: 'a,b\n1,2\n' });
    expect(receipt).toMatchObject({ state: 'QUARANTINED', lines: 0, problem: { code: 'WRONG_COLUMNS' } });
    expect(await inboundDocument(hub.intake(), erp, receipt.id)).toMatchObject({ sizeInBytes: 8, state: 'QUARANTINED' });
  });

  test('keeps formula-looking cells and fields nobody knows as they came', async () => {
    const { id } = await hub.send({ key: 'k', body: 'partNumber,name,Remark\nA,=1+1,@SUM(A1)\n' });
    const document = await inboundDocument(hub.intake(), erp, id);
    expect((await document?.lines({}))?.nodes).toMatchObject([{ record: { partNumber: 'A', name: '=1+1', Remark: '@SUM(A1)' }, key: 'A', attempts: 1 }]);
    expect(await hub.parts()).toEqual({ A: '=1+1' });
  });

  test('with a key twice applies the first of the two', async () => {
    expect(await hub.send({ key: 'k', body: csv('A,Bolt,', 'A,Nut,') })).toMatchObject({ applied: 1, problems: [{ line: 2, code: 'DUPLICATE_KEY' }] });
  });

  test('loses what a line wrote before it was refused', async () => {
    expect(await hub.send({ key: 'k', body: csv('A,"written, then refused",') })).toMatchObject({ quarantined: 1, problems: [code('REFUSED')] });
    expect(await hub.parts()).toEqual({});
  });

  test('sees what another document made between the look-up and the writing', async () => {
    const slow = hub.intake({ contract: partsContract(async () => { await hub.send({ key: 'other', body: csv('A,Nut,') }); }) });
    expect(await hub.send({ key: 'k', body: csv('A,Bolt,') }, slow)).toMatchObject({ state: 'PROCESSED', applied: 1 });
    expect(await hub.parts()).toEqual({ A: 'Bolt' });
    expect(hub.faults).toEqual([]);
  });

  test('is written in few transactions, and what becomes of a line does not depend on its neighbours', async () => {
    await hub.send({ key: 'old', body: csv('P3,Known,', 'P9,Known,') });
    const writing = partsContract(undefined, ({ name }) => { if (name === 'fault') throw new Error('secret detail'); });
    const names: Readonly<Record<number, string>> = { 3: 'Known', 9: 'Changed', 20: 'written, then refused', 21: 'written, then refused', 40: 'fault', 119: 'written, then refused' };
    const body = csv(...Array.from({ length: 120 }, (_, n) => `P${n},"${names[n] ?? 'Bolt'}",`));
    const receipt = await hub.send({ key: 'k', body }, hub.intake({ contract: writing }));
    expect(receipt).toMatchObject({ applied: 115, unchanged: 1, quarantined: 4 });
    expect(receipt.problems.map(({ line, code: found }) => `${line} ${found}`)).toEqual(['21 REFUSED', '22 REFUSED', '41 INTERNAL_SERVER_ERROR', '120 REFUSED']);
    expect(Object.keys(await hub.parts())).toHaveLength(117 - 1);
    expect(await hub.parts()).toMatchObject({ P9: 'Changed', P39: 'Bolt', P118: 'Bolt' });
    expect(hub.faults).toHaveLength(1);
    // Those before, between and after the four that are not well, and each of these by itself.
    expect(await hub.transactionsOf('part')).toBeLessThanOrEqual(6);
  });

  test('is not held up by a fault of ours in one line, which is on record once', async () => {
    const faulty = hub.intake({ contract: partsContract(({ name }) => { if (name === 'Nut') throw new Error('secret detail'); }) });
    const receipt = await hub.send({ key: 'k', body: csv('A,Bolt,', 'B,Nut,', 'C,Washer,') }, faulty);
    expect(receipt).toMatchObject({ applied: 2, quarantined: 1, problems: [code('INTERNAL_SERVER_ERROR')] });
    expect(JSON.stringify(receipt)).not.toContain('secret');
    expect(hub.faults).toHaveLength(1);
  });
});

describe('a repeat', () => {
  test('is answered as the first time, whatever has happened since', async () => {
    const first = await hub.send({ key: 'k', body: csv('A,Bolt,', ',Nut,') });
    await redriveDocument(hub.intake(), erp, { id: first.id, idempotencyKey: 'r', lines: [{ number: 2, record: { partNumber: 'B', name: 'Nut' } }] });
    expect(await hub.send({ key: 'k', body: csv('A,Bolt,', ',Nut,') })).toEqual(first);
    expect(await hub.count('inbound_document')).toBe(1);
  });

  test('of the key with another document is a conflict, and for another client it is another key', async () => {
    await hub.send({ key: 'k', body: csv('A,Bolt,') });
    await expect(hub.send({ key: 'k', body: csv('A,Nut,') })).rejects.toThrow(code('IDEMPOTENCY_KEY_REUSED'));
    await expect(hub.send({ key: 'k', body: csv('A,Bolt,'), mediaType: 'application/json' })).rejects.toThrow(code('IDEMPOTENCY_KEY_REUSED'));
    expect(await hub.send({ key: 'k', body: csv('A,Nut,'), as: otherErp })).toMatchObject({ applied: 1 });
  });

  test('at the same time gets the same answer, and every line is applied once', async () => {
    const body = csv(...Array.from({ length: 40 }, (_, n) => `P${n},Bolt,`));
    const receipts = await Promise.all([1, 2, 3].map(() => hub.send({ key: 'k', body })));
    expect(receipts[0]).toMatchObject({ state: 'PROCESSED', applied: 40, unchanged: 0 });
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    expect(await hub.count('part')).toBe(40);
  });

  test('of a document that is still being decided waits as the first did, and both may be told so', async () => {
    const gate = Promise.withResolvers<undefined>();
    const slow = hub.intake({ contract: partsContract(({ partNumber }) => (partNumber === 'P300' ? gate.promise : undefined)), patienceMs: 2_000 });
    const body = csv(...Array.from({ length: 450 }, (_, n) => `P${n},Bolt,`));
    const underway = await hub.answers({ key: 'k', body }, slow);
    expect(underway).toEqual({ id: underway.id, state: 'RECEIVED', lines: 450, decided: 200 });
    expect(await hub.answers({ key: 'k', body }, slow)).toEqual(underway);
    expect(await inboundDocument(slow, erp, underway.id)).toMatchObject({ state: 'RECEIVED', lineCount: 450, processedAt: null, progress: { decided: 200, total: 450 } });
    gate.resolve(undefined);
    await slow.jobs.settled();
    expect(await inboundDocument(slow, erp, underway.id)).toMatchObject({ state: 'PROCESSED', progress: null });
    expect(await hub.answers({ key: 'k', body }, slow)).toMatchObject({ id: underway.id, state: 'PROCESSED', applied: 450 });
  });

  test('is not needed where the database went away for a moment: the document goes on where it stopped', async () => {
    let lines = 0;
    const shaken = hub.intake({ contract: partsContract(() => { if (++lines === 230) throw Object.assign(new Error('the server went away'), { code: '57P01' }); }) });
    const body = csv(...Array.from({ length: 250 }, (_, n) => `P${n},Bolt,`));
    expect(await hub.send({ key: 'k', body }, shaken)).toMatchObject({ state: 'PROCESSED', applied: 250, unchanged: 0, quarantined: 0 });
    // The first chunk is not looked at again, the second one whole.
    expect(lines).toBe(280);
    expect(hub.faults).toMatchObject([{ message: 'the server went away' }]);
  });

  test('of a document whose hub stopped in the middle finds no line called faulty, and another hub goes on with it', async () => {
    const body = csv(...Array.from({ length: 210 }, (_, n) => `P${n},Bolt,`));
    // Nobody waits for it: what is under way may end, and nothing else begins.
    const stopping = await hub.anotherProcess((stop) => partsContract(({ partNumber }) => { if (partNumber === 'P205') void stop(); }));
    await expect(hub.answers({ key: 'k', body }, stopping)).rejects.toThrow();
    const [document] = (await inboundDocuments(hub.intake(), operator, {})).nodes;
    expect(document).toMatchObject({ state: 'RECEIVED', quarantinedCount: 0, progress: { decided: 200 } });
    // Once the lease of the first has run out.
    const another = hub.intake({ clock: { now: () => systemClock.now().add({ minutes: 1 }) } });
    await another.jobs.settled();
    expect(await hub.send({ key: 'k', body })).toMatchObject({ state: 'PROCESSED', applied: 210, quarantined: 0 });
  });

  test('is not needed where a step fails again and again: an operator drives it on', async () => {
    let isBroken = true;
    const usual = partsContract();
    const broken = hub.intake({ contract: { ...usual, prepare: (parts: readonly Part[], work: IntakeWork) => { if (isBroken) throw new Error('broken'); return usual.prepare(parts, work); } } });
    expect(await hub.answers({ key: 'k', body: csv('B,Nut,A', 'A,Bolt,') }, broken)).toMatchObject({ state: 'RECEIVED', lines: 2, decided: 0 });
    expect(hub.faults).toHaveLength(maxAttempts);
    isBroken = false;
    const [document] = (await inboundDocuments(broken, operator, {})).nodes;
    const redriven = await redriveDocument(broken, operator, { id: document?.id ?? '', idempotencyKey: 'r' });
    expect(redriven).toMatchObject({ __typename: 'DocumentRedriven', lineNumbers: [1, 2], document: { state: 'PROCESSED', appliedCount: 2 } });
  });
});

describe('a dry run', () => {
  test('reports what would become of each line and writes nothing else', async () => {
    await hub.send({ key: 'old', body: csv('A,Bolt,') });
    const receipt = await hub.send({ key: 'k', dryRun: true, body: csv('A,Bolt,', 'A2,Nut,', ',Nut,', 'C,Washer,A2', 'D,Washer,C', 'E,x,elsewhere') });
    expect(receipt).toMatchObject({ dryRun: true, state: 'PARTLY_QUARANTINED', applied: 1, unchanged: 1, quarantined: 2, undecided: 2 });
    expect(receipt.problems.map(({ line, code }) => [line, code])).toEqual([[3, 'MISSING_VALUE'], [4, 'DEPENDS_ON_LINE'], [5, 'DEPENDS_ON_LINE'], [6, 'UNKNOWN_PART']]);
    expect(await hub.parts()).toEqual({ A: 'Bolt' });
  });

  test('leaves its key free for the real run, and cannot be driven again or taken back', async () => {
    const body = csv('A,Bolt,');
    const trial = await hub.send({ key: 'k', body, dryRun: true });
    expect(await hub.send({ key: 'k', body })).toMatchObject({ dryRun: false, applied: 1 });
    await expect(redriveDocument(hub.intake(), operator, { id: trial.id, idempotencyKey: 'r' })).rejects.toThrow(code('CONFLICT'));
    await expect(rollBackDocument(hub.intake(), operator, { id: trial.id, idempotencyKey: 'b', reason: 'x' })).rejects.toThrow(code('CONFLICT'));
  });
});

describe('driving again', () => {
  const quarantinedDocument = (): ReturnType<PartsHub['send']> => hub.send({ key: 'k', body: csv('A,Bolt,', ',Nut,', 'C,Washer,missing', ',Screw,') });

  test('decides the lines that wait, as received or as corrected, and leaves the others', async () => {
    const { id } = await quarantinedDocument();
    await hub.send({ key: 'other', body: csv('missing,Frame,') });
    const result = await redriveDocument(hub.intake(), operator, { id, idempotencyKey: 'r', lines: [{ number: 1 }, { number: 2, record: { partNumber: 'B', name: 'Nut' } }, { number: 3 }] });
    expect(result).toMatchObject({ __typename: 'DocumentRedriven', lineNumbers: [2, 3], document: { state: 'PARTLY_QUARANTINED', appliedCount: 3, quarantinedCount: 1 } });
    expect(await linesOf(result.document)).toEqual({ 1: 'APPLIED', 2: 'APPLIED', 3: 'APPLIED', 4: 'QUARANTINED' });
    expect(await hub.parts()).toMatchObject({ A: 'Bolt', B: 'Nut', C: 'Washer' });
    expect(await hub.count('inbound_action')).toBe(1);
  });

  test('with the same key is answered as the first time, with the key and other lines it is a conflict', async () => {
    const { id } = await quarantinedDocument();
    const input = { id, idempotencyKey: 'r', lines: [{ number: 2, record: { partNumber: 'B', name: 'Nut' } }] };
    const first = await redriveDocument(hub.intake(), operator, input);
    expect(JSON.stringify(await redriveDocument(hub.intake(), operator, input))).toEqual(JSON.stringify(first));
    await expect(redriveDocument(hub.intake(), operator, { ...input, lines: [{ number: 3 }] })).rejects.toThrow(code('IDEMPOTENCY_KEY_REUSED'));
  });

  test('still refuses a duplicate, a record that breaks the schema and a line that is not there', async () => {
    const { id } = await quarantinedDocument();
    const result = await redriveDocument(hub.intake(), operator, { id, idempotencyKey: 'r', lines: [{ number: 2, record: { partNumber: 'A', name: 'Nut' } }, { number: 4, record: { name: 7 } }] });
    const lines = (await result.document.lines({ state: 'QUARANTINED' })).nodes;
    expect(lines.map(({ number, attempts, problems }) => [number, attempts, problems[0]?.code])).toEqual([[2, 2, 'DUPLICATE_KEY'], [3, 1, 'UNKNOWN_PART'], [4, 2, 'MISSING_VALUE']]);
    await expect(redriveDocument(hub.intake(), operator, { id, idempotencyKey: 'r2', lines: [{ number: 5 }] })).rejects.toThrow(code('BAD_USER_INPUT'));
  });

  test('can be tried: it tells how the lines would be decided and changes nothing', async () => {
    const { id } = await quarantinedDocument();
    const lines = [{ number: 2, record: { partNumber: 'B', name: 'Nut' } }, { number: 4, record: { name: 'x' } }];
    const result = await redriveDocument(hub.intake(), operator, { id, idempotencyKey: 'r', lines, dryRun: true });
    expect(result).toMatchObject({ dryRun: true, lineNumbers: [2, 4] });
    expect(await linesOf(result.document)).toEqual({ 2: 'APPLIED', 4: 'QUARANTINED' });
    const stored = await inboundDocument(hub.intake(), operator, id);
    expect(stored && (await linesOf(stored))).toEqual({ 1: 'APPLIED', 2: 'QUARANTINED', 3: 'QUARANTINED', 4: 'QUARANTINED' });
    expect(await hub.parts()).toEqual({ A: 'Bolt' });
  });

  test('of a document without anything in quarantine says so', async () => {
    const { id } = await hub.send({ key: 'k', body: csv('A,Bolt,') });
    expect(await redriveDocument(hub.intake(), operator, { id, idempotencyKey: 'r' })).toMatchObject({ __typename: 'NothingToRedrive' });
  });

  test('reads a document again that could not be read, when the contract has learned its headings', async () => {
    const { id } = await hub.send({ key: 'k', body: 'Artikel,name\nA,Bolt\n' });
    const learned = hub.intake({ contract: { ...partsContract(), headings: { partNumber: ['Artikel'] } } });
    expect(await redriveDocument(learned, operator, { id, idempotencyKey: 'r' })).toMatchObject({ lineNumbers: [1], document: { state: 'PROCESSED', problem: null } });
    expect(await redriveDocument(learned, operator, { id, idempotencyKey: 'r' })).toMatchObject({ lineNumbers: [1], document: { state: 'PROCESSED' } });
    expect(await hub.parts()).toEqual({ A: 'Bolt' });
  });
});

describe('rolling back', () => {
  const back = (id: string, rest: object = {}) => rollBackDocument(hub.intake(), operator, { id, idempotencyKey: 'b', reason: 'Wrong file.', ...rest });

  test('takes back all that was applied, last line first, and a repeat says the same', async () => {
    await hub.send({ key: 'old', body: csv('A,Old bolt,') });
    const { id } = await hub.send({ key: 'k', body: csv('C,Washer,B', 'A,Bolt,', 'B,Nut,A') });
    expect(await back(id)).toMatchObject({ __typename: 'DocumentRolledBack', lineCount: 3, document: { state: 'ROLLED_BACK', rolledBackCount: 3 } });
    expect(await hub.parts()).toEqual({ A: 'Old bolt' });
    expect(await back(id)).toMatchObject({ __typename: 'DocumentRolledBack', lineCount: 3 });
  });

  test('takes back nothing when something was built on a line, and names it', async () => {
    const { id } = await hub.send({ key: 'k', body: csv('A,Bolt,', 'B,Nut,') });
    await hub.send({ key: 'later', body: csv('C,Washer,A') });
    expect(await back(id)).toMatchObject({ __typename: 'RollBackRefused', problems: [{ lineNumber: 1, code: 'HAS_PARTS' }], document: { state: 'PROCESSED', appliedCount: 2 } });
    expect(await hub.parts()).toMatchObject({ A: 'Bolt', B: 'Nut', C: 'Washer' });
  });

  test('can be tried', async () => {
    const { id } = await hub.send({ key: 'k', body: csv('A,Bolt,') });
    expect(await back(id, { dryRun: true })).toMatchObject({ lineCount: 1, dryRun: true, document: { state: 'PROCESSED' } });
    expect(await hub.parts()).toEqual({ A: 'Bolt' });
  });

  test('goes on by itself where it was cut short, and nothing else is done to the document meanwhile', async () => {
    const { id } = await hub.send({ key: 'k', body: csv('A,Bolt,', 'B,Nut,') });
    const usual = partsContract();
    const gate = Promise.withResolvers<undefined>();
    let attempts = 0;
    const undo: typeof usual.undo = async (line, work) => {
      if (line.number !== 1) return usual.undo(line, work);
      if (++attempts === 1) throw new Error('gone');
      await gate.promise;
      return usual.undo(line, work);
    };
    const dying = hub.intake({ contract: { ...usual, undo }, patienceMs: 300 });
    expect(await rollBackDocument(dying, operator, { id, idempotencyKey: 'b', reason: 'Wrong file.' })).toMatchObject({ __typename: 'DocumentRolledBack', lineCount: 2, document: { state: 'PROCESSED', progress: { decided: 0, total: 2 } } });
    expect(await hub.parts()).toEqual({ A: 'Bolt' });
    await expect(redriveDocument(dying, operator, { id, idempotencyKey: 'r' })).rejects.toThrow(code('CONFLICT'));
    await expect(rollBackDocument(dying, operator, { id, idempotencyKey: 'another', reason: 'x' })).rejects.toThrow(code('CONFLICT'));
    gate.resolve(undefined);
    await dying.jobs.settled();
    expect(await back(id)).toMatchObject({ __typename: 'DocumentRolledBack', lineCount: 2, document: { state: 'ROLLED_BACK', progress: null } });
    expect(await hub.parts()).toEqual({});
    expect(hub.faults).toHaveLength(1);
  });

  test('stops where something was built on a line after it was judged, and the same command goes on from there', async () => {
    const { id } = await hub.send({ key: 'k', body: csv('A,Bolt,', 'B,Nut,') });
    const usual = partsContract();
    const late = hub.intake({ contract: { ...usual, undo: async (line, work) => { if (line.number === 1) await hub.send({ key: 'late', body: csv('C,Washer,A') }); return usual.undo(line, work); } } });
    const stopped = await rollBackDocument(late, operator, { id, idempotencyKey: 'b', reason: 'Wrong file.' });
    expect(stopped).toMatchObject({ __typename: 'RollBackRefused', problems: [{ lineNumber: 1, code: 'HAS_PARTS', message: 'Another part was put below it. 1 later lines had been taken back by then.' }], document: { state: 'PROCESSED', progress: null } });
    const [document] = (await inboundDocuments(hub.intake(), operator, {})).nodes;
    await back(document?.id ?? '', { idempotencyKey: 'late' });
    expect(await back(id)).toMatchObject({ __typename: 'DocumentRolledBack', lineCount: 2, document: { state: 'ROLLED_BACK' } });
    expect(await hub.parts()).toEqual({});
  });
});

describe('who may', () => {
  test('a document is seen by its client and by staff, and for everybody else it does not exist', async () => {
    const { id } = await hub.send({ key: 'k', body: csv('A,Bolt,', ',Nut,') });
    for (const principal of [erp, operator, support]) {
      expect(await inboundDocument(hub.intake(), principal, id)).toMatchObject({ id });
      expect((await inboundDocuments(hub.intake(), principal, {})).nodes).toHaveLength(1);
    }
    for (const principal of [otherErp, stranger]) {
      expect(await inboundDocument(hub.intake(), principal, id)).toBeNull();
      expect((await inboundDocuments(hub.intake(), principal, {})).nodes).toEqual([]);
      await expect(redriveDocument(hub.intake(), principal, { id, idempotencyKey: 'r' })).rejects.toThrow(code('NOT_FOUND'));
    }
    await expect(redriveDocument(hub.intake(), support, { id, idempotencyKey: 'r' })).rejects.toThrow(code('FORBIDDEN'));
    await expect(rollBackDocument(hub.intake(), erp, { id, idempotencyKey: 'r', reason: 'x' })).rejects.toThrow(code('FORBIDDEN'));
  });

  test('documents are listed newest first, by filter, page by page', async () => {
    for (const key of ['1', '2', '3']) await hub.send({ key, body: csv(`${key},Bolt,`) });
    await hub.send({ key: '4', body: 'a,b\n1,2' });
    const page = await inboundDocuments(hub.intake(), operator, { first: 2, filter: { state: 'PROCESSED', contract: 'parts', client: 'erp' } });
    expect(page.nodes.map(({ idempotencyKey }) => idempotencyKey)).toEqual(['3', '2']);
    expect(await page.totalCount()).toBe(3);
    const next = await inboundDocuments(hub.intake(), operator, { first: 2, after: page.pageInfo.endCursor, filter: { state: 'PROCESSED' } });
    expect(next.nodes.map(({ idempotencyKey }) => idempotencyKey)).toEqual(['1']);
    await expect(inboundDocuments(hub.intake(), operator, { after: 'bm90IGEgY3Vyc29y' })).rejects.toThrow(code('BAD_USER_INPUT'));
  });
});

test('a trial that another process goes on with asks its claims again for what was tried before', async () => {
  const asked: (readonly string[])[] = [];
  const answers = new WeakMap<object, readonly string[]>();
  /** Answers with all that was asked so far. */
  const take = async <Prepared extends object>(lines: readonly ClaimingLine<Part>[], prepared: Prepared, _work: IntakeWork, before?: Prepared): Promise<Prepared> => {
    const all = [...((before && answers.get(before)) ?? []), ...lines.map(({ record }) => record.partNumber)];
    asked.push(all);
    answers.set(prepared, all);
    return prepared;
  };
  let lines = 0;
  const claims = { take, giveBack: () => Promise.reject(new Error('A trial holds nothing.')) };
  const dying = hub.intake({ contract: { ...partsContract(() => { if (++lines === 450) { dying.trials.clear(); throw Object.assign(new Error('the server went away'), { code: '57P01' }); } }), claims } });
  const body = csv(...Array.from({ length: 500 }, (_, n) => `P${n},Bolt,`));
  expect(await hub.send({ key: 'k', body, dryRun: true }, dying)).toMatchObject({ applied: 500 });
  expect(asked.map(({ length }) => length)).toEqual([200, 400, 500, 200, 400, 500]);
  expect(asked.at(-1)).toEqual(Array.from({ length: 500 }, (_, n) => `P${n}`));
});

describe('what lines claim', () => {
  /** Who holds which part number; giving back fails while the other module is out of reach. */
  const claiming = () => {
    const place = { holders: new Map<string, Set<string>>(), given: [] as ClaimingLine<Part>[], isOut: false };
    const take = (lines: readonly ClaimingLine<Part>[]): void => {
      for (const { record, holder } of lines) place.holders.set(record.partNumber, (place.holders.get(record.partNumber) ?? new Set()).add(holder));
    };
    const giveBack = (lines: readonly ClaimingLine<Part>[]): void => {
      if (place.isOut) throw Object.assign(new Error('the server went away'), { code: '57P01' });
      place.given.push(...lines);
      for (const { record, holder } of lines) place.holders.get(record.partNumber)?.delete(holder);
    };
    const claims = {
      take: async <Prepared>(lines: readonly ClaimingLine<Part>[], prepared: Prepared): Promise<Prepared> => (take(lines), prepared),
      giveBack: async (lines: readonly ClaimingLine<Part>[]): Promise<void> => { giveBack(lines); },
    };
    return { place, giveBack, intake: hub.intake({ contract: { ...partsContract(), claims } }) };
  };

  test('is held anew each time that a line is driven, so what is given back late takes nothing from it', async () => {
    const { place, giveBack, intake } = claiming();
    const { id } = await hub.send({ key: 'k', body: csv('A,Bolt,B') }, intake);
    expect(place.holders.get('A')).toEqual(new Set());
    const late = [...place.given];
    await hub.send({ key: 'other', body: csv('B,Nut,') });
    expect(await redriveDocument(intake, operator, { id, idempotencyKey: 'r' })).toMatchObject({ document: { appliedCount: 1 } });
    giveBack(late);
    expect(late).toHaveLength(1);
    expect(place.holders.get('A')?.size).toBe(1);
  });

  test('is given back before a line that was cut off is driven as another record', async () => {
    const { place, intake } = claiming();
    place.isOut = true;
    expect(await hub.answers({ key: 'k', body: csv('A,Bolt,B') }, intake)).toMatchObject({ state: 'RECEIVED' });
    expect(place.holders.get('A')?.size).toBe(1);
    place.isOut = false;
    const [document] = (await inboundDocuments(hub.intake(), operator, {})).nodes;
    await redriveDocument(intake, operator, { id: document?.id ?? '', idempotencyKey: 'r', lines: [{ number: 1, record: { partNumber: 'C', name: 'Bolt' } }] });
    expect(place.holders.get('A')).toEqual(new Set());
    expect(place.holders.get('C')?.size).toBe(1);
  });
});
