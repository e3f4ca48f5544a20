import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { PlainSummary } from './test/kit/plain-summary.ts';

export default defineConfig({
  // Vite would take graphql's module build for our files and Node the other one for packages: two realms, and nothing works.
  resolve: { alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }] },
  test: {
    include: ['{database,gateway,subgraphs,schema,demo,test}/**/*.test.ts'],
    exclude: ['**/*.long.test.ts', '**/node_modules/**'],
    provide: { everyCaller: false },
    globalSetup: ['test/kit/postgres.global.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ['default', new PlainSummary()],
  },
});
