import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { activationKey, faultOfActivationId, makeActivationId } from './activation-id.ts';

test('an activation id of ours holds 100 random bits in letters that are not mistaken for each other', () => {
  expect(makeActivationId(randomBytes)).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){3}$/);
  expect(makeActivationId((count) => new Uint8Array(count))).toBe('00000-00000-00000-00000');
});

test('every byte is spent and none is favoured: two bytes make the same letter only 32 apart', () => {
  const letter = (byte: number): string => makeActivationId((count) => new Uint8Array(count).fill(byte)).charAt(0);
  expect(new Set(Array.from({ length: 32 }, (_, byte) => letter(byte))).size).toBe(32);
  fc.assert(fc.property(fc.integer({ min: 0, max: 255 }), (byte) => letter(byte) === letter(byte % 32)));
});

test('what is ours can always be kept', () => {
  expect(faultOfActivationId(makeActivationId(randomBytes))).toBeUndefined();
});

test.each([',', '"', '&', '%', '^', '(', ')', '#', '@', '!', '~', '/', '<', '>', '\\', '`', '}', '{', '=', '|', '.', '\n', '\u200b'])('an imported activation id must not hold %j', (character) => {
  expect(faultOfActivationId(`AB${character}CD`)).toContain(JSON.stringify(character));
});

test('an imported activation id has 1 to 255 characters, not all of them spaces', () => {
  expect(faultOfActivationId('')).toBeDefined();
  expect(faultOfActivationId('   ')).toBeDefined();
  expect(faultOfActivationId('A'.repeat(256))).toBeDefined();
  expect(faultOfActivationId('a b-ß_1')).toBeUndefined();
});

test('case and spaces around make no difference', () => {
  expect(activationKey(' ab-cd ')).toBe(activationKey('AB-CD'));
});
