import { MikroORM, type EntityManager, type EntitySchema, type EntityClass } from '@mikro-orm/postgresql';
import { ExponentialBackoff, handleWhen, retry } from 'cockatiel';
import { CompiledQuery, type Kysely } from 'kysely';
import type { Sight } from '../identity/sight.ts';
import { moduleNames, type ModuleName } from '../modules.ts';
import { asCallersFault, isRetryable } from './database-fault.ts';
import type { Database } from './database.ts';
import { enter } from './enter.ts';
import { insideTransaction } from './open-transaction.ts';

// Statements are written as SQL with typed rows, so the tables need no type of their own here.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Tables = any;
export type Reader = Kysely<Tables>;
/** An operation's transaction: entities through `em`, set-based statements through `db`, one commit for both. */
export type Work = {
  readonly em: EntityManager;
  readonly db: Kysely<Tables>;
  /** Called once the transaction is committed, outside of it; lost when the process dies in between, so good for hints alone. */
  afterCommit(hint: () => void): void;
};

/** The only two ways to a module's tables; each enters the wall before the first statement. */
export type ModulePersistence = {
  readonly module: ModuleName;
  /** One short READ ONLY transaction, for one loader batch or one page. */
  readWithin<T>(sight: Sight, work: (db: Reader) => Promise<T>): Promise<T>;
  /** One transaction, tried again when PostgreSQL refuses it as a serialization failure or deadlock. */
  writeWithin<T>(sight: Sight, work: (work: Work) => Promise<T>): Promise<T>;
};

export type Entities = readonly (EntityClass<unknown> | EntitySchema)[];

export const openPersistence = async (database: Database, module: ModuleName, entities: Entities): Promise<ModulePersistence> => {
  const orm = await openOrm(database, module, entities);
  return {
    module,
    readWithin: (sight, work) => readWithin(database, module, sight, work),
    writeWithin: (sight, work) => again.execute(() => writeWithin(orm, module, sight, work)),
  };
};

const openOrm = (database: Database, module: ModuleName, entities: Entities): Promise<MikroORM> =>
  MikroORM.init({
    contextName: module,
    driverOptions: database.kysely,
    dbName: module,
    schema: module,
    entities: [...entities],
    discovery: { warnWhenNoEntities: false },
    ensureDatabase: false,
    schemaGenerator: { ignoreSchema: moduleNames.filter((other) => other !== module) },
  });

const readWithin = <T>(database: Database, module: ModuleName, sight: Sight, work: (db: Reader) => Promise<T>): Promise<T> =>
  insideTransaction(() =>
    database.kysely.connection().execute(async (db) => {
      try {
        await db.executeQuery(CompiledQuery.raw(`begin read only; ${enter(module, sight)}`));
        const result = await work(db as Reader);
        await db.executeQuery(CompiledQuery.raw('commit'));
        return result;
      } catch (error) {
        // A connection that cannot even roll back is destroyed by the pool; what went wrong before is what matters.
        await db.executeQuery(CompiledQuery.raw('rollback')).catch(() => undefined);
        throw asCallersFault(error);
      }
    }),
  );

const writeWithin = async <T>(orm: MikroORM, module: ModuleName, sight: Sight, work: (work: Work) => Promise<T>): Promise<T> => {
  const hints: (() => void)[] = [];
  const result = await insideTransaction(() =>
    orm.em
      .fork()
      .transactional(async (em) => {
        const db = em.getKysely<Tables>();
        await db.executeQuery(CompiledQuery.raw(enter(module, sight)));
        return work({ em, db, afterCommit: (hint) => hints.push(hint) });
      })
      .catch((error: unknown) => {
        throw asCallersFault(error);
      }),
  );
  for (const hint of hints) hint();
  return result;
};

const again = retry(handleWhen(isRetryable), { maxAttempts: 6, backoff: new ExponentialBackoff({ initialDelay: 10, maxDelay: 500 }) });
