// A reporter for @web/test-runner: the totals of a run as JSON, in the file that SMS_TEST_TOTALS names.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

function* testsOf({ suites = [], tests = [] }) {
  yield* tests;
  for (const suite of suites) yield* testsOf(suite);
}

/** A file that never loaded has an error and no tests; it counts as one failure. */
function count(sessions) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  for (const session of sessions) {
    const tests = session.testResults ? [...testsOf(session.testResults)] : [];
    for (const { passed, skipped } of tests) totals[skipped ? 'skipped' : passed ? 'passed' : 'failed'] += 1;
    if (!session.passed && tests.every(({ passed, skipped }) => passed || skipped)) totals.failed += 1;
  }
  return totals;
}

export function totalsReporter() {
  const file = process.env.SMS_TEST_TOTALS;
  return {
    stop({ sessions }) {
      if (!file) return;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(count([...sessions])));
    },
  };
}
