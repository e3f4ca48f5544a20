import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Terminal } from './command.ts';
import { listOf, send, type Shipment } from './inbound-file.ts';
import type { Receipt } from './import-report.ts';
import { askHub } from './running-hub.ts';

const everyMs = 500;

type Shipped = { readonly origin: string; readonly token: () => Promise<string>; readonly shipment: Shipment };

/** Sends, and sends again once all is decided, if that took longer than an answer may; tells meanwhile how far it is. */
export const sendAndWatch = async (shipped: Shipped, terminal: Terminal): Promise<Receipt> => {
  const teller = tellerOn(terminal);
  const look = async (): Promise<boolean> => {
    const progress = await progressOf(shipped);
    if (progress) teller(progress);
    return progress !== null;
  };
  for (;;) {
    const receipt = await lookingMeanwhile(sendOnce(shipped), look);
    if (receipt) return receipt;
    while (await look()) await sleep(everyMs);
  }
};

const sendOnce = async ({ origin, token, shipment }: Shipped): Promise<Receipt | null> => send(origin, await token(), shipment);

const lookingMeanwhile = async <T>(work: Promise<T>, look: () => Promise<unknown>): Promise<T> => {
  const over = work.then(() => true, () => true);
  while (!(await Promise.race([over, sleep(everyMs, false)]))) await look();
  return work;
};

const progressSchema = z.object({ decided: z.number(), total: z.number() });
export type Progress = z.infer<typeof progressSchema>;
const documentsSchema = z.object({ data: z.object({ documents: z.object({ nodes: z.array(z.object({ idempotencyKey: z.string(), dryRun: z.boolean(), progress: progressSchema.nullable() })) }) }) });

/** Null where nothing goes on, or nobody can say. */
const progressOf = async ({ origin, token, shipment: { contract, idempotencyKey, dryRun } }: Shipped): Promise<Progress | null> => {
  const list = listOf(contract);
  if (list === undefined) return null;
  const query = `query ImportProgress($contract: String!) { documents: ${list}(first: 20, filter: { contract: $contract }) { nodes { idempotencyKey dryRun progress { decided total } } } }`;
  const { body } = await askHub(origin, '/graphql', {
    method: 'POST',
    headers: { authorization: `Bearer ${await token()}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { contract } }),
  });
  const answer = documentsSchema.safeParse(body);
  const own = answer.data?.data.documents.nodes.find((document) => document.idempotencyKey === idempotencyKey && document.dryRun === dryRun);
  return own?.progress ?? null;
};

/** A bar on a screen; elsewhere a line for each tenth. */
const tellerOn = (terminal: Terminal): ((progress: Progress) => void) => {
  let tenthsTold = -1;
  return (progress) => {
    const tenths = Math.floor((10 * progress.decided) / Math.max(progress.total, 1));
    if (terminal.show) terminal.show(`${barOf(progress)} ${inWords(progress)}`);
    else if (tenths > tenthsTold) terminal.say(inWords(progress));
    tenthsTold = tenths;
  };
};

const barWidth = 30;
const barOf = ({ decided, total }: Progress): string => {
  const filled = Math.round((barWidth * decided) / Math.max(total, 1));
  return `[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}]`;
};

const inWords = ({ decided, total }: Progress): string =>
  total === 0 ? 'The lines are being counted …' : `${decided.toLocaleString('en')} of ${total.toLocaleString('en')} lines are decided`;
