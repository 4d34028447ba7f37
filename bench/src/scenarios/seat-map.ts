import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import path from 'node:path';
import { z } from 'zod';
import { percentile } from '../measure.ts';
import type { Line } from '../report.ts';
import type { OnSale } from '../seed.ts';
import type { Service } from '../stage.ts';

const screens: Readonly<Record<string, BrowserContextOptions>> = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
};
/** Presses of "+" from the whole house: sections or all seats, single seats by the thousand, seats with numbers. */
const levels = { far: 0, middle: 4, near: 7 } as const;
const throttles = [1, 4] as const;
const targets = { frame: 17.5, script: 4, firstPicture: 100 } as const;

const driver = path.join(import.meta.dirname, '..', 'in-page', 'seat-map.mjs');
const seconds = 1.2;

/** What every frame of a movement took, in milliseconds: from one to the next, and the scripts in it. */
const frames = z.object({ frames: z.array(z.number()), scripts: z.array(z.number()) });
type Frames = z.infer<typeof frames>;

type Measured = {
  readonly name: string;
  readonly took: Frames;
};

/** A house in a browser: the time to its first picture, and every frame while it is moved and zoomed by hand. */
export const seatMap = async (service: Service, house: string, { event }: OnSale): Promise<Line> => {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  try {
    const url = `${service.url}/events/${event.slug}/seats`;
    const all: Measured[] = [];
    const figures: Record<string, number> = {};
    for (const screen of Object.keys(screens)) {
      const { first, measured } = await onScreen(browser, url, screen);
      figures[`${screen} first picture`] = first;
      all.push(...measured);
    }
    return lineOf(house, all, figures);
  } finally {
    await browser.close();
  }
};

const onScreen = async (browser: Browser, url: string, screen: string) => {
  const context = await browser.newContext(screens[screen]);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.addInitScript({ path: driver });
  await page.goto(url);
  const map = page.getByRole('application', { name: 'Seat map' });
  await map.waitFor();
  const first = await firstPicture(page);
  const measured: Measured[] = [];
  for (const [level, steps] of Object.entries(levels)) {
    await map.press('0');
    for (let step = 0; step < steps; step++) await map.press('+', { delay: 250 });
    for (const rate of throttles) {
      await session.send('Emulation.setCPUThrottlingRate', { rate });
      for (const movement of ['pan', 'zoom'] as const)
        measured.push({
          name: `${screen} ${level} ${movement} ×${rate}`,
          took: await move(page, movement),
        });
    }
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  }
  await context.close();
  return { first, measured };
};

const move = async (page: Page, movement: 'pan' | 'zoom'): Promise<Frames> =>
  frames.parse(await page.evaluate(`seatMapBench.move('${movement}', ${seconds})`));

const firstPicture = async (page: Page): Promise<number> => {
  const answer = await page.waitForFunction('seatMapBench.untilFirstPicture()');
  return z.number().parse(await answer.jsonValue());
};

const lineOf = (house: string, all: readonly Measured[], figures: Record<string, number>): Line => {
  for (const { name, took } of all) {
    figures[`${name} frame median`] = percentile(took.frames, 0.5);
    figures[`${name} frame p95`] = percentile(took.frames, 0.95);
    figures[`${name} script median`] = percentile(took.scripts, 0.5);
    figures[`${name} script p95`] = percentile(took.scripts, 0.95);
  }
  const worst = (what: string): number =>
    Math.max(...Object.entries(figures).flatMap(([name, value]) => (name.endsWith(what) ? value : [])));
  const [frame, script, first] = [worst('frame p95'), worst('script p95'), worst('first picture')];
  const calm = Math.max(
    ...all.flatMap(({ name, took }) => (name.endsWith('×1') ? percentile(took.scripts, 0.95) : [])),
  );
  return {
    what: `seat map of ${house}: panned and zoomed at three levels, desktop and phone`,
    result: `p95 of a frame ${frame.toFixed(0)} ms at 4 times throttling, of its script ${calm.toFixed(1)} ms without and ${script.toFixed(1)} ms with, first picture ${first.toFixed(0)} ms`,
    against: '60 frames a second',
    target: `every p95: frame at most ${targets.frame} ms, script ${targets.script} ms, first picture ${targets.firstPicture} ms`,
    isMet: frame <= targets.frame && calm <= targets.script && first <= targets.firstPicture,
    figures,
  };
};
