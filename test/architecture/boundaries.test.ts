import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import { createRequire } from 'node:module';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterEach, expect, test } from 'vitest';

type Law = { readonly forbidden: ICruiseOptions['ruleSet'] extends infer Rules ? Rules : never; readonly options: ICruiseOptions };
const law = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as Law;

const breachesIn = async (folders: readonly string[]): Promise<string[]> => {
  const { output } = await cruise([...folders], { ...law.options, validate: true, ruleSet: { forbidden: law.forbidden } as never });
  return (output as ICruiseResult).summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
};

const planted: string[] = [];
const plant = async (file: string, text: string): Promise<string> => {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  planted.push(file);
  return file;
};
afterEach(async () => {
  for (const file of planted.splice(0)) await rm(file);
});

test('the modules keep the law of the house', { timeout: 120_000 }, async () => {
  expect(await breachesIn(['database', 'gateway', 'subgraphs', 'schema', 'bench', 'test'])).toEqual([]);
});

test.each([
  ['siblings-only-by-contract', 'subgraphs/catalog/planted.ts', "import '../organizations/subgraph.ts';\n"],
  ['by-name-only', 'subgraphs/entitlements/planted.ts', "import '../_kernel/values/errors.ts';\n"],
  ['ports-point-one-way', 'subgraphs/catalog/planted.ts', "import '#entitlements';\n"],
  ['entitlements-know-no-fulfillment', 'subgraphs/entitlements/planted.ts', "import '#fulfillment';\n"],
  ['kernel-knows-no-subgraph', 'subgraphs/_kernel/planted.ts', "import '#catalog';\n"],
  ['subgraphs-know-no-gateway', 'subgraphs/catalog/planted.ts', "import '../../gateway/config.ts';\n"],
  ['domain-is-pure', 'subgraphs/entitlements/domain/planted.ts', "import '#kernel/values/clock';\n"],
  ['elastic-licensed-stay-at-the-edge', 'subgraphs/catalog/planted.ts', "import '@apollo/gateway';\n"],
  ['not-to-unresolvable', 'gateway/planted.ts', "import './nowhere.ts';\n"],
])('a planted breach of %s is found', { timeout: 60_000 }, async (rule, file, text) => {
  await plant(file, text);
  expect(await breachesIn([file])).toContain(`${rule}: ${file}`);
});
