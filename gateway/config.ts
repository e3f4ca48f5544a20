import { resolve } from 'node:path';
import { z } from 'zod';
import { isCrashPoint } from '#kernel/background/crash-point';
import { HubStartError } from '../database/start-error.ts';

export type Config = {
  port: number;
  host: string;
  /** Null: the embedded PostgreSQL. */
  databaseUrl: string | null;
  /** An absolute path; null: the default place. */
  dataDir: string | null;
  demo: boolean;
  /** The file that names the vendor's business units and first people; an absolute path. */
  vendorFile: string | null;
  production: boolean;
  /** `issuer` null: the development issuer. */
  oidc: { issuer: string | null; audience: string; anyTokenType: boolean };
  signingKek: KekSource;
  /** For tests of crashes: the point at which this process dies. */
  crashAt: string | null;
};

/** Where the key-encryption key is, under which the keys that sign licenses are sealed; `development`: one that the hub makes in its data folder. */
export type KekSource = { kind: 'given'; kek: string } | { kind: 'file'; path: string } | { kind: 'development' };

/** 32 bytes in Base64. */
export const kekForm = /^[A-Za-z0-9+/]{43}=$/;

const settings = z.object({
  PORT: z.string().regex(/^\d+$/).transform(Number).pipe(z.number().max(65_535)).default(4000),
  HOST: z.string().regex(/^[\w.:-]+$/).default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  HUB_DATA_DIR: z.string().optional(),
  HUB_DEMO: z.enum(['on', 'off']).optional(),
  HUB_VENDOR: z.string().optional(),
  NODE_ENV: z.string().optional(),
  HUB_OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  HUB_OIDC_AUDIENCE: z.string().default('urn:hub'),
  HUB_OIDC_TOKEN_TYPE: z.enum(['at+jwt', 'any']).default('at+jwt'),
  HUB_SIGNING_KEK: z.string().regex(kekForm).optional(),
  HUB_SIGNING_KEK_FILE: z.string().optional(),
  HUB_CRASH_AT: z.string().refine(isCrashPoint).optional(),
});

type Setting = keyof typeof settings.shape;

const ALLOWED: Record<Setting, string> = {
  PORT: 'a whole number from 0 (any free port) to 65535',
  HOST: 'the host name or address to listen on, such as 127.0.0.1 or 0.0.0.0',
  DATABASE_URL: 'a PostgreSQL address, such as postgres://user:password@host:5432/database',
  HUB_DATA_DIR: 'the path of a folder',
  HUB_DEMO: '"on" or "off"',
  HUB_VENDOR: 'the path of a JSON file that names the business units and their first people',
  NODE_ENV: 'any word; "production" turns the development features off',
  HUB_OIDC_ISSUER: 'the http or https address of an OpenID issuer',
  HUB_OIDC_AUDIENCE: 'the audience that access tokens must name',
  HUB_OIDC_TOKEN_TYPE: '"at+jwt" (RFC 9068), or "any" for an issuer that does not mark its access tokens so',
  HUB_SIGNING_KEK: '32 random bytes in Base64, such as "openssl rand -base64 32" writes',
  HUB_SIGNING_KEK_FILE: 'the path of a file with 32 random bytes in Base64',
  HUB_CRASH_AT: 'a point of subgraphs/_kernel/background/crash-point.ts at which a test lets the process die',
};

/** Takes the settings from the environment; throws one error that names everything wrong with them, a sentence each. */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = settings.safeParse(given);
  const problems = [...unknownSettings(given), ...wrongValues(parsed.error, given), ...contradictions(given), ...unsafeInProduction(given)];
  if (!parsed.success || problems.length > 0) throw new HubStartError('CONFIG_INVALID', problems.join('\n'));

  const { PORT, HOST, DATABASE_URL, HUB_DATA_DIR, HUB_DEMO, HUB_VENDOR, NODE_ENV, HUB_OIDC_ISSUER, HUB_OIDC_AUDIENCE, HUB_OIDC_TOKEN_TYPE } = parsed.data;
  const { HUB_SIGNING_KEK, HUB_SIGNING_KEK_FILE, HUB_CRASH_AT } = parsed.data;
  const production = NODE_ENV === 'production';
  return {
    port: PORT,
    host: HOST,
    databaseUrl: DATABASE_URL ?? null,
    dataDir: HUB_DATA_DIR === undefined ? null : resolve(HUB_DATA_DIR),
    demo: HUB_DEMO === undefined ? !production : HUB_DEMO === 'on',
    vendorFile: HUB_VENDOR === undefined ? null : resolve(HUB_VENDOR),
    production,
    oidc: { issuer: HUB_OIDC_ISSUER ?? null, audience: HUB_OIDC_AUDIENCE, anyTokenType: HUB_OIDC_TOKEN_TYPE === 'any' },
    signingKek: kekSource(HUB_SIGNING_KEK, HUB_SIGNING_KEK_FILE),
    crashAt: HUB_CRASH_AT ?? null,
  };
}

const kekSource = (kek: string | undefined, path: string | undefined): KekSource => {
  if (kek !== undefined) return { kind: 'given', kek };
  return path === undefined ? { kind: 'development' } : { kind: 'file', path: resolve(path) };
};

/** The settings of this process. */
export const readConfig = (): Config => parseConfig(process.env);

function unknownSettings(given: Record<string, unknown>): string[] {
  const known = Object.keys(ALLOWED);
  return Object.keys(given)
    .filter((name) => name.startsWith('HUB_') && !known.includes(name))
    .map((name) => `${name} is not a setting of the hub: the settings are ${known.join(', ')}.`);
}

function wrongValues(error: z.ZodError | undefined, given: Record<string, unknown>): string[] {
  const names = new Set(error?.issues.map((issue) => String(issue.path[0])));
  const shown = (name: string) => (secret.has(name) ? '' : ` "${String(given[name])}"`);
  return [...names].map((name) => `${name}${shown(name)} is not allowed: it must be ${ALLOWED[name as Setting]}.`);
}

/** An address may hold a password: these are named, never repeated. */
const secret = new Set(['DATABASE_URL', 'HUB_SIGNING_KEK']);

function contradictions(given: Record<string, unknown>): string[] {
  if (given['HUB_SIGNING_KEK'] === undefined || given['HUB_SIGNING_KEK_FILE'] === undefined) return [];
  return ['HUB_SIGNING_KEK and HUB_SIGNING_KEK_FILE are both given: the key-encryption key is one of the two.'];
}

function unsafeInProduction(given: Record<string, unknown>): string[] {
  if (given['NODE_ENV'] !== 'production') return [];
  const issuer = 'HUB_OIDC_ISSUER must name your OpenID issuer when NODE_ENV is "production": the development issuer gives a token to anyone who asks.';
  const kek = 'HUB_SIGNING_KEK_FILE must name the file of your key-encryption key when NODE_ENV is "production": the one that a hub makes for itself lies beside the keys that it seals.';
  const crash = 'HUB_CRASH_AT is for tests: it is not allowed when NODE_ENV is "production".';
  return [
    ...(given['HUB_OIDC_ISSUER'] === undefined ? [issuer] : []),
    ...(given['HUB_SIGNING_KEK'] === undefined && given['HUB_SIGNING_KEK_FILE'] === undefined ? [kek] : []),
    ...(given['HUB_CRASH_AT'] === undefined ? [] : [crash]),
  ];
}
