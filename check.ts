import { spawnSync } from 'node:child_process';

/** Everything that must hold besides the tests, one line each; the first that fails ends with its output. */
const checks: readonly { readonly says: string; readonly runs: string }[] = [
  { says: 'the supergraph is fresh', runs: 'node schema/compose.ts --check' },
  { says: 'generated code is fresh', runs: 'graphql-codegen --config codegen.ts --check' },
  { says: 'types', runs: 'tsc --noEmit' },
  { says: 'lint', runs: 'eslint . --max-warnings 0' },
  { says: 'boundaries', runs: 'depcruise database gateway subgraphs schema demo bench test --output-type err' },
  { says: 'no dead code', runs: 'knip' },
];

for (const { says, runs } of checks) {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(runs, { shell: true, encoding: 'utf8' });
  if (status !== 0) {
    process.stdout.write(`${stdout}${stderr}\nFailed: ${says} (${runs})\n`);
    process.exit(1);
  }
  process.stdout.write(`${says.padEnd(28)} ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
}
