import { mkdirSync, rmSync } from 'node:fs';
import { styleText } from 'node:util';
import { root } from './setup/paths.mjs';
import { changes, changedSteps } from './test/changed.mjs';
import { countOf } from './test/count.mjs';
import { endOf } from './test/end-of.mjs';
import { reports, steps } from './test/steps.mjs';

// Everything that must hold, one step after the other; a failure does not keep the next step from being seen.
// usage: test.mjs [names of steps], all of them unless some are named; or test.mjs changed, for what a change touches

const isOfChanges = process.argv[2] === 'changed';
const named = isOfChanges ? [] : process.argv.slice(2);
const all = isOfChanges ? changedSteps(changes()) : steps;
const unknown = named.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `No such step: ${unknown.join(', ')}. There are: ${[...steps.map(({ name }) => name), 'changed'].join(', ')}\n`,
  );
  process.exit(1);
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const results = [];
for (const step of all) if (named.length === 0 || named.includes(step.name)) results.push(await run(step));

process.stdout.write(`\n${results.map(line).join('\n')}\n\n`);
const sum = (of) => results.reduce((total, { count }) => total + count[of], 0);
process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`);
process.exitCode = results.every(({ succeeded }) => succeeded) && sum('failed') === 0 ? 0 : 1;

async function run(step) {
  process.stdout.write(`\n${styleText('bold', `── ${step.title} ──`)}\n`);
  const why = step.missing?.();
  if (why) return leaveOut(step, why);
  const startedAt = performance.now();
  const succeeded = await endOf(step, { cwd: root, env: { ...process.env, ...step.env } });
  return {
    step,
    succeeded,
    seconds: (performance.now() - startedAt) / 1000,
    count: countOf(step, succeeded),
  };
}

/** On a laptop a step may be left out, loudly; where changes are let through (.ci/run sets CI) it may not. */
function leaveOut(step, why) {
  process.stdout.write(`${styleText('yellow', 'This did NOT run:')} ${why}\n`);
  const succeeded = !process.env.CI;
  return { step, succeeded, why, seconds: 0, count: { passed: 0, failed: succeeded ? 0 : 1 } };
}

function line({ step, succeeded, seconds, count, why }) {
  if (why)
    return `${styleText(succeeded ? 'yellow' : 'red', '✘')} ${step.title.padEnd(40)}  did NOT run: ${why}`;
  const mark = succeeded ? styleText('green', '✔') : styleText('red', '✘');
  const tests = step.report ? `${count.passed} passed, ${count.failed} failed` : '';
  return `${mark} ${step.title.padEnd(40)} ${`${seconds.toFixed(1)} s`.padStart(8)}   ${tests}`.trimEnd();
}
