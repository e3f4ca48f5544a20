import { Client } from 'pg';
import { expect, test } from 'vitest';
import { ensureRoles } from './roles.ts';

test('the hub gets no login whose password anyone could work out', async () => {
  const nobodyConnected = new Client();
  await expect(ensureRoles(nobodyConnected, 'postgres://postgres@127.0.0.1:5432/hub')).rejects.toThrow("DATABASE_URL must hold its user's password");
});
