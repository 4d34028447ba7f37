import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Command, launch, manage, type ManagedProcess } from './managed-process.ts';
import { createLogs, type ProcessLog } from './process-log.ts';
import { until } from './until.ts';

export type SupervisedProcess = ManagedProcess & { name: string; log: ProcessLog };

export type Supervisor = {
  log(name: string): ProcessLog;
  /** Starts a process with its own prefix in the log. */
  start(name: string, command: Command, log?: ProcessLog): SupervisedProcess;
  /** Looks after a process that someone else has started. */
  adopt(name: string, child: ChildProcess, log?: ProcessLog): SupervisedProcess;
  /**
   * What the container service does in AWS: a process that ends after it was up is started again, and says so. One that
   * ends again and again is given longer each time.
   */
  keepRunning(process: SupervisedProcess, again: () => ChildProcess | Promise<ChildProcess>): void;
  /** Something else to end at the end; the last one first. */
  atEnd(end: () => Promise<void>): void;
  isStopping(): boolean;
  stop(): Promise<void>;
  /** Ends everything at once, whatever it has in hand. */
  kill(): void;
};

const STOPPING = 'the stack is stopping';

/** In milliseconds: the pause before a process is started again, doubled while it ends again `tooSoon`. */
const usualPauses = { first: 1_000, longest: 15_000, tooSoon: 10_000 };

/** Where one process of the stack is, and after its end the next one of the same name. */
type Place = { current: ManagedProcess };

/** Owns everything that runs, and ends it in the reverse order of its start. */
export function createSupervisor(write: (line: string) => void, pauses = usualPauses): Supervisor {
  const running = new AsyncDisposableStack();
  const isStopping = (): boolean => running.disposed;
  const places = new Map<string, Place>();
  const log = createLogs(write);
  const managed = (child: ChildProcess, processLog: ProcessLog): ManagedProcess => {
    if (child.stdout) processLog.read(child.stdout);
    if (child.stderr) processLog.read(child.stderr);
    return manage(child);
  };
  const adopt: Supervisor['adopt'] = (name, child, processLog = log(name)) => {
    const place = { current: managed(child, processLog) };
    places.set(name, place);
    if (isStopping()) {
      void place.current.stop();
      throw new Error(STOPPING);
    }
    running.defer(() => place.current.stop());
    return { ...place.current, name, log: processLog };
  };
  const startAgain = async (
    { name, log: processLog }: SupervisedProcess,
    again: () => ChildProcess | Promise<ChildProcess>,
    pause: number,
  ): Promise<void> => {
    await sleep(pause, undefined, { ref: false });
    const place = places.get(name);
    if (isStopping() || !place) return;
    const child = await again();
    place.current = managed(child, processLog);
    // Whoever stopped everything meanwhile has stopped the one before.
    if (isStopping()) await place.current.stop();
  };
  const keepRunning = async (
    process: SupervisedProcess,
    again: () => ChildProcess | Promise<ChildProcess>,
  ): Promise<void> => {
    let pause = pauses.first / 2;
    while (!isStopping()) {
      const since = Date.now();
      const current = places.get(process.name)?.current ?? process;
      await current.whenEnded();
      if (isStopping()) return;
      pause = Date.now() - since < pauses.tooSoon ? Math.min(pause * 2, pauses.longest) : pauses.first;
      process.log.say(`ended (${current.ended()}), starting again`);
      await startAgain(process, again, pause).catch((error: unknown) => process.log.say(String(error)));
    }
  };
  return {
    log,
    adopt,
    start(name, command, processLog) {
      if (isStopping()) throw new Error(STOPPING);
      return adopt(name, launch(command), processLog);
    },
    keepRunning: (process, again) => void keepRunning(process, again),
    atEnd: (end) => running.defer(end),
    isStopping,
    stop: () => running.disposeAsync(),
    kill: () => places.forEach(({ current }) => current.kill()),
  };
}

const START_MS = 60_000;

/** Waits until a process does what it was started for; says which one failed, and why. */
export async function untilReady(process: SupervisedProcess, isReady: () => Promise<boolean>): Promise<void> {
  await until(isReady, {
    what: `${process.name} to be ready`,
    timeoutMs: START_MS,
    giveUp: () => {
      const end = process.ended();
      return end === undefined ? undefined : failure(process, end);
    },
  });
}

/** Waits for a process that has an end, such as a build. */
export async function untilDone(process: SupervisedProcess): Promise<void> {
  await process.whenEnded();
  const end = process.ended() ?? 'exit code 0';
  if (end !== 'exit code 0') throw new Error(failure(process, end));
}

function failure(process: SupervisedProcess, end: string): string {
  return [`${process.name} ended at its start (${end}). Its last words:`, ...process.log.tail()].join('\n  ');
}
