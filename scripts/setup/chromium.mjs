import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { outputOf, succeeds } from './command.mjs';
import { canInstallDebianPackages, installDebianPackage } from './debian.mjs';
import { nodeBinary, root } from './paths.mjs';
import { say, SetupProblem } from './say.mjs';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The path of a Chrome or Chromium for the journeys: an installed one, Debian's package, or Playwright's download. */
export function ensureChromium() {
  const found = findChromium() ?? installFromDebian() ?? installFromPlaywright();
  if (found) return found;
  throw new SetupProblem('The journeys need a browser: install Chrome or Chromium, or set CHROMIUM_PATH.');
}

function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) return given;
  const installed = COMMANDS.map((name) => outputOf('which', [name])).find(Boolean);
  return installed ?? PATHS.find((path) => existsSync(path)) ?? playwrightChromium();
}

function installFromDebian() {
  if (!canInstallDebianPackages()) return undefined;
  say('installing Chromium for the journeys (apt-get install chromium)');
  return installDebianPackage('chromium') ? findChromium() : undefined;
}

function installFromPlaywright() {
  say("installing Chromium for the journeys (Playwright's download)");
  const command = join(root, 'node_modules', 'playwright-core', 'cli.js');
  return succeeds(nodeBinary, [command, 'install', 'chromium']) ? playwrightChromium() : undefined;
}

function playwrightChromium() {
  const script = "import('playwright-core').then(({ chromium }) => console.log(chromium.executablePath()))";
  const path = outputOf(nodeBinary, ['--eval', script], { cwd: root });
  return path && existsSync(path) ? path : undefined;
}
