import { spawnSync } from 'node:child_process';

/** Runs a command to its end; its output goes to stderr. Returns whether it succeeded. */
export function succeeds(command, args, options = {}) {
  return spawnSync(command, args, { stdio: ['ignore', 2, 2], ...options }).status === 0;
}

/** What a command prints (stdout and stderr, trimmed), or undefined when it is not there or fails. */
export function outputOf(command, args, options = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', ...options });
  return status === 0 ? `${stdout}${stderr}`.trim() : undefined;
}

/** npm as it was started, so that the version and the settings stay the same. */
export function npm(args) {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js') ? [process.execPath, [script, ...args]] : ['npm', args];
}
