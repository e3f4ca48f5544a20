import { execFile, execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StaffSight } from '../../subgraphs/_kernel/identity/sight.ts';
import { openDatabase, type Database } from '../../subgraphs/_kernel/persistence/database.ts';
import { openPersistence } from '../../subgraphs/_kernel/persistence/persistence.ts';
import { systemClock } from '../../subgraphs/_kernel/values/clock.ts';
import { lockSigningKeys, addSigningKey, retireActiveKey, revokeKey } from '../../subgraphs/fulfillment/persistence/signing-key.writes.ts';
import { ask } from '../../subgraphs/fulfillment/technologies/ask.ts';
import type { IssueRequest } from '../../subgraphs/fulfillment/technologies/request.ts';
import { signedFile } from '../../subgraphs/fulfillment/technologies/signed-file/signed-file.ts';
import { openSigningKeys, type SigningKeys } from '../../subgraphs/fulfillment/technologies/signed-file/signing-keys.ts';
import { freshDatabase, type HubDatabase } from '../kit/database.ts';
import { aRequest } from '../kit/technologies/request.ts';

const page = new URL('../../docs/verify-license.md', import.meta.url);
const standIn = fileURLToPath(new URL('python', import.meta.url));
const staff: StaffSight = { kind: 'staff', businessUnits: [], reason: 'a test' };

let place: HubDatabase;
let database: Database;
let folder: string;
let keys: SigningKeys;
let rotate: () => Promise<void>;
let revokeActive: () => Promise<void>;

const now = Temporal.Now.instant();
const inHours = (hours: number): string => now.add({ hours }).toString();
const unit = aRequest().businessUnitId;

const licenseFor = async (fields: Partial<IssueRequest> = {}): Promise<string> => {
  const term = { startsAt: inHours(-1), expiresAt: inHours(1), timeZone: 'Europe/Berlin' };
  const answer = await ask(signedFile(keys.sign), aRequest({ requestedAt: inHours(-1), term, ...fields }));
  if (answer.kind !== 'issued') throw new Error(JSON.stringify(answer));
  return answer.artifact.content.toString('utf8');
};

beforeAll(async () => {
  place = await freshDatabase();
  database = openDatabase({ url: place.loginUrl });
  const persistence = await openPersistence(database, 'fulfillment', []);
  keys = openSigningKeys({ persistence, clock: systemClock, kek: randomBytes(32) });
  rotate = async () => {
    const fresh = await keys.makeFor(unit);
    await persistence.writeWithin(staff, async (work) => {
      await lockSigningKeys(work, unit);
      await retireActiveKey(work, unit, inHours(0));
      return addSigningKey(work, fresh, inHours(0));
    });
  };
  revokeActive = async () => {
    await persistence.writeWithin(staff, async (work) => {
      const active = await retireActiveKey(work, unit, inHours(0));
      return active && revokeKey(work, active.id, 'It leaked.', inHours(0));
    });
  };
  // Beside the packages, for one of the programs imports one.
  const cache = fileURLToPath(new URL('../../node_modules/.cache', import.meta.url));
  await mkdir(cache, { recursive: true });
  folder = await mkdtemp(join(cache, 'verify-license-'));
  const programs = [...(await readFile(page, 'utf8')).matchAll(/```(js|python)\n(.+?)```/gs)].map(([, , program = '']) => program);
  expect(programs).toHaveLength(3);
  await Promise.all(['jose.mjs', 'plain.mjs', 'verify.py'].map((name, at) => writeFile(join(folder, name), programs[at] ?? '')));
});
afterAll(async () => {
  await database.close();
  await place.drop();
  await rm(folder, { recursive: true, force: true });
});

/** Nothing is skipped where the package is missing: then the one class of it that the page needs is played by the program `openssl`. */
const python = execFileSync('python3', ['-c', 'import importlib.util, sys; print(sys.executable, importlib.util.find_spec("cryptography") is not None)'], { encoding: 'utf8' });
const [pythonItself = 'python3', hasPackage] = python.trim().split(' ');
const programs = {
  'Node with jose': [process.execPath, 'jose.mjs', ''],
  'Node alone': [process.execPath, 'plain.mjs', ''],
  Python: [pythonItself, 'verify.py', hasPackage === 'True' ? '' : standIn],
} as const;

const run = promisify(execFile);
let written = 0;

/** What the program says of a license with the keys of this moment; null when it refuses. */
const verify = async (program: keyof typeof programs, license: string, trusted: object | null = null): Promise<Record<string, unknown> | null> => {
  const [command, file, PYTHONPATH] = programs[program];
  const [licenseFile, keysFile] = [join(folder, `${++written}.license`), join(folder, `${written}.jwks`)];
  await writeFile(licenseFile, `${license}\n`);
  await writeFile(keysFile, JSON.stringify(trusted ?? (await keys.jwks())));
  try {
    const { stdout } = await run(command, [join(folder, file), licenseFile, keysFile], { env: { PATH: process.env['PATH'], PYTHONPATH }, timeout: 20_000 });
    return JSON.parse(stdout) as Record<string, unknown>;
  } catch (error) {
    // A program that cannot even start refuses nothing.
    if (/ModuleNotFoundError|Cannot find package|SyntaxError|ENOENT/.test(String((error as { stderr?: string }).stderr) + String(error))) throw error;
    return null;
  }
};

describe.each(Object.keys(programs) as (keyof typeof programs)[])('%s', (program) => {
  test('takes licenses of before and after a rotation, and none of a key that leaked', async () => {
    const before = await licenseFor({ copies: 3 });
    await rotate();
    const after = await licenseFor({ copies: 4 });
    const verified = (...licenses: readonly string[]) => Promise.all(licenses.map(async (license) => (await verify(program, license))?.['copies'] ?? null));
    expect(await verified(before, after)).toEqual([3, 4]);
    await revokeActive();
    expect(await verified(before, after, await licenseFor({ copies: 5 }))).toEqual([3, null, 5]);
  });

  test('takes one without an end, and none that is over or has not begun', async () => {
    const within = (startsAt: string, expiresAt: string | null) => licenseFor({ term: { startsAt, expiresAt, timeZone: 'UTC' } });
    const licenses = await Promise.all([within(inHours(-2), null), within(inHours(-2), inHours(-1)), within(inHours(1), inHours(2))]);
    expect(await Promise.all(licenses.map((license) => verify(program, license)))).toEqual([expect.objectContaining({ copies: 2 }), null, null]);
  });

  test('takes none that was changed, forged or signed in another way', async () => {
    const license = await licenseFor();
    const [header = '', payload = '', signature = ''] = license.split('.');
    const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as object;
    const head = JSON.parse(Buffer.from(header, 'base64url').toString('utf8')) as { kid: string };
    const forged = [
      `${header}.${encoded({ ...claims, copies: 1_000 })}.${signature}`,
      `${header}.${payload}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`,
      `${header}.${payload}.`,
      `${encoded({ ...head, alg: 'none' })}.${payload}.`,
      await signedByOther({ ...head, typ: 'license+jwt' }, claims),
      await signedByOther({ kid: 'key_00000000000000000000000000', typ: 'license+jwt' }, claims),
    ];
    expect(await Promise.all([license, ...forged].map((text) => verify(program, text)))).toEqual([claims, ...forged.map(() => null)]);
  });

  test('takes none that a key signed for another issuer than its own, or as something else than a license', async () => {
    const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
    const trusted = { keys: [{ ...(await exportJWK(publicKey)), kid: 'key_1', iss: 'bu_1', alg: 'EdDSA', use: 'sig' }] };
    const claims = { iss: 'bu_1', nbf: 0 };
    const sign = (claimed: object, typ: string) => new CompactSign(Buffer.from(JSON.stringify(claimed))).setProtectedHeader({ alg: 'EdDSA', kid: 'key_1', typ }).sign(privateKey);
    const licenses = await Promise.all([sign(claims, 'license+jwt'), sign({ ...claims, iss: 'bu_2' }, 'license+jwt'), sign(claims, 'at+jwt')]);
    expect(await Promise.all(licenses.map((license) => verify(program, license, trusted)))).toEqual([claims, null, null]);
  });
}, 60_000);

const signedByOther = async (header: { kid: string; typ: string }, claims: object): Promise<string> => {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
  return new CompactSign(Buffer.from(JSON.stringify(claims))).setProtectedHeader({ ...header, alg: 'EdDSA' }).sign(privateKey);
};
