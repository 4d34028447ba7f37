import { existsSync, readFileSync } from 'node:fs';

/**
 * How many tests of a step passed and failed. What breaks without a single failed test (a suite that does not load, a
 * build, a check) counts as one failure, so that the sum never looks better than the run.
 */
export function countOf({ report }, succeeded) {
  const { passed, failed } = report && existsSync(report) ? read(report) : { passed: 0, failed: 0 };
  return { passed, failed: succeeded ? failed : Math.max(1, failed) };
}

function read(report) {
  try {
    const content = JSON.parse(readFileSync(report, 'utf8'));
    return content.stats ? fromPlaywright(content) : fromJest(content);
  } catch {
    // A step that was ended while it wrote.
    return { passed: 0, failed: 0 };
  }
}

/** Vitest writes the same. */
function fromJest({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites = 0 }) {
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
}

function fromPlaywright({ stats, errors = [] }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}
