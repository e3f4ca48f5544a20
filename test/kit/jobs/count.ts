import { z } from 'zod';
import type { JobKind } from '#kernel/jobs/kind';
import { note } from './mill.ts';

const counting = z.object({ done: z.int(), parts: z.int() });

/** Long work, a part at a time; with a pause it looks again later, without one it goes on until others have their turn. */
export const countJob = (pauseSeconds = 0): JobKind<z.output<typeof counting>> => ({
  name: 'count',
  version: 1,
  body: counting,
  steps: ['part'],
  stepOf: () => 'part',
  technologyOf: () => null,
  advance: async (job, { clock }) => {
    const { done, parts } = job.body;
    const dueAt = clock.now().add({ seconds: pauseSeconds }).toString();
    return {
      body: { done: done + 1, parts },
      standing: done + 1 === parts ? { state: 'SUCCEEDED' } : pauseSeconds === 0 ? { state: 'RUNNING' } : { state: 'QUEUED', dueAt },
      progress: { done: done + 1, total: parts },
      write: (work) => note(work, job, `part ${done}`),
    };
  },
});
