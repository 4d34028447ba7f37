import { spawn } from 'node:child_process';
import { ensureChromium } from './setup/chromium.mjs';
import { ensureDynamoDbLocal } from './setup/dynamodb-local.mjs';
import { ensureJava } from './setup/java.mjs';
import { ensureDevelopmentPackages, ensurePackages } from './setup/packages.mjs';
import { nodeBinary, root } from './setup/paths.mjs';
import { SetupProblem } from './setup/say.mjs';

// What npm's commands run. Plain Node without dependencies, because it may be the first thing ever typed in a fresh
// clone: it installs what is missing and hands over to the project's own Node.

const JEST = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
];

const STACK = ['local/src/main.ts', `--since=${Date.now()}`];
const DATABASE = [ensureJava, ensureDynamoDbLocal];

const commands = {
  start: { args: [...STACK], needs: [ensurePackages, ...DATABASE] },
  dev: { args: [...STACK, '--watch'], needs: [ensurePackages, ...DATABASE] },
  test: { args: ['scripts/test.mjs'], needs: [ensureDevelopmentPackages, ...DATABASE, offerChromium] },
  'test:unit': { args: [...JEST, '--selectProjects', 'unit', '--'], needs: [ensureDevelopmentPackages] },
  'test:containers': {
    args: ['e2e/src/containers/main.ts'],
    needs: [ensureDevelopmentPackages, offerChromium],
  },
  doctor: process.argv.includes('--environment')
    ? { args: ['infra/src/doctor/main.ts'], needs: [ensureDevelopmentPackages] }
    : { args: ['local/src/doctor.ts'], needs: [ensurePackages] },
  deploy: { args: ['infra/src/deploy/main.ts'], needs: [ensureDevelopmentPackages] },
  restore: { args: ['infra/src/restore/main.ts'], needs: [ensureDevelopmentPackages] },
  bench: { args: ['bench/src/main.ts'], needs: [ensureDevelopmentPackages, ...DATABASE, offerChromium] },
};

const [name, ...rest] = process.argv.slice(2);
try {
  const command = commands[name];
  if (!command) throw new SetupProblem(`usage: run.mjs <${Object.keys(commands).join('|')}> [arguments]`);
  command.needs.forEach((ensure) => ensure());
  handOver([...command.args, ...rest]);
} catch (error) {
  if (!(error instanceof SetupProblem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

/** Everything that drives a browser finds it here. */
function offerChromium() {
  process.env.CHROMIUM_PATH = ensureChromium();
}

/** Becomes, as far as a process can, the command: same terminal, same signals, same end. */
function handOver(args) {
  const child = spawn(nodeBinary, args, { cwd: root, stdio: 'inherit' });
  // Ctrl-C reaches the child from the terminal itself; a kill of this process alone does not.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : code));
}
