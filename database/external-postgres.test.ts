import { expect, inject, test } from 'vitest';
import { refuseTooOld, requireExternalPostgres } from './external-postgres.ts';

test('a server that lets us in answers with its version', async () => {
  expect(await requireExternalPostgres(inject('adminUrl'))).toMatch(/^18\.\d+$/);
});

test('a wrong password is said in one sentence that repeats no password', async () => {
  const url = new URL(inject('adminUrl'));
  url.password = 'guess';
  const refusal = requireExternalPostgres(url.toString());
  await expect(refusal).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE' });
  await expect(refusal).rejects.toThrow(`DATABASE_URL names the database ${url.host}/postgres, which does not let us in: password authentication failed for user "postgres"`);
});

test('a server that is not there is said in one sentence', async () => {
  await expect(requireExternalPostgres('postgres://hub:secret@127.0.0.1:1/hub')).rejects.toThrow(/^DATABASE_URL names the database 127\.0\.0\.1:1\/hub, which does not let us in: connect ECONNREFUSED/);
});

test('a server older than PostgreSQL 16 is refused', () => {
  expect(() => { refuseTooOld('15.14 (Debian 15.14-0+deb12u1)'); }).toThrow(/^DATABASE_URL names a PostgreSQL 15\.14 .*: the hub needs PostgreSQL 16 or newer\.$/);
  expect(() => { refuseTooOld('16.0'); }).not.toThrow();
});
