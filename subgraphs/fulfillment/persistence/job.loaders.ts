import type { LineItemId } from '#entitlements';
import type { RequestContext } from '#kernel/context';
import { groupedInOrder } from '#kernel/loaders';
import { pageOf, pageRequest, type Connection, type PageArguments } from '#kernel/persistence/paging';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import { firstFound, merged } from '#kernel/persistence/sights';
import type { JobId } from '../contract/ids.ts';
import { jobKey, jobRepository, type JobFilter, type JobRow } from './job.repository.ts';

const keyLength = 1;
/** More are at work on no line that is asked no more often than it may be, unless a technology is away. */
const mostOfLine = 50;

const idOf = ({ id }: JobRow): JobId => id;
const newestFirst = (a: JobRow, b: JobRow): number => (b.id < a.id ? -1 : 1);

/** Jobs as one request reads them. */
export const jobLoaders = (persistence: ModulePersistence, { principal: { sights }, loaders }: RequestContext) => {
  const jobs = jobRepository(persistence);
  const byId = loaders.of('fulfillment.job', (ids: readonly JobId[]) => firstFound(sights, ids, idOf, jobs.byIds));

  return {
    jobById: byId,

    /** What is at work on a line; the same jobs are then known by their ids. */
    openJobsOf: (line: LineItemId): Promise<JobRow[]> =>
      loaders
        .of('fulfillment.openJobsOf', async (lines: readonly LineItemId[]) => {
          const rows = await merged(sights, { limit: sights.length * lines.length * mostOfLine, idOf, inOrder: newestFirst }, (sight) => jobs.openOfLines(sight, lines, mostOfLine));
          for (const row of rows) byId.prime(row.id, row);
          return groupedInOrder(lines, rows, ({ lineItemId }) => lineItemId).map((ofLine) => ofLine.slice(0, mostOfLine));
        })
        .load(line),

    jobs: async (filter: JobFilter, page: PageArguments): Promise<Connection<JobRow>> => {
      const wanted = pageRequest(page, 'fulfillmentJobs', keyLength, 50);
      const rows = await merged(sights, { limit: wanted.first + 1, idOf, inOrder: newestFirst }, (sight) => jobs.page(sight, filter, wanted));
      return { ...pageOf(rows, wanted, jobKey), totalCount: async () => (sights.length === 1 ? jobs.count(sights[0], filter) : null) };
    },
  };
};
export type JobLoaders = ReturnType<typeof jobLoaders>;
