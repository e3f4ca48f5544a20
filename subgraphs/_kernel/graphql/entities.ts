import { HubError } from '../values/errors.ts';
import type { Id, IdType } from '../values/ids.ts';

/** By `id`, or by whatever else the type is known by. */
export type Reference = { readonly __typename: string; readonly id: string; readonly [key: string]: string };
export type EntityBatch<Context> = (references: readonly Reference[], context: Context) => Promise<readonly (object | Error | null)[]>;

/** Asks for each reference by its id (a loader makes one batch of them), wherever it has it; one whose id is of another type fails alone. */
export const entityById =
  <Context, Prefix extends string>(ids: IdType<Prefix>, find: (context: Context, id: Id<Prefix>) => Promise<object | null>, field = 'id'): EntityBatch<Context> =>
  (references, context) =>
    Promise.all(
      references.map(async (reference) => {
        try {
          return await find(context, ids.parse(reference[field] ?? ''));
        } catch (error) {
          if (error instanceof HubError) return error;
          throw error;
        }
      }),
    );

/**
 * `_entities` as one list per type instead of one promise per reference: that is what lets a batch become one statement.
 * An unknown type leaves its own place null and the others answered.
 */
export const entitiesResolver =
  <Context>(batches: Readonly<Record<string, EntityBatch<Context>>>) =>
  async (_root: unknown, { representations }: { representations: readonly Reference[] }, context: Context): Promise<unknown[]> => {
    const answers = new Array<unknown>(representations.length).fill(null);
    const places = Map.groupBy(representations.keys(), (place) => representations[place]?.__typename ?? '');
    await Promise.all(
      [...places].map(async ([type, at]) => {
        const references = at.flatMap((place) => representations[place] ?? []);
        const rows = Object.hasOwn(batches, type) ? await batches[type]?.(references, context) : undefined;
        at.forEach((place, index) => (answers[place] = withTypename(rows?.[index], type)));
      }),
    );
    return answers;
  };

const withTypename = (row: object | Error | null | undefined, type: string): unknown =>
  row && !(row instanceof Error) ? { ...row, __typename: type } : (row ?? null);
