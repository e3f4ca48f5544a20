// A hub whose modules are read before anybody needs it: most of what starting takes, where many hubs die one after the other.
import '../../../database/migrate.ts';
import '../../../gateway/modules.ts';
import '../../../gateway/hub.ts';
import '../../../gateway/lifecycle/vendor.ts';
import '../../../demo/seed.ts';

process.once('message', (settings: Readonly<Record<string, string>>) => {
  Object.assign(process.env, settings);
  void import('../../../gateway/main.ts');
});
process.once('disconnect', () => process.exit());
