import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../journey.ts';

type Rgb = readonly [red: number, green: number, blue: number];

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear light. */
const visions: Readonly<Record<string, readonly [Rgb, Rgb, Rgb]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Below this distance in OKLab two fields side by side are not told apart at a glance. */
const close = 0.1;

test('where two categories look alike to anybody, their marks differ', { tag: '@desktop' }, async () => {
  const [colours, marks] = [await coloursOfCategories(), await marksOfCategories()];
  expect(Object.keys(marks)).toEqual(Object.keys(colours));
  const alike = Object.values(visions).flatMap((matrix) =>
    pairs(Object.keys(colours)).filter(([one, other]) => {
      const [a, b] = [seenAs(colours[one] ?? '', matrix), seenAs(colours[other] ?? '', matrix)];
      return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) < close;
    }),
  );
  // Blue and purple are one colour to deuteranopes: a test that finds no pair would say nothing.
  expect(alike).toContainEqual(['c2', 'c4']);
  expect(Object.keys(colours)).toHaveLength(20);
  for (const [one, other] of alike) expect(marks[one], `${one} and ${other}`).not.toBe(marks[other]);
});

async function coloursOfCategories(): Promise<Record<string, string>> {
  return entries('theme/_tokens.scss', /--(c\d+): (#[0-9a-f]{6});/g);
}

async function marksOfCategories(): Promise<Record<string, string>> {
  return entries('category/category-mark.ts', /(c\d+): \{\s*name: [^,]*,\s*outline: (\w+)/g);
}

async function entries(file: string, each: RegExp): Promise<Record<string, string>> {
  const ui = join(import.meta.dirname, '..', '..', '..', 'frontend', 'projects', 'ui', 'src');
  const text = await readFile(join(ui, file), 'utf8');
  return Object.fromEntries(
    [...text.matchAll(each)].map(([, name = '', value = '']): [string, string] => [name, value]),
  );
}

function pairs(names: readonly string[]): [string, string][] {
  return names.flatMap((one, n) => names.slice(n + 1).map((other): [string, string] => [one, other]));
}

/** A colour in OKLab, as somebody with that vision sees it. */
function seenAs(hex: string, matrix: readonly [Rgb, Rgb, Rgb]): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  const linear = map([value >> 16, (value >> 8) & 255, value & 255], (part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return oklab(times(matrix, linear));
}

/** https://bottosson.github.io/posts/oklab/ */
function oklab(linear: Rgb): Rgb {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    linear,
  );
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    map(cones, Math.cbrt),
  );
}

function times(matrix: readonly [Rgb, Rgb, Rgb], [x, y, z]: Rgb): Rgb {
  const row = ([a, b, c]: Rgb): number => a * x + b * y + c * z;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

function map([x, y, z]: Rgb, change: (value: number) => number): Rgb {
  return [change(x), change(y), change(z)];
}
