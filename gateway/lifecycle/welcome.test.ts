import { expect, test } from 'vitest';
import { parseConfig } from '../config.ts';
import { welcome } from './welcome.ts';

const personas = [{ name: 'customer-admin', title: 'Customer administrator', sees: 'its organization' }];
const said = (settings: Record<string, string>, origin = 'http://127.0.0.1:4000') => welcome(parseConfig(settings), origin, personas);

test('the first command finds a hub with the usual settings by itself', () => {
  expect(said({})).toContain('$(npm run -s token -- customer-admin)');
});

test('the first command names the settings that differ, with the port that was really opened', () => {
  expect(said({ PORT: '0', HOST: '::1' }, 'http://[::1]:43210')).toContain('$(PORT=43210 HOST=::1 npm run -s token -- customer-admin)');
});

test('with an issuer of the vendor there are no personas to try', () => {
  const text = said({ HUB_OIDC_ISSUER: 'https://login.example' });
  expect(text).toContain('Tokens come from https://login.example');
  expect(text).not.toContain('customer-admin');
});

test('in production no explorer is offered', () => {
  const text = said({ HUB_OIDC_ISSUER: 'https://login.example', HUB_SIGNING_KEK_FILE: '/kek', NODE_ENV: 'production' });
  expect(text).toContain('http://127.0.0.1:4000/graphql');
  expect(text).not.toMatch(/Sandbox|GraphiQL/);
});
