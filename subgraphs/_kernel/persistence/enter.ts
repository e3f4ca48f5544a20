import type { Sight } from '../identity/sight.ts';
import type { ModuleName } from '../modules.ts';
import { isUuid } from '../values/ids.ts';

/**
 * The opening of every transaction: the role of the module and kind of caller, and all settings of the wall.
 * All are always set, for an unset one would keep the value of whoever was there before; all are local to the transaction.
 * The text is sent without parameters in one message, so every value is checked before it is written into it.
 */
export const enter = (module: ModuleName, sight: Sight): string =>
  `set local role ${module}_${sight.kind}; select ${[
    setting('tenants', ids(tenantsOf(sight))),
    setting('partners', ids(sight.kind === 'partner' ? sight.partners : [])),
    setting('anchors', ids(sight.kind === 'wide' ? sight.anchors : [])),
    setting('business_units', ids(sight.kind === 'staff' ? sight.businessUnits : [])),
    setting('client', sight.kind === 'intake' ? clientName(sight.client) : ''),
  ].join(', ')}`;

const tenantsOf = (sight: Sight): readonly string[] => (sight.kind === 'customer' || sight.kind === 'intake' ? sight.tenants : []);

const setting = (name: string, value: string): string => `set_config('hub.${name}', '${value}', true)`;

const ids = (values: readonly string[]): string => {
  for (const value of values) if (!isUuid(value)) throw new Error('A sight holds something that is not an id.');
  return `{${values.join()}}`;
};

const clientName = (client: string): string => {
  if (!/^[\w.:@-]{1,128}$/.test(client)) throw new Error('A sight names a client in an impossible way.');
  return client;
};
