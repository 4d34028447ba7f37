import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRoot, root } from '../paths.ts';

export type Command = {
  command: string;
  args: readonly string[];
  environment?: Readonly<Record<string, string>>;
};

export type ManagedProcess = {
  /** How it ended, once it has: "exit code 1" or "SIGKILL". */
  ended(): string | undefined;
  whenEnded(): Promise<void>;
  stop(): Promise<void>;
  /** Ends it and whatever it has started, at once. */
  kill(): void;
};

/** How long a process may take to finish what it has in hand. */
const PATIENCE_MS = 8_000;

/** Where Node keeps what it compiled, types taken out, so that the next process that imports it starts sooner. */
const compileCache = { NODE_COMPILE_CACHE: inRoot('node_modules', '.cache', 'compiled') };

/** A command that runs a script from source with this very Node. */
export function nodeCommand(args: readonly string[], environment?: Command['environment']): Command {
  return { command: process.execPath, args: ['--disable-warning=ExperimentalWarning', ...args], environment };
}

export function launch({ command, args, environment }: Command): ChildProcess {
  return spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...compileCache, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: Ctrl-C reaches the supervisor alone, which ends everything in the right order.
    detached: true,
  });
}

export function manage(child: ChildProcess): ManagedProcess {
  const exited = once(child, 'exit');
  // What could not even be started says so through `ended`, not as an unhandled rejection.
  exited.catch(() => undefined);
  const ended = (): string | undefined => {
    if (child.pid === undefined) return `${child.spawnfile} cannot be run`;
    return child.exitCode === null ? (child.signalCode ?? undefined) : `exit code ${child.exitCode}`;
  };
  /** Reaches whatever it has started, too: npm ends without a word to the build that runs under it. */
  const signal = (name: 'SIGTERM' | 'SIGKILL'): void => {
    if (ended() === undefined && child.pid !== undefined) process.kill(-child.pid, name);
  };
  return {
    ended,
    kill: () => signal('SIGKILL'),
    whenEnded: () => exited.then(() => undefined),
    async stop() {
      if (ended() !== undefined) return;
      signal('SIGTERM');
      const alarm = new AbortController();
      const tooLong = sleep(PATIENCE_MS, 'too long', { signal: alarm.signal }).catch(() => undefined);
      if ((await Promise.race([exited, tooLong])) === 'too long') signal('SIGKILL');
      alarm.abort();
    },
  };
}
