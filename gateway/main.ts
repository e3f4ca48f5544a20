import { armCrashPoint } from '#kernel/background/crash-point';
import { HubStartError } from '../database/start-error.ts';
import { readConfig } from './config.ts';
import { openDatabase } from './lifecycle/database.ts';
import { listen } from './lifecycle/listen.ts';
import { stopWithParent } from './lifecycle/parent.ts';
import { say, stepsUntil } from './lifecycle/steps.ts';
import { drainWithin, stopInGoodOrder } from './lifecycle/stopping.ts';
import { welcome } from './lifecycle/welcome.ts';

/** A statement that outlives the drain ends with its server. */
const LONGEST_CLOSE = 1_500;

const running = new AsyncDisposableStack();
const stopping = stopInGoodOrder(running, say);
const step = stepsUntil(stopping.signal);

async function start(): Promise<void> {
  const config = readConfig();
  armCrashPoint(config.crashAt);
  // PostgreSQL starts in processes of its own; once they are at work, this one reads the large modules.
  const working = Promise.withResolvers();
  const [database, { migrate, openHub, introduceVendor, vendorInWords, personas, schemas, seedDemo, demoInWords }] = await Promise.all([
    step(({ description }) => description, () => openDatabase(config, running, () => { working.resolve(undefined); })),
    step('modules are loaded', () => working.promise.then(loadModules)),
  ]);
  const { loginUrl } = await step(({ applied }) => `schema is up to date (${applied.length} migrations applied)`, () => migrate(database.adminUrl, schemas));

  const hub = await step('supergraph is open', () => openHub({ config, loginUrl, dataDir: database.dataDir }));
  running.defer(() => drainWithin(hub.close(), LONGEST_CLOSE));
  running.defer(() => drainWithin(hub.drain()));
  running.defer(database.draining);

  const { vendorFile } = config;
  if (vendorFile !== null) await step(vendorInWords, () => introduceVendor(vendorFile, hub.modules));

  const origin = await step((address) => `listening on ${address}`, () => listen(hub, config));
  if (config.demo) await step(demoInWords, () => seedDemo({ config, hub, origin }));
  console.log(welcome(config, origin, personas));
}

async function loadModules() {
  const [{ migrate }, { schemas }, { openHub }, { introduceVendor, vendorInWords }, { personas }, { seedDemo, demoInWords }] = await Promise.all([
    import('../database/migrate.ts'),
    import('./modules.ts'),
    import('./hub.ts'),
    import('./lifecycle/vendor.ts'),
    import('./development-issuer/personas.ts'),
    import('../demo/seed.ts'),
  ]);
  return { migrate, schemas, openHub, introduceVendor, vendorInWords, personas, seedDemo, demoInWords };
}

stopWithParent(() => void stopping.stop(0));

await start().catch(async (error: unknown) => {
  if (stopping.signal.aborted) return; // told to stop while still starting
  if (error instanceof HubStartError) console.error(error.message);
  else console.error(error);
  await stopping.stop(1);
});
