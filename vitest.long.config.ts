import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** The long histories, faults and full sizes: the same kit, one file at a time, no hurry. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['{database,gateway,subgraphs,schema,demo,test}/**/*.long.test.ts', 'test/architecture/sight-law/sight-law.test.ts'],
    provide: { everyCaller: true },
    exclude: ['**/node_modules/**'],
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    fileParallelism: false,
  },
});
