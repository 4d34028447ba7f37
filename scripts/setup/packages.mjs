import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, succeeds } from './command.mjs';
import { nodeBinary, root } from './paths.mjs';
import { say, SetupProblem } from './say.mjs';

/** Installs the dependencies when node_modules is not what package-lock.json says. */
export function ensurePackages() {
  if (isInstalled()) return;
  say('installing dependencies (npm ci)');
  const [command, args] = npm(['ci', '--no-audit', '--no-fund', '--loglevel', 'error']);
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
function isInstalled() {
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (!installed || !existsSync(nodeBinary)) return false;
  const wanted = packagesOf(join(root, 'package-lock.json')) ?? {};
  return Object.entries(wanted).every(([path, { version, optional, peer }]) => {
    if (!path.includes('node_modules/')) return true;
    const there = installed[path];
    return there ? there.version === version : Boolean(optional || peer);
  });
}

function packagesOf(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : undefined;
}
