import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, succeeds } from './command.mjs';
import { nodeBinary, root } from './paths.mjs';
import { say, SetupProblem } from './say.mjs';

/** Installs the dependencies of running it when node_modules is not what package-lock.json says. */
export function ensurePackages() {
  if (!isInstalled({ dev: false })) install(['--omit=dev']);
}

/** The same with everything that only those need who work on it. */
export function ensureDevelopmentPackages() {
  if (!isInstalled({ dev: true })) install([]);
}

function install(options) {
  say(`installing dependencies (${['npm ci', ...options].join(' ')})`);
  const [command, args] = npm(['ci', ...options, '--no-audit', '--no-fund', '--loglevel', 'error']);
  if (!succeeds(command, args, { cwd: root }) || !existsSync(nodeBinary)) {
    throw new SetupProblem(
      'npm ci failed: see its message above, check the connection to the npm registry, try again.',
    );
  }
}

/**
 * npm leaves a copy of the lock file beside what it installed. Comparing the two, rather than their times, is
 * right after a checkout of an older commit as well.
 */
function isInstalled({ dev }) {
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (!installed || !existsSync(nodeBinary)) return false;
  const wanted = packagesOf(join(root, 'package-lock.json')) ?? {};
  return Object.entries(wanted).every(([path, wants]) => {
    if (!path.includes('node_modules/') || (wants.dev && !dev)) return true;
    const there = installed[path];
    return there
      ? there.version === wants.version
      : Boolean(wants.optional || wants.peer || wants.devOptional);
  });
}

function packagesOf(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : undefined;
}
