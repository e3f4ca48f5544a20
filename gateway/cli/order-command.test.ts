import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aLine, anOrder, openPlace, type Place } from '../../test/kit/orders/place.ts';
import { parseConfig } from '../config.ts';
import { runCommand } from './command.ts';
import { orderCommandWith } from './order-command.ts';

let place: Place;
let folder = '';
beforeAll(async () => {
  place = await openPlace();
  folder = await mkdtemp(join(tmpdir(), 'order-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await place.close();
});

const run = async (document: object, { times = 1, more = [] as string[] } = {}): Promise<{ code: number; out: string; said: string }> => {
  const path = join(folder, 'any.json');
  await writeFile(path, JSON.stringify(document));
  let [out, said] = ['', ''];
  const terminal = { print: (text: string) => (out += `${text}\n`), say: (text: string) => (said += `${text}\n`) };
  const port = new URL(place.hub.origin).port;
  return { code: await runCommand(orderCommandWith({ times, everyMs: 50 }), () => parseConfig({ PORT: port }), [path, ...more], terminal), out, said };
};

test('an order is sent as the ERP client, and shown with the activation ids that come of it', async () => {
  const document = anOrder({ lines: [aLine('1', 3), aLine('2', 4, { action: 'RENEW', activationId: 'NOBODY-HAS-IT' })] });
  const { code, out, said } = await run(document, { times: 200 });
  expect([code, said]).toEqual([0, expect.stringContaining('as erp-client to native-order')]);
  const order = await place.gets<{ orderByNumber: { lines: { nodes: { lineItems: { activationId: string }[] }[] } } }>(
    'query ($number: String!) { orderByNumber(system: "erp", number: $number) { lines { nodes { lineItems { activationId } } } } }', { number: document.order });
  const activationId = order.orderByNumber.lines.nodes[0]?.lineItems[0]?.activationId ?? expect.fail();
  expect(out.split('\n').slice(1)).toEqual([
    '  2 lines, 2 applied, 0 unchanged, 0 quarantined',
    '',
    `order ${document.order}: ENTITLED`,
    '  All its lines entitle.',
    '',
    '  line  part number  ordered  cancelled  entitles to  activation id            outcome',
    `  1     CAD          3        0          3            ${activationId}  GRANTED`,
    '  2     CAD          4        0          4                                     The customer has no line item with the activation id "NOBODY-HAS-IT".',
    '',
  ]);
});

test('what is not answered in time is said, and a line that waits is told by the exit code', async () => {
  await place.hub.hub.modules.relays.stop();
  const { code, out, said } = await run(anOrder({ lines: [aLine('1', 3), aLine('2', 0)] }));
  expect(code).toBe(2);
  expect(out).toContain('/lines/0/quantity  INVALID_VALUE');
  expect(said).toContain('What some lines give is not known yet.');
});

test('tried, or without a number, nothing is shown but the receipt', async () => {
  const tried = await run(anOrder(), { more: ['--dry-run'] });
  expect([tried.code, tried.out]).toEqual([0, expect.not.stringContaining('order SO-')]);
  expect((await run({ type: 'ORDER' })).code).toBe(2);
});
