import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { outputOf } from './command.mjs';
import { canInstallDebianPackages, installDebianPackage } from './debian.mjs';
import { say, SetupProblem } from './say.mjs';

/** DynamoDB Local 1.25 needs 11 or newer. */
const OLDEST = 11;

/** The path of a Java runtime for DynamoDB Local; installs one where that is possible without asking. */
export function ensureJava() {
  const found = findJava();
  if (found) return found;
  if (canInstallDebianPackages()) {
    say('installing a Java runtime for the local database (apt-get install openjdk-17-jre-headless)');
    if (installDebianPackage('openjdk-17-jre-headless')) {
      const installed = findJava();
      if (installed) return installed;
    }
  }
  throw new SetupProblem(
    `The local database needs a Java runtime, ${OLDEST} or newer: install one (https://adoptium.net) or set JAVA_HOME.`,
  );
}

function findJava() {
  return candidates().find((java) => majorVersion(java) >= OLDEST);
}

function candidates() {
  const home = process.env.JAVA_HOME;
  const fromHome = home ? join(home, 'bin', 'java') : undefined;
  return [...(fromHome && existsSync(fromHome) ? [fromHome] : []), 'java'];
}

function majorVersion(java) {
  const match = /version "(?:1\.)?(\d+)/.exec(outputOf(java, ['-version']) ?? '');
  return match ? Number(match[1]) : 0;
}
