import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** The longest step takes half of this on a slow machine: what takes longer hangs, and would keep everything waiting. */
const PATIENCE_MS = 20 * 60_000;
/** How long a step may take to stop what it has started. */
const STOPPING_MS = 20_000;
/** How long to wait for what a step said last: something that left its group may hold its output open. */
const LAST_WORDS_MS = 2_000;
/** By the keyboard, by another process, by the terminal that closes. */
const TOLD_TO_STOP = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** How to stop each step that runs at this moment. */
const running = new Set();
let stopping;
const giveUp = () =>
  void (stopping ??= Promise.all([...running].map((stop) => stop())).then(() => process.exit(1)));
for (const each of TOLD_TO_STOP) process.on(each, giveUp);

/**
 * Runs the command of a step, which ends in any case: one that hangs has failed, and the next ones are still seen.
 * @param {{ title: string, command: string[] }} step
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, patienceMs?: number, say?: (text: string) => void }} options
 *   What the step says goes to the terminal, unless somebody listens to it.
 * @returns {Promise<boolean>} Whether it went well.
 */
export async function endOf(
  { title, command: [command, ...args] },
  { cwd, env, patienceMs = PATIENCE_MS, say },
) {
  const output = say ? 'pipe' : 'inherit';
  const tell = say ?? ((text) => void process.stdout.write(text));
  const child = spawn(command === 'node' ? process.execPath : command, args, {
    cwd,
    env,
    stdio: ['ignore', output, output],
    // A group of its own, so that all that it has started ends with it.
    detached: true,
  });
  const streams = [child.stdout, child.stderr].filter(Boolean);
  for (const stream of streams) stream.setEncoding('utf8').on('data', tell);
  const closed = once(child, 'close').catch(() => undefined);
  // What it said last may come after its end.
  const lastWords = async () => {
    await Promise.race([closed, sleep(LAST_WORDS_MS, undefined, { ref: false })]);
    for (const stream of streams) stream.destroy();
  };
  const ended = once(child, 'exit').then(
    ([code]) => code === 0,
    (error) => {
      tell(`${title}: ${error.message}\n`);
      return false;
    },
  );
  const interrupt = async () => {
    signal(child, 'SIGINT');
    await Promise.race([ended, sleep(STOPPING_MS, undefined, { ref: false })]);
    signal(child, 'SIGKILL');
    await lastWords();
    return false;
  };
  running.add(interrupt);
  let isHung = false;
  const alarm = new AbortController();
  const hung = sleep(patienceMs, undefined, { signal: alarm.signal }).then(
    () => {
      isHung = true;
      tell(`\n${title}: not done after ${patienceMs / 60_000} minutes, it is ended.\n`);
      return interrupt();
    },
    () => false,
  );
  const succeeded = await Promise.race([ended, hung]);
  alarm.abort();
  signal(child, 'SIGKILL');
  await lastWords();
  running.delete(interrupt);
  // Where all is to stop, no next step begins.
  await stopping;
  // Whatever it says of itself once it was stopped.
  return succeeded && !isHung;
}

/** To the process and to all that it has started. */
function signal({ pid }, name) {
  try {
    process.kill(-pid, name);
  } catch {
    // All of them have ended.
  }
}
