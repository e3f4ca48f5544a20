import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { partsContract, type Part } from '../../../test/kit/intake/parts-contract.ts';
import { erp, openPartsHub, otherErp, type PartsHub } from '../../../test/kit/intake/parts-hub.ts';
import type { InboundContract } from './contract.ts';
import { inboundDocuments } from './graph.ts';
import type { Intake } from './intake.ts';

let hub: PartsHub;
beforeAll(async () => {
  hub = await openPartsHub();
});
afterAll(() => hub.close());
beforeEach(() => hub.empty());

/** A part whose number begins with its parent's waits for the parent. */
const contract = (before?: (part: Part) => Promise<void>): InboundContract =>
  ({ ...partsContract(before), waiting: { codes: ['UNKNOWN_PART'], freed: ({ partNumber }: Part) => `${partNumber}/` } });
const parts = (...records: readonly Part[]): string => JSON.stringify(records);
/** What is sent, and all that it frees. */
const send = async (intake: Intake, key: string, body: string, options: { dryRun?: boolean; as?: typeof erp } = {}) => {
  const receipt = await hub.send({ key, body, mediaType: 'application/json', ...options }, intake);
  await intake.jobs.settled();
  return receipt;
};
const states = async (intake: Intake): Promise<string[]> => (await inboundDocuments(intake, erp, {})).nodes.map(({ idempotencyKey, state }) => `${idempotencyKey} ${state}`).sort();

const wheel = { partNumber: 'CAR/WHEEL', name: 'Wheel', parent: 'CAR' };
const bolt = { partNumber: 'CAR/WHEEL/BOLT', name: 'Bolt', parent: 'CAR/WHEEL' };
const car = { partNumber: 'CAR', name: 'Car' };

test('what waits is driven when what it waits for comes, and so is what waits for that', async () => {
  const intake = hub.intake({ contract: contract() });
  await send(intake, 'bolt', parts(bolt));
  await send(intake, 'wheel', parts(wheel));
  expect(await hub.parts()).toEqual({});
  await send(intake, 'car', parts(car));
  expect(Object.keys(await hub.parts())).toEqual(['CAR', 'CAR/WHEEL', 'CAR/WHEEL/BOLT']);
  expect(await states(intake)).toEqual(['bolt PROCESSED', 'car PROCESSED', 'wheel PROCESSED']);
  expect(await hub.count('inbound_action'), 'the bolt was driven with the car too, and had to wait for the wheel').toBe(3);
});

test('what comes between the look-up and the quarantine of a line is seen when it is looked for once more', async () => {
  const calm = hub.intake({ contract: contract() });
  let isFirst = true;
  const overtaken = hub.intake({
    contract: contract(async ({ partNumber }) => {
      if (partNumber !== 'CAR/WHEEL' || !isFirst) return;
      isFirst = false;
      await hub.send({ key: 'car', body: parts(car), mediaType: 'application/json' }, calm);
    }),
  });
  expect(await send(overtaken, 'wheel', parts(wheel))).toMatchObject({ state: 'PROCESSED', applied: 1 });
  expect(Object.keys(await hub.parts())).toEqual(['CAR', 'CAR/WHEEL']);
});

test('a trial frees nothing, and nothing that was only tried is driven', async () => {
  const intake = hub.intake({ contract: contract() });
  await send(intake, 'wheel', parts(wheel));
  await send(intake, 'tried', parts(bolt), { dryRun: true });
  await send(intake, 'car', parts(car), { dryRun: true });
  expect(await hub.parts()).toEqual({});
  await send(intake, 'car', parts(car));
  expect(Object.keys(await hub.parts())).toEqual(['CAR', 'CAR/WHEEL']);
  expect(await states(intake)).toEqual(['car PROCESSED', 'car PROCESSED', 'tried QUARANTINED', 'wheel PROCESSED']);
});

test('what another client sent, and what waits for a correction, stays where it is', async () => {
  const intake = hub.intake({ contract: contract() });
  await send(intake, 'foreign', parts(wheel), { as: otherErp });
  await send(intake, 'wrong', JSON.stringify([{ partNumber: 'CAR/SEAT' }]));
  await send(intake, 'car', parts(car));
  expect(Object.keys(await hub.parts())).toEqual(['CAR']);
  expect(await states(intake)).toEqual(['car PROCESSED', 'wrong QUARANTINED']);
});

test('two documents that wait for what never comes do not free each other for ever', async () => {
  const intake = hub.intake({ contract: contract() });
  const never = { name: 'Spare wheel', parent: 'TRAILER' };
  await send(intake, 'first', parts(car, { ...never, partNumber: 'CAR/SPARE' }));
  await send(intake, 'second', parts({ ...car, name: 'Van' }, { ...never, partNumber: 'CAR/SECOND' }));
  expect(await states(intake)).toEqual(['first PARTLY_QUARANTINED', 'second PARTLY_QUARANTINED']);
  expect(await hub.count('inbound_action')).toBe(1);
});
