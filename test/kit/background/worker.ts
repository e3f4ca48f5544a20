import { armCrashPoint } from '#kernel/background/crash-point';
import { systemClock } from '#kernel/values/clock';
import { openChain, type Behaviour } from './chain.ts';

/** A process that does whatever work there is, and dies where it is told to. */
const { LOGIN_URL = '', ADMIN_URL = '', BEHAVIOUR = '{}', CRASH_AT = null } = process.env;
armCrashPoint(CRASH_AT);
const chain = await openChain({ loginUrl: LOGIN_URL, adminUrl: ADMIN_URL, clock: systemClock, ...(JSON.parse(BEHAVIOUR) as Behaviour) });
for (const work of chain.works) await work.settled();
await chain.close();
