import bidiFactory from 'bidi-js';
import type { GlyphRun } from 'fontkit';
import { LRUCache } from 'lru-cache';
import type { FontFile } from './font-files.ts';
import { forFont, type Letter, lettersOf, type Setting } from './letters.ts';
import { openFont } from './open-font.ts';

/** Letters of one font that run in one direction; on a line they stand from left to right. */
export type Run = {
  readonly font: FontFile;
  readonly direction: 'ltr' | 'rtl';
  /** In the order in which it is read. */
  readonly text: string;
  /** In parts of the size of the text. */
  readonly width: number;
};

const bidi = bidiFactory();

/**
 * Contextual alternates of the product's own fonts are turned off: they print what nobody wrote ("1x8" as "1×8"). Joined
 * scripts keep theirs.
 */
const ownFont = /\/(inter|bricolage-grotesque)\//;
const featuresOf = ({ file }: FontFile): Record<string, boolean> =>
  ownFont.test(file) ? { calt: false, dlig: false } : {};

/** A bracket that runs from right to left is drawn as the other one. */
const mirrored = (character: string): string => bidi.getMirroredCharacter(character) ?? character;
const mirroredPoint = (point: number): number =>
  mirrored(String.fromCodePoint(point)).codePointAt(0) ?? point;

type Glyph = Pick<GlyphRun['glyphs'][number], 'id' | 'advanceWidth' | 'codePoints'>;
type Shape = Pick<GlyphRun, 'positions' | 'advanceWidth'> & { readonly glyphs: readonly Glyph[] };

/** The glyphs of text of one font and direction, from left to right, each with the characters that were written. */
export const shape = (font: FontFile, direction: Run['direction'], text: string): Shape => {
  const opened = openFont(font.file);
  if (direction === 'ltr') return opened.layout(text, featuresOf(font), undefined, undefined, direction);
  const drawn = Array.from(text, mirrored).join('');
  const { glyphs, positions, advanceWidth } = opened.layout(
    drawn,
    featuresOf(font),
    undefined,
    undefined,
    direction,
  );
  const asWritten = glyphs.map((glyph) => ({
    id: glyph.id,
    advanceWidth: glyph.advanceWidth,
    codePoints: glyph.codePoints.map(mirroredPoint),
  }));
  return { glyphs: asWritten, positions, advanceWidth };
};

const widths = new LRUCache<string, number>({ max: 5000 });

const widthOf = (font: FontFile, direction: Run['direction'], text: string): number => {
  const key = `${direction} ${font.file} ${text}`;
  const width = widths.get(key) ?? shape(font, direction, text).advanceWidth / openFont(font.file).unitsPerEm;
  widths.set(key, width);
  return width;
};

/** A text with its letters and their directions (Unicode Standard Annex 9), ready to be cut into lines. */
export const readDirections = (text: string, setting: Setting) => {
  const letters = lettersOf(text, setting);
  const embedding = bidi.getEmbeddingLevels(text, 'auto');
  const { levels } = embedding;
  const levelAt = (index: number): number => levels[index] ?? 0;

  const runOf = (letters: readonly [Letter, ...Letter[]]): Run | null => {
    const [{ font, start }] = letters;
    const direction = levelAt(start) % 2 === 1 ? 'rtl' : 'ltr';
    const text = font ? forFont(letters.map((letter) => letter.text).join(''), openFont(font.file)) : '';
    return font && text ? { font, direction, text, width: widthOf(font, direction, text) } : null;
  };

  const joins = (letter: Letter, before: Letter): boolean =>
    letter.font === before.font && levelAt(letter.start) === levelAt(before.start);

  /** The runs of a line, as they stand from left to right. @param end exclusive */
  const lineOf = (start: number, end: number): Run[] => {
    const groups: [Letter, ...Letter[]][] = [];
    let before: Letter | undefined;
    for (const letter of letters.filter((one) => one.start >= start && one.start < end)) {
      const group = groups.at(-1);
      if (group && before && joins(letter, before)) group.push(letter);
      else groups.push([letter]);
      before = letter;
    }
    const places = new Map(
      bidi.getReorderedIndices(text, embedding, start, end - 1).map((index, place) => [index, place]),
    );
    return groups
      .toSorted(([a], [b]) => (places.get(a.start) ?? 0) - (places.get(b.start) ?? 0))
      .flatMap((group) => runOf(group) ?? []);
  };

  return { letters, lineOf };
};
