import type { ChildProcess } from 'node:child_process';
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
  /** Something else to end at the end; the last one first. */
  atEnd(end: () => Promise<void>): void;
  isStopping(): boolean;
  stop(): Promise<void>;
  /** Ends everything at once, whatever it has in hand. */
  kill(): void;
};

const STOPPING = 'the stack is stopping';

/** Owns everything that runs, and ends it in the reverse order of its start. */
export function createSupervisor(write: (line: string) => void): Supervisor {
  const running = new AsyncDisposableStack();
  const adopted: ManagedProcess[] = [];
  const log = createLogs(write);
  const adopt: Supervisor['adopt'] = (name, child, processLog = log(name)) => {
    if (child.stdout) processLog.read(child.stdout);
    if (child.stderr) processLog.read(child.stderr);
    const process = manage(child);
    adopted.push(process);
    if (running.disposed) {
      void process.stop();
      throw new Error(STOPPING);
    }
    running.defer(() => process.stop());
    return { ...process, name, log: processLog };
  };
  return {
    log,
    adopt,
    start(name, command, processLog) {
      if (running.disposed) throw new Error(STOPPING);
      return adopt(name, launch(command), processLog);
    },
    atEnd: (end) => running.defer(end),
    isStopping: () => running.disposed,
    stop: () => running.disposeAsync(),
    kill: () => adopted.forEach((process) => process.kill()),
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
