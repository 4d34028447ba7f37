import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import { create, type Font } from 'fontkit';
import { openWoff } from './open-woff.ts';

const { resolve } = createRequire(import.meta.url);

const opened = (bytes: Buffer): Font => {
  const font = create(bytes);
  if (!('layout' in font)) throw new TypeError('more than one font');
  return font;
};

describe('a WOFF font', () => {
  test.each([
    ['@fontsource/inter/files/inter-latin-400-normal.woff', 'Low Tide, 1234'],
    ['@fontsource/noto-sans-thai/files/noto-sans-thai-thai-400-normal.woff', 'สวัสดี'],
  ])('is the same font without its wrapping: %s', (file, text) => {
    const bytes = readFileSync(resolve(file));
    const [wrapped, bare] = [opened(bytes), opened(openWoff(bytes))];
    expect(bare).toMatchObject({ numGlyphs: wrapped.numGlyphs, postscriptName: wrapped.postscriptName });
    expect(bare.characterSet).toEqual(wrapped.characterSet);
    const [a, b] = [wrapped.layout(text), bare.layout(text)];
    expect(b.glyphs.map(({ id }) => id)).toEqual(a.glyphs.map(({ id }) => id));
    expect(b.advanceWidth).toBe(a.advanceWidth);
    expect(b.glyphs.map(({ path }) => path.toSVG())).toEqual(a.glyphs.map(({ path }) => path.toSVG()));
  });
});
