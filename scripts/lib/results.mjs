import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './paths.mjs';

/** Counts of one step: what passed, what failed, what was skipped, and why. */
function createCounts(counts = {}) {
  return { passed: 0, failed: 0, skipped: 0, reasons: [], ...counts };
}

export function countCheck(succeeded) {
  return createCounts(succeeded ? { passed: 1 } : { failed: 1 });
}

function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

/**
 * Files whose tests are for every database but did not run on both. The name of
 * such a test carries the id of its database ("%s" in the title).
 */
function findMissingDatabases(testResults) {
  return testResults.flatMap(({ name, assertionResults }) => {
    if (!readFileSync(name, 'utf8').includes('.eachSupportedId()')) {
      return [];
    }
    const ran = assertionResults
      .filter(({ status }) => status === 'passed' || status === 'failed')
      .map(({ fullName }) => fullName)
      .join('\n');
    return ['SQLITE_3', 'POSTGRES_18']
      .filter(id => !ran.includes(id))
      .map(id => `${relative(root, name)}: no test ran on ${id}`);
  });
}

/** The tests that failed, and the files that did not even load. */
function nameFailures(testResults) {
  return testResults.flatMap(({ name, status, assertionResults, message }) => {
    const file = relative(root, name);
    const failed = assertionResults.filter(test => test.status === 'failed');
    if (status === 'failed' && failed.length === 0) {
      const text = stripVTControlCharacters(message).trim();
      return [`${file}: ${text.split('\n').slice(0, 4).join(' ')}`];
    }
    return failed.map(({ fullName }) => `${file}: ${fullName}`);
  });
}

/** The counts of Jest's JSON report. A file that does not even load is a failure. */
export function countJest({ path, code }) {
  const report = readJson(path);
  if (!report) {
    return createCounts({ failed: 1, reasons: ['Jest wrote no report'] });
  }
  const missing = findMissingDatabases(report.testResults);
  const counts = createCounts({
    passed: report.numPassedTests,
    failed:
      report.numFailedTests + report.numRuntimeErrorTestSuites + missing.length,
    skipped: report.numPendingTests + report.numTodoTests,
    reasons: [...nameFailures(report.testResults), ...missing],
  });
  return code !== 0 && counts.failed === 0
    ? { ...counts, failed: 1, reasons: [`Jest ended with code ${code}`] }
    : counts;
}

/** The counts of Playwright's JSON report. */
export function countPlaywright({ path, code }) {
  const report = readJson(path);
  if (!report) {
    return createCounts({ failed: 1, reasons: ['Playwright wrote no report'] });
  }
  const { expected, unexpected, flaky, skipped } = report.stats;
  const counts = createCounts({
    passed: expected,
    failed: unexpected + flaky,
    skipped,
    reasons: report.errors.map(({ message }) => message ?? 'unknown error'),
  });
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** The sum over several steps. */
export function addCounts(list) {
  return list.reduce(
    (sum, counts) => ({
      passed: sum.passed + counts.passed,
      failed: sum.failed + counts.failed,
      skipped: sum.skipped + counts.skipped,
    }),
    createCounts(),
  );
}

/** "12 passed, 0 failed". */
export function formatCounts({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}
