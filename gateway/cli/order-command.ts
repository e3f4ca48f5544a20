import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Command } from './command.ts';
import { readArguments } from './import-arguments.ts';
import { exitCodeOf, reportOf } from './import-report.ts';
import { findOrder, orderInWords, type FoundOrder } from './order-report.ts';
import { sendFile } from './send-file.ts';
import { personaToken } from './tokens.ts';

const usage = 'Usage: npm run -s order -- FILE [--as CLIENT] [--key IDEMPOTENCY_KEY] [--dry-run]';
const contract = 'native-order';

type Patience = { readonly times: number; readonly everyMs: number };

/** Sends one document about an order as an ERP system would, and shows the order that comes of it once it is known what its lines give. */
export const orderCommandWith = (patience: Patience): Command => async (config, commandLine, terminal) => {
  const { origin, document, receipt } = await sendFile(config, { ...readArguments(commandLine, usage), contract }, terminal);
  terminal.print(reportOf(receipt));
  const named = nameOf(document.body);
  if (receipt.dryRun || !named) return exitCodeOf(receipt);
  const order = await settled(origin, named, patience);
  if (order) terminal.print(orderInWords(order));
  if (order && isOpen(order)) terminal.say('What some lines give is not known yet.');
  return exitCodeOf(receipt);
};

export const orderCommand = orderCommandWith({ times: 20, everyMs: 500 });

const orderName = z.object({ system: z.string(), order: z.string() });

type OrderName = z.infer<typeof orderName>;

/** Null where the file names no order, of which the report says why. */
const nameOf = (body: Buffer): OrderName | null => {
  try {
    const parsed = orderName.safeParse(JSON.parse(body.toString('utf8')));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

/** An ERP system sees what it sent and nothing else, so the vendor's support looks. */
const settled = async (origin: string, named: OrderName, patience: Patience): Promise<FoundOrder | null> => {
  const token = await personaToken(origin, 'support');
  let order = await findOrder(origin, token, named);
  for (let time = 0; time < patience.times && order && isOpen(order); time++) {
    await sleep(patience.everyMs);
    order = await findOrder(origin, token, named);
  }
  return order;
};

const isOpen = ({ lines }: FoundOrder): boolean => lines.nodes.some(({ entitled, outcome }) => entitled > 0 && outcome === null);
