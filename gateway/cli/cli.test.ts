import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { parseConfig } from '../config.ts';
import { registerDevelopmentIssuer } from '../development-issuer/issuer.ts';
import { runCommand } from './command.ts';
import { importCommand } from './import-command.ts';
import type { Receipt } from './import-report.ts';
import { tokenCommand } from './token-command.ts';

type Sent = { contract: string; query: Record<string, string>; type: string | undefined; sender: string | undefined; body: string };

let hub: FastifyInstance;
let port = '';
let folder = '';
let sent: Sent[] = [];
let answer: { status: number; body: unknown };
/** What the graph says of the document, one after the other; the last of it is that nothing goes on. */
let progress: { decided: number; total: number }[] = [];
let asked: unknown[] = [];
const receipt: Receipt = { id: 'doc_1', contract: 'price-list', dryRun: false, state: 'PROCESSED', lines: 2, applied: 2, unchanged: 0, quarantined: 0, undecided: 0, problem: null, problems: [] };

/** A hub with the real issuer, and an intake that answers what the test says. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-'));
  hub = Fastify();
  await registerDevelopmentIssuer(hub, { origin: () => `http://127.0.0.1:${port}`, dataDirectory: folder, production: false });
  await hub.register((scope, _options, done) => {
    scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, parsed) => parsed(null, body));
    scope.post<{ Params: { contract: string }; Querystring: Record<string, string>; Body: string }>('/inbound/:contract', (request, reply) => {
      const sender = decodeJwt(request.headers.authorization?.replace('Bearer ', '') ?? '').sub;
      sent.push({ contract: request.params.contract, query: request.query, type: request.headers['content-type'], sender, body: request.body });
      const underway = progress.length > 0;
      return underway ? reply.code(202).send({ id: 'doc_1', state: 'RECEIVED', lines: 4_000, decided: 0 }) : reply.code(answer.status).send(answer.body);
    });
    scope.post<{ Body: string }>('/graphql', (request) => {
      asked.push(JSON.parse(request.body));
      const own = { idempotencyKey: 'k', dryRun: false, progress: progress.shift() ?? null };
      return { data: { documents: { nodes: [{ ...own, dryRun: true, progress: { decided: 1, total: 1 } }, own] } } };
    });
    scope.removeContentTypeParser('application/json');
    done();
  });
  port = new URL(await hub.listen({ port: 0, host: '127.0.0.1' })).port;
});
afterAll(async () => {
  await hub.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  sent = [];
  progress = [];
  asked = [];
  answer = { status: 200, body: receipt };
});

type Ended = { code: number | null; out: string; said: string };

const commands = { token: tokenCommand, import: importCommand };

const run = async (command: keyof typeof commands, commandLine: string[], environment: Record<string, string> = {}, show?: (text: string) => void): Promise<Ended> => {
  let [out, said] = ['', ''];
  const terminal = { print: (text: string) => (out += `${text}\n`), say: (text: string) => (said += `${text}\n`), ...(show && { show }) };
  const code = await runCommand(commands[command], () => parseConfig({ PORT: port, ...environment }), commandLine, terminal);
  return { code, out, said };
};

const runProcess = (command: keyof typeof commands, commandLine: string[], environment: Record<string, string> = {}): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const started = spawn(process.execPath, [join(import.meta.dirname, `${command}.ts`), ...commandLine], { env: { PATH: process.env.PATH, PORT: port, ...environment } });
    let [out, said] = ['', ''];
    started.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    started.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    started.on('error', reject);
    started.on('close', (code) => resolve({ code, out, said }));
  });

const failsWith = async (ended: Promise<Ended>, sentence: string | RegExp): Promise<void> => {
  const { code, out, said } = await ended;
  expect([code, out]).toEqual([1, '']);
  expect(said).toMatch(sentence);
};

const file = async (name: string, content: string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

test('token prints a persona’s token alone', async () => {
  const { code, out, said } = await runProcess('token', ['customer-admin']);

  expect([code, said]).toEqual([0, '']);
  expect(out.trimEnd().split('\n')).toHaveLength(1);
  expect(decodeJwt(out.trim())).toMatchObject({ sub: 'customer-admin', iss: `http://127.0.0.1:${port}/oidc` });
});

test('token without a running hub fails with one sentence', async () => {
  await failsWith(runProcess('token', ['support'], { PORT: '1' }), /^The hub is not running at http:\/\/127\.0\.0\.1:1: start it .*\n$/);
});

test('import runs as a process of its own', async () => {
  const { code, out } = await runProcess('import', [await file('prices.csv', 'x')]);

  expect([code, out]).toEqual([0, 'price-list doc_1: PROCESSED\n  2 lines, 2 applied, 0 unchanged, 0 quarantined\n']);
});

test.each([[['nobody']], [[]]])('token %j says in one sentence which personas there are', async (commandLine) => {
  await failsWith(run('token', commandLine), /^Name a persona: customer-admin, .*partner-client\.\n$/);
});

test.each([
  [{ PORT: 'x' }, /^PORT "x" is not allowed.*\n$/],
  [{ PORT: '0' }, /^PORT is 0, .*\n$/],
  [{ HOST: '0.0.0.0', PORT: '1' }, 'at http://127.0.0.1:1'],
  [{ HUB_OIDC_ISSUER: 'https://id.example' }, /^Tokens come from https:\/\/id\.example: ask it for one\.\n$/],
])('with %j token fails with one sentence', async (environment, sentence) => {
  await failsWith(run('token', ['support'], environment), sentence);
});

test('import sends a file as the ERP client, keyed by its content, to the contract its name tells', async () => {
  const path = await file('prices-2026.csv', 'part,name\nA,B\n');
  const { code, out } = await run('import', [path]);

  expect(code).toBe(0);
  expect(out).toContain('2 lines, 2 applied, 0 unchanged, 0 quarantined');
  const idempotencyKey = createHash('sha256').update('part,name\nA,B\n').digest('hex');
  expect(sent).toEqual([{ contract: 'price-list', query: { idempotencyKey }, type: 'text/csv', sender: 'erp-client', body: 'part,name\nA,B\n' }]);
});

test.each([
  ['organizations.csv', 'crm-organizations'],
  ['crm-memberships.csv', 'crm-memberships'],
  ['price-list.json', 'price-list'],
  ['license-models.json', 'license-models'],
  ['legacy-entitlements.csv', 'legacy-entitlements'],
  ['Fulfillments_old.CSV', 'legacy-fulfillments'],
])('%s is taken for %s', async (name, contract) => {
  await run('import', [await file(name, '[]')]);

  expect(sent).toMatchObject([{ contract, type: name.endsWith('.json') ? 'application/json' : 'text/csv' }]);
});

test('contract, client, key and dry run can be said', async () => {
  await run('import', [await file('x.json', '[]'), '--contract', 'usage', '--as', 'partner-client', '--key', 'k 1', '--dry-run']);

  expect(sent).toMatchObject([{ contract: 'usage', sender: 'partner-client', query: { idempotencyKey: 'k 1', dryRun: 'true' } }]);
});

test('quarantined lines are listed with path, code and reason, and the exit code is 2', async () => {
  const problems = [
    { line: 3, path: '/taxId', code: 'REQUIRED', message: 'Column "VAT": is missing.' },
    { line: 17, path: '', code: 'CYCLE', message: 'It would stand above\u001b[2J itself.' },
  ];
  answer = { status: 200, body: { ...receipt, state: 'PARTLY_QUARANTINED', lines: 200, applied: 40, quarantined: 160, problems } };
  const { code, out } = await run('import', [await file('prices.csv', 'x')]);

  expect(code).toBe(2);
  expect(out.split('\n').slice(2)).toEqual([
    '',
    '  line  path    code      reason',
    '  3     /taxId  REQUIRED  Column "VAT": is missing.',
    '  17    (all)   CYCLE     It would stand above [2J itself.',
    '  … and 158 more lines; the graph has them all.',
    '',
  ]);
});

test('what takes longer than an answer may is watched to its end, a line for each tenth, and then asked for its receipt', async () => {
  progress = [{ decided: 0, total: 0 }, { decided: 200, total: 4_000 }, { decided: 399, total: 4_000 }, { decided: 3_800, total: 4_000 }];
  const { code, out, said } = await run('import', [await file('entitlements.csv', 'x'), '--key', 'k']);

  expect([code, out]).toEqual([0, 'price-list doc_1: PROCESSED\n  2 lines, 2 applied, 0 unchanged, 0 quarantined\n']);
  expect(said.split('\n').slice(1)).toEqual(['The lines are being counted …', '3,800 of 4,000 lines are decided', '']);
  expect(sent.map(({ query }) => query['idempotencyKey'])).toEqual(['k', 'k']);
  expect(asked).toMatchObject(Array.from({ length: 5 }, () => ({ variables: { contract: 'legacy-entitlements' }, query: expect.stringContaining('entitlementDocuments(') as unknown })));
});

test('on a screen it is a bar', async () => {
  progress = [{ decided: 0, total: 4_000 }, { decided: 2_000, total: 4_000 }];
  const shown: string[] = [];
  const { said } = await run('import', [await file('entitlements.csv', 'x'), '--key', 'k'], {}, (text) => shown.push(text));

  expect(said.split('\n')).toHaveLength(2);
  expect(shown).toEqual([`[${'.'.repeat(30)}] 0 of 4,000 lines are decided`, `[${'#'.repeat(15)}${'.'.repeat(15)}] 2,000 of 4,000 lines are decided`]);
});

test('a document that could not be read at all says why', async () => {
  answer = { status: 422, body: { ...receipt, state: 'QUARANTINED', lines: 0, applied: 0, problem: { path: '', code: 'NOT_CSV', message: 'It has no heading.' } } };
  const { code, out } = await run('import', [await file('prices.csv', 'x')]);

  expect(code).toBe(2);
  expect(out).toContain('NOT_CSV: It has no heading.');
});

test('a refusal is told with its code', async () => {
  answer = { status: 404, body: { errors: [{ message: 'There is no inbound contract "usage".', extensions: { code: 'UNKNOWN_CONTRACT' } }] } };

  await failsWith(run('import', [await file('x.csv', 'x'), '--contract', 'usage']), 'UNKNOWN_CONTRACT: There is no inbound contract "usage".');
});

test.each([
  [['missing-prices.csv'], 'cannot be read'],
  [['prices.xlsx'], 'neither a .csv nor a .json file'],
  [['data.csv'], '--contract: crm-memberships, crm-organizations'],
  [[], 'Name one file'],
  [['a.csv', 'b.csv'], 'Name one file'],
  [['prices.csv', '--dryrun'], "Unknown option '--dryrun'"],
])('import %j fails with a sentence and sends nothing', async (commandLine, sentence) => {
  await failsWith(run('import', commandLine), sentence);
  expect(sent).toEqual([]);
});

test('import as nobody known is refused', async () => {
  await failsWith(run('import', [await file('prices.csv', 'x'), '--as', 'support']), 'gave no token');
});
