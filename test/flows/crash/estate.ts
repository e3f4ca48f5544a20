import type { Import } from './crash-site.ts';

export const numbered = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));
export const activationId = (n: number, prefix = 'CRASH'): string => `${prefix}-${String(n).padStart(4, '0')}`;
export const copies = 80;

/** Line items for a company of the demonstration, ten to an entitlement. */
export const entitlements = (lines: number, prefix = 'CRASH'): Import => {
  const heading = 'Business Unit,Entitlement ID,Activation ID,Sold To,Account System,Part Number,Copies,Start Date,Expiration Date';
  const rows = numbered(lines, (n) => `MERIDIAN,${prefix}-E${Math.floor(n / 10)},${activationId(n, prefix)},AUR,crm,MCAD-PRO-FL,${copies},2026-01-01,2098-12-31`);
  return { module: 'entitlements', contract: 'legacy-entitlements', body: [heading, ...rows].join('\n'), lines };
};

export const isHistory = (n: number): boolean => n % 8 === 0;
export const countOf = (n: number): number => 1 + (n % 3);

/** Licenses of twenty line items on a hundred servers; every eighth is history and takes no copy. */
export const fulfillments = (lines: number): Import => {
  const heading = 'Fulfillment ID,Activation ID,Count,State,Fulfill Date,Host ID,Host ID Type,Host Type,License Format';
  const rows = numbered(lines, (n) => `CRASH-F${n},${activationId(n % 20)},${countOf(n)},${isHistory(n) ? 'OBSOLETE' : 'ACTIVE'},2026-02-01,CRASH-H${n % 100},ETHERNET,SERVER,flexlm-license-file`);
  return { module: 'fulfillment', contract: 'legacy-fulfillments', body: [heading, ...rows].join('\n'), lines };
};
