import { expect, test } from 'vitest';
import { parseConfig } from './config.ts';

const refusal = (environment: Record<string, string>): string => {
  try {
    parseConfig(environment);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('it was accepted');
};

test('without any setting the hub listens on the loopback interface, with the demo and its own database and issuer', () => {
  expect(parseConfig({ PATH: '/bin' })).toEqual({
    port: 4000, host: '127.0.0.1', databaseUrl: null, dataDir: null, demo: true, vendorFile: null, production: false,
    oidc: { issuer: null, audience: 'urn:hub', anyTokenType: false }, signingKek: { kind: 'development' }, crashAt: null,
  });
});

const kek = Buffer.alloc(32, 7).toString('base64');

test('every setting is taken', () => {
  const config = parseConfig({
    PORT: '8080', HOST: '0.0.0.0', DATABASE_URL: 'postgresql://hub:secret@db.example:5433/hub', HUB_DATA_DIR: '/srv/hub', HUB_DEMO: 'on', HUB_VENDOR: '/srv/vendor.json',
    NODE_ENV: 'production', HUB_OIDC_ISSUER: 'https://login.example/realms/hub', HUB_OIDC_AUDIENCE: 'urn:other', HUB_OIDC_TOKEN_TYPE: 'any', HUB_SIGNING_KEK_FILE: '/run/secrets/kek',
  });
  expect(config).toEqual({
    port: 8080, host: '0.0.0.0', databaseUrl: 'postgresql://hub:secret@db.example:5433/hub', dataDir: '/srv/hub', demo: true, vendorFile: '/srv/vendor.json', production: true,
    oidc: { issuer: 'https://login.example/realms/hub', audience: 'urn:other', anyTokenType: true },
    signingKek: { kind: 'file', path: '/run/secrets/kek' },
    crashAt: null,
  });
});

test('an empty value counts as not given', () => {
  expect(parseConfig({ PORT: '', DATABASE_URL: '', HUB_DEMO: '' })).toEqual(parseConfig({}));
});

test('in production there is no demo unless it is asked for', () => {
  expect(parseConfig({ NODE_ENV: 'production', HUB_OIDC_ISSUER: 'https://login.example', HUB_SIGNING_KEK: kek }).demo).toBe(false);
});

test('in production the development issuer is refused', () => {
  expect(refusal({ NODE_ENV: 'production' })).toContain('HUB_OIDC_ISSUER must name your OpenID issuer');
});

test('in production a key-encryption key that the hub made for itself is refused, in a sentence', () => {
  const said = refusal({ NODE_ENV: 'production', HUB_OIDC_ISSUER: 'https://login.example' });
  expect(said).toMatch(/^HUB_SIGNING_KEK_FILE must name the file of your key-encryption key when NODE_ENV is "production": [^\n]+\.$/);
});

test('the key-encryption key is given in one way, has 32 bytes, and is not repeated', () => {
  expect(parseConfig({ HUB_SIGNING_KEK: kek }).signingKek).toEqual({ kind: 'given', kek });
  expect(refusal({ HUB_SIGNING_KEK: kek, HUB_SIGNING_KEK_FILE: '/kek' })).toContain('are both given');
  const said = refusal({ HUB_SIGNING_KEK: 'hunter2' });
  expect(said).toMatch(/^HUB_SIGNING_KEK is not allowed: it must be 32 random bytes/);
  expect(said).not.toContain('hunter2');
});

test('a process that is to die at a named point is for tests alone', () => {
  expect(parseConfig({ HUB_CRASH_AT: 'job.called:generate' }).crashAt).toBe('job.called:generate');
  expect(refusal({ HUB_CRASH_AT: 'nowhere' })).toContain('HUB_CRASH_AT "nowhere" is not allowed');
  expect(refusal({ NODE_ENV: 'production', HUB_OIDC_ISSUER: 'https://login.example', HUB_CRASH_AT: 'job.called' })).toContain('HUB_CRASH_AT is for tests');
});

test.each([
  ['PORT', 'http'], ['PORT', '4000.5'], ['PORT', '-1'], ['PORT', '70000'], ['HOST', 'http://x/'], ['HUB_DEMO', 'yes'], ['HUB_OIDC_ISSUER', 'login.example'],
])('a wrong %s (%s) is named with what is allowed', (name, value) => {
  expect(refusal({ [name]: value })).toMatch(new RegExp(`^${name} "${value}" is not allowed: it must be .+\\.$`));
});

test('a wrong DATABASE_URL is named, and its password is not repeated', () => {
  const said = refusal({ DATABASE_URL: 'mysql://hub:secret@db/hub' });
  expect(said).toMatch(/^DATABASE_URL is not allowed: it must be a PostgreSQL address/);
  expect(said).not.toContain('secret');
});

test('an unknown setting is named with the ones there are', () => {
  expect(refusal({ HUB_DATADIR: '/srv/hub' })).toMatch(/^HUB_DATADIR is not a setting of the hub: the settings are .*HUB_DATA_DIR/);
});

test('all that is wrong is said at once, a line each', () => {
  const lines = refusal({ PORT: 'x', HUB_DEMO: 'maybe', HUB_PROT: '1', NODE_ENV: 'production' }).split('\n');
  expect(lines.map((line) => line.split(' ')[0])).toEqual(['HUB_PROT', 'PORT', 'HUB_DEMO', 'HUB_OIDC_ISSUER', 'HUB_SIGNING_KEK_FILE']);
});
