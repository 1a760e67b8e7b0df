// Ends every run with `N passed, N failed, N skipped`, alone on a line, and names each skipped test with its reason.
import type { Reporter, TestModule } from 'vitest/node';

export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const count = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      if (module.errors().length > 0) count.failed += 1;
      for (const test of module.children.allTests()) {
        const result = test.result();
        count[result.state] += 1;
        if (result.state === 'skipped') {
          process.stdout.write(
            `skipped: ${test.fullName}${result.note === undefined ? '' : ` (${result.note})`}\n`,
          );
        }
      }
    }
    process.stdout.write(
      `${String(count.passed)} passed, ${String(count.failed)} failed, ${String(count.skipped)} skipped\n`,
    );
  }
}
