import { expect, test } from 'vitest';
import { tenantId } from '#kernel/values/ids';
import { isLei } from './lei.ts';
import { nameKey, prefixRange } from './name-key.ts';
import { tenantAtCreation } from './tenant.ts';

test('a legal entity identifier is believed when its check digits fit', () => {
  for (const lei of ['097900BEJX0000001852', '315700FA4G1UK2XEQF20', '851WYGNLUQLFZBSYGB56']) expect(isLei(lei), lei).toBe(true);
  for (const lei of ['097900BEJX0000001853', '907900BEJX0000001852', '097900bejx0000001852', '097900BEJX00000018', '']) expect(isLei(lei), lei).toBe(false);
});

test('a child joins the tenant of its owner, a new top opens one', () => {
  const [ours, fresh] = [tenantId.make(), tenantId.make()];
  expect(tenantAtCreation({ tenantId: ours }, () => fresh)).toBe(ours);
  expect(tenantAtCreation(null, () => fresh)).toBe(fresh);
});

test('names are found without case, accents and doubled spaces', () => {
  expect(nameKey('  Élan   Vital AG ')).toBe('elan vital ag');
  expect(nameKey('Ürün ŞİRKETİ')).toBe(nameKey('urun sirketi'));
  const { from, to } = prefixRange('ÉLA');
  for (const name of ['Ela', 'Élan Vital', 'elaſ', 'Ela\u{10FFFE}']) expect(nameKey(name) >= from && nameKey(name) < to, name).toBe(true);
  for (const name of ['Elb', 'El', 'Flan']) expect(nameKey(name) >= from && nameKey(name) < to, name).toBe(false);
});
