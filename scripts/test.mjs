import { mkdirSync, rmSync } from 'node:fs';
import { styleText } from 'node:util';
import { root } from './setup/paths.mjs';
import { changes, changedSteps } from './test/changed.mjs';
import { countOf } from './test/count.mjs';
import { endOf } from './test/end-of.mjs';
import { reports, steps } from './test/steps.mjs';

// Everything that must hold; a failure does not keep the next step from being seen. Two steps at a time, as most of them wait
// for something; one that needs the machine for itself when all before it are done.
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
const chosen = all.filter(({ name }) => named.length === 0 || named.includes(name));
const results = [];
for (const group of groupsOf(chosen))
  results.push(...(group.length > 1 ? await twoAtATime(group) : [await run(group[0])]));

const minutes = (performance.now() / 60_000).toFixed(1);
process.stdout.write(`\n${results.map(line).join('\n')}\n\nAll in ${minutes} minutes.\n`);
const sum = (of) => results.reduce((total, { count }) => total + count[of], 0);
process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`);
process.exitCode = results.every(({ succeeded }) => succeeded) && sum('failed') === 0 ? 0 : 1;

/** Steps that stand together and need not be alone are a group; every other one is one by itself. */
function groupsOf(list) {
  const groups = [];
  for (const step of list) {
    const last = groups.at(-1);
    if (!step.isAlone && last && !last[0].isAlone) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

async function twoAtATime(group) {
  const done = new Map();
  const waiting = [...group];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) done.set(step, await runSilently(step));
  };
  await Promise.all([lane(), lane()]);
  return group.map((step) => done.get(step));
}

/** What the step says is shown whole when it ends, or when the run is ended before. */
async function runSilently(step) {
  process.stdout.write(`… ${step.title}\n`);
  const said = [];
  const show = () => void process.stdout.write(said.join(''));
  process.once('exit', show);
  const result = await run(step, (text) => said.push(text));
  process.off('exit', show);
  show();
  return result;
}

async function run(step, say) {
  const tell = say ?? ((text) => void process.stdout.write(text));
  tell(`\n${styleText('bold', `── ${step.title} ──`)}\n`);
  const why = step.missing?.();
  if (why) return leaveOut(step, why, tell);
  const startedAt = performance.now();
  const succeeded = await endOf(step, { cwd: root, env: { ...process.env, ...step.env }, say });
  return {
    step,
    succeeded,
    seconds: (performance.now() - startedAt) / 1000,
    count: countOf(step, succeeded),
  };
}

/** On a laptop a step may be left out, loudly; where changes are let through (.ci/run sets CI) it may not. */
function leaveOut(step, why, tell) {
  tell(`${styleText('yellow', 'This did NOT run:')} ${why}\n`);
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
