import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with its counts on a line of their own, after everything else has been said. */
export class PlainSummary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) count[test.result().state]++;
      if (module.state() === 'failed' && module.errors().length > 0) count.failed++; // a file that did not load
    }
    const line = `${count.passed} passed, ${count.failed + unhandled.length} failed, ${count.skipped + count.pending} skipped`;
    process.once('exit', () => process.stdout.write(`${line}\n`));
  }
}
