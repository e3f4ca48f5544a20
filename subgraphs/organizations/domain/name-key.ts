/** By which names are found and ordered: without case, accents and doubled spaces. */
export const nameKey = (name: string): string =>
  name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().normalize('NFC').replaceAll(/\s+/g, ' ').trim();

/** Every key that begins so lies in `[from, to)`: a range an index serves under row-level security, which a pattern is not. */
export const prefixRange = (prefix: string): { readonly from: string; readonly to: string } => {
  const from = nameKey(prefix);
  return { from, to: `${from}\u{10FFFF}` };
};
