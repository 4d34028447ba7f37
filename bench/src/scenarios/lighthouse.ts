import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Line } from '../report.ts';

/** Fetched by npm when it is asked for: nobody else needs it, and it is as large as all that the portals need. */
const lighthouse = 'lighthouse@13.5.0';
const chromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run'];
const runs = 3;
const targets = { performance: 0.95, accessibility: 1, 'best-practices': 1, seo: 1 } as const;
const names = z.enum(['performance', 'accessibility', 'best-practices', 'seo']);
type Name = z.infer<typeof names>;

const report = z.object({ categories: z.record(names, z.object({ score: z.number() })) });
type Scores = Readonly<Record<Name, number>>;

const run = promisify(execFile);

/** As a phone on a slow network, which Lighthouse is unless it is told otherwise. */
const scoresOf = async (url: string): Promise<Scores> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'lighthouse-'));
  const file = path.join(folder, 'report.json');
  const chrome = `--chrome-flags=${flags.join(' ')}`;
  const said = ['--quiet', '--output=json', `--output-path=${file}`, chrome];
  await run('npm', ['exec', '--yes', '--', lighthouse, url, ...said], {
    env: { ...process.env, CHROME_PATH: chromium },
  });
  const { categories } = report.parse(JSON.parse(await readFile(file, 'utf8')));
  await rm(folder, { recursive: true });
  const score = (name: Name): number => categories[name].score;
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
    seo: score('seo'),
  };
};

/** The run whose performance is in the middle: it moves with what else the machine does, the others do not. */
const middleOf = async (url: string): Promise<Scores> => {
  const all: Scores[] = [];
  for (let n = 0; n < runs; n++) all.push(await scoresOf(url));
  const [, middle] = all.toSorted((one, other) => one.performance - other.performance);
  if (!middle) throw new Error('Lighthouse did not run');
  return middle;
};

/**
 * Lighthouse of the pages that people see first, on the example house: of the product that was started with `npm start`, or
 * at PORTAL_URL. Nothing else may run beside it.
 */
export const lighthouseOf = async (page: string, address: string): Promise<Line> => {
  const scores = await middleOf(new URL(address, process.env.PORTAL_URL ?? 'http://localhost:3000').href);
  const said = names.options.map((name) => `${name} ${Math.round(scores[name] * 100)}`);
  return {
    what: `Lighthouse of ${page}, on a phone`,
    result: said.join(', '),
    against: '',
    target: 'performance at least 95, all others 100',
    isMet: names.options.every((name) => scores[name] >= targets[name]),
    figures: scores,
  };
};
