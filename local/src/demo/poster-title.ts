import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { readFile } from 'node:fs/promises';

const require = createRequire(import.meta.url);
const file =
  require.resolve('@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-800-normal.woff');

const openFont = async (): Promise<Font> => {
  const font = create(await readFile(file));
  if (font.type !== 'WOFF' && font.type !== 'TTF') throw new TypeError(`${file} is not one font`);
  return font;
};

const font = await openFont();

const size = 46;
const lineHeight = 46;
const tracking = -1.2;
const scale = size / font.unitsPerEm;

const widthOf = (text: string): number => font.layout(text).advanceWidth * scale + tracking * text.length;

/** Words broken into lines that fit. */
const breakLines = (title: string, width: number): string[] => {
  const lines: string[] = [];
  for (const word of title.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1) ?? ''} ${word}` : word;
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
};

/** Letters as outlines, so that the picture does not depend on the fonts of the machine. */
const outlines = (line: string, left: number, baseline: number): string => {
  const { glyphs, positions } = font.layout(line);
  let x = left;
  return glyphs
    .map((glyph, n) => {
      const path = `<path transform="translate(${x} ${baseline}) scale(${scale} ${-scale})" d="${glyph.path.toSVG()}"/>`;
      x += (positions[n]?.xAdvance ?? 0) * scale + tracking;
      return path;
    })
    .join('');
};

/** A poster's title as SVG, and how far down it reaches. */
export const posterTitle = (title: string, width: number, margin: number, ink: string) => {
  const lines = breakLines(title, width - 2 * margin);
  const baseline = (n: number) => margin + size * 0.78 + n * lineHeight;
  return {
    svg: `<g fill="${ink}">${lines.map((line, n) => outlines(line, margin, baseline(n))).join('')}</g>`,
    bottom: baseline(lines.length - 1) + margin * 0.9,
  };
};
