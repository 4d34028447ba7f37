import { existsSync } from 'node:fs';
import { succeeds } from './command.mjs';

/** Whether a package can be installed here without asking: Debian or a child of it, as root. */
export function canInstallDebianPackages() {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

export function installDebianPackage(name) {
  const options = {
    stdio: ['ignore', 'ignore', 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  return (
    succeeds('apt-get', ['update', '-qq'], options) &&
    succeeds('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], options)
  );
}
