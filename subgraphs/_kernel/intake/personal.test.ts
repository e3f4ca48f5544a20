import { expect, test } from 'vitest';
import { withoutPersonal } from './personal.ts';

const schema = {
  properties: {
    number: { type: 'string' },
    contact: { type: 'object', personal: true, properties: { name: { type: 'string' } } },
    lines: { type: 'array', items: { type: 'object', properties: { quantity: { type: 'integer' }, phone: { type: 'string', personal: true } } } },
  },
};

test('in place of what is personal, and of what nobody knows, stands null; all else stays', () => {
  const record = { number: 'A1', contact: { name: 'Fred' }, note: 'call Fred', lines: [{ quantity: 2, phone: '123', extra: { name: 'Fred' } }] };
  expect(withoutPersonal(schema, record)).toEqual({ number: 'A1', contact: null, note: null, lines: [{ quantity: 2, phone: null, extra: null }] });
});

test('what has another shape than the schema says is not kept where it could hide something', () => {
  expect(withoutPersonal(schema, { number: { name: 'Fred' }, lines: 'Fred' })).toEqual({ number: null, lines: null });
});
