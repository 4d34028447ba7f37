import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ensureChromium } from './setup/chromium.mjs';
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

/** The packages that running it takes, or those of working on it; the database and a browser where they are used. */
const running = { packages: ensurePackages };
const developing = { packages: ensureDevelopmentPackages };

const commands = {
  start: { args: [...STACK], ...running, database: true },
  dev: { args: [...STACK, '--watch'], ...running, database: true },
  test: { args: ['scripts/test.mjs'], ...developing, database: true, browser: true },
  'test:unit': { args: [...JEST, '--selectProjects', 'unit', '--'], ...developing },
  'test:containers': { args: ['e2e/src/containers/main.ts'], ...developing, browser: true },
  doctor: besideWorker('worker/src/doctor/main.ts'),
  'send-again': besideWorker('worker/src/doctor/send-again.ts'),
  deploy: { args: ['infra/src/deploy/main.ts'], ...developing },
  restore: { args: ['infra/src/restore/main.ts'], ...developing },
  warm: { args: ['infra/src/warm/main.ts'], ...developing },
  remove: { args: ['infra/src/remove/main.ts'], ...developing },
  bench: { args: ['bench/src/main.ts'], ...developing, database: true, browser: true },
};

const [name, ...rest] = process.argv.slice(2);
try {
  const command = commands[name];
  if (!command) throw new SetupProblem(`usage: run.mjs <${Object.keys(commands).join('|')}> [arguments]`);
  // The database is fetched while the packages are installed; a browser after it, for both may come by apt.
  const database = command.database && fetchDatabase();
  command.packages();
  if (database) await arrivalOf(database);
  if (command.browser) process.env.CHROMIUM_PATH = ensureChromium();
  handOver([...command.args, ...rest]);
} catch (error) {
  if (!(error instanceof SetupProblem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

/** A script of the worker's, in the environment that is named, or in what `npm start` has started here. */
function besideWorker(script) {
  return process.argv.includes('--environment')
    ? { args: ['infra/src/doctor/beside-worker.ts', script], ...developing }
    : { args: ['local/src/beside-worker.ts', script], ...running };
}

function fetchDatabase() {
  const script = join(root, 'scripts', 'setup', 'database-runtime.mjs');
  return spawn(process.execPath, [script], { stdio: ['ignore', 'ignore', 'inherit'] });
}

async function arrivalOf(database) {
  const [code] = await once(database, 'exit');
  if (code !== 0) throw new SetupProblem('There is no database to run it with: see above.');
}

/** Becomes, as far as a process can, the command: same terminal, same signals, same end. */
function handOver(args) {
  const child = spawn(nodeBinary, args, { cwd: root, stdio: 'inherit' });
  // Ctrl-C reaches the child from the terminal itself; a kill of this process alone does not.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : code));
}
