import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs a docker command and answers what it prints. */
export async function docker(...args: readonly string[]): Promise<string> {
  const { stdout } = await run('docker', args, { maxBuffer: 64 * 1024 * 1024 });
  return stdout.trim();
}

/** What to do where these tests cannot run, or nothing where they can. */
export async function whatIsMissing(): Promise<string | undefined> {
  try {
    await run('docker', ['info']);
  } catch {
    return 'these tests need Docker: install it, start its daemon, and see to it that "docker info" answers.';
  }
  return (await composeCommand())
    ? undefined
    : 'these tests need docker-compose, or Docker’s compose plugin.';
}

/** Compose is a plugin of Docker's, or a command of its own. */
export async function composeCommand(): Promise<readonly [string, ...string[]] | undefined> {
  const candidates = [['docker', 'compose'] as const, ['docker-compose'] as const];
  for (const candidate of candidates) {
    const [command, ...args] = candidate;
    const isThere = await run(command, [...args, 'version']).then(
      () => true,
      () => false,
    );
    if (isThere) return candidate;
  }
  return undefined;
}
