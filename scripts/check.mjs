import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { styleText } from 'node:util';
import { filesNow, fingerprintOf, toolsNow } from './check/files.mjs';
import { known, remember } from './check/known.mjs';
import { parts } from './check/parts.mjs';
import { root } from './setup/paths.mjs';

// Formatting, lint, types, boundaries, generated API: two parts at a time, for each of them waits for one processor.
// A part whose files are as they were when it found them well is not repeated.

const [files, tools] = [filesNow(), toolsNow()];
const waiting = [...parts];
const ends = await Promise.all([lane(), lane()]);
process.exitCode = ends.flat().every(Boolean) ? 0 : 1;

async function lane() {
  const done = [];
  for (let part = waiting.shift(); part; part = waiting.shift()) done.push(await check(part));
  return done;
}

/** @param {import('./check/parts.mjs').Part} part */
async function check(part) {
  const key = keyOf(part, files);
  if (key !== undefined && known(part.name).key === key) return say(part, 'nothing has changed');
  const startedAt = performance.now();
  const { succeeded, said } = await endOf(part);
  // What was saved meanwhile may not be what was looked at.
  if (succeeded && key !== undefined && keyOf(part, filesNow()) === key) remember(part.name, { key });
  const seconds = `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
  return succeeded ? say(part, seconds) : say(part, seconds, said);
}

function keyOf({ of, command }, all) {
  if (!of) return undefined;
  return fingerprintOf(
    all.filter(({ path }) => of(path)),
    tools,
    ...command,
  );
}

/** What a part says is shown whole, and only where something is wrong: two speak at a time. */
function say({ title }, seconds, wrong) {
  const mark = wrong === undefined ? styleText('green', '✔') : styleText('red', '✘');
  process.stdout.write(`${mark} ${title.padEnd(24)} ${seconds}\n${wrong ?? ''}`);
  return wrong === undefined;
}

async function endOf({ command: [command, ...args] }) {
  const child = spawn(command === 'node' ? process.execPath : command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { succeeded: code === 0, said: `${out}${errors}` };
}
