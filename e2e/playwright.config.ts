import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { addresses, dataFolder, portOffset } from './src/stack.ts';

const root = join(import.meta.dirname, '..');
const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/**
 * What Chromium does without. Each window starts two pages for suggestions below its address bar, which is more work than most of
 * ours. Said once more: those that Playwright switches off, as the last list counts.
 */
const without = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
  ...['AimEnabled', 'AvoidCorsURLLoaderRestartOnRedirect', 'AvoidUnnecessaryBeforeUnloadCheckSync'],
  ...['DestroyProfileOnBrowserClose', 'HttpsFirstBalancedModeAutoEnable', 'HttpsUpgrades', 'LensOverlay'],
  ...['MediaRouter', 'NetworkTimeServiceQuerying', 'OptimizationHints', 'PaintHolding', 'PreconnectToSearch'],
  ...['ThirdPartyStoragePartitioning'],
];

/** The journeys run against a whole product of their own, beside one that may be running. */
export default defineConfig({
  testDir: 'src',
  testMatch: '**/*.test.ts',
  outputDir: join(root, 'test-results', 'journeys'),
  fullyParallel: true,
  // Three take as long on two cores, and each journey longer.
  workers: 2,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  forbidOnly: true,
  use: {
    baseURL: addresses.portal,
    locale: 'en-GB',
    actionTimeout: 15_000,
    // What moves is measured elsewhere; here it would only be waited for.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        `--disable-features=${without.join()}`,
      ],
    },
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'desktop', grepInvert: /@phone/, use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      grepInvert: /@desktop/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
  webServer: {
    command: `${process.execPath} --disable-warning=ExperimentalWarning local/src/main.ts --fresh`,
    cwd: root,
    url: addresses.portal,
    timeout: 240_000,
    // While working on a journey: JOURNEYS_PORT_OFFSET=600 uses the product that was started with PORT_OFFSET=600.
    reuseExistingServer: process.env.JOURNEYS_PORT_OFFSET !== undefined,
    env: { PORT_OFFSET: String(portOffset), DATA_DIR: dataFolder },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
});
