import { z } from 'zod';
import { aligned, printable } from './import-report.ts';
import { askHub, notTheHub } from './running-hub.ts';

const foundOrder = z.object({
  number: z.string(),
  state: z.string(),
  explanation: z.string(),
  lines: z.object({
    nodes: z.array(
      z.object({
        number: z.string(),
        partNumberCode: z.string(),
        ordered: z.number(),
        cancelled: z.number(),
        entitled: z.number(),
        outcome: z.string().nullable(),
        shortfall: z.object({ message: z.string() }).nullable(),
        lineItems: z.array(z.object({ activationId: z.string() })),
      }),
    ),
  }),
});
export type FoundOrder = z.infer<typeof foundOrder>;

const query = `query FindOrder($system: String!, $order: String!) {
  orderByNumber(system: $system, number: $order) {
    number state explanation lines(first: 100) { nodes { number partNumberCode ordered cancelled entitled outcome shortfall { message } lineItems { activationId } } }
  }
}`;

const answerSchema = z.object({ data: z.object({ orderByNumber: foundOrder.nullable() }) });

export const findOrder = async (origin: string, token: string, variables: { readonly system: string; readonly order: string }): Promise<FoundOrder | null> => {
  const { body } = await askHub(origin, '/graphql', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const answer = answerSchema.safeParse(body);
  return answer.success ? answer.data.data.orderByNumber : notTheHub(origin);
};

/** For a person at a console: how the order stands, then what each of its lines gives. */
export const orderInWords = ({ number, state, explanation, lines: { nodes } }: FoundOrder): string => {
  const rows = nodes.map((line) => [
    ...[line.number, line.partNumberCode, String(line.ordered), String(line.cancelled), String(line.entitled)],
    ...[line.lineItems.map(({ activationId }) => activationId).join(' '), line.shortfall?.message ?? line.outcome ?? ''],
  ]);
  const table = aligned([['line', 'part number', 'ordered', 'cancelled', 'entitles to', 'activation id', 'outcome'], ...rows.map((row) => row.map(printable))]);
  return ['', `order ${printable(number)}: ${state}`, `  ${printable(explanation)}`, '', ...table].join('\n');
};
