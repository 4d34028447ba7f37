import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Font } from 'fontkit';
import { openWoff } from './open-woff.ts';

/** Of packages whose names are `@scope/name`. Not by resolving the file: some name only their code as theirs. */
const pathOf = (file: string): string => {
  const [scope = '', name = '', ...rest] = file.split('/');
  const found = findPackageJSON(`${scope}/${name}`, import.meta.url);
  if (!found) throw new TypeError(`no package for ${file}`);
  return join(dirname(found), ...rest);
};

const open = new Map<string, Font>();

/**
 * Fontkit keeps each glyph as it first met it: one that was a part of another one then has no characters, and what is
 * copied from a page lacks its letters.
 */
const withCharacters = (font: Font): Font => {
  const getGlyph = font.getGlyph.bind(font);
  font.getGlyph = (id, characters = []) => {
    const glyph = getGlyph(id, characters);
    if (glyph.codePoints.length === 0) glyph.codePoints = characters;
    return glyph;
  };
  return font;
};

const read = (file: string): Font => {
  const bytes = readFileSync(pathOf(file));
  const font = create(file.endsWith('.woff') ? openWoff(bytes) : bytes);
  if (!('layout' in font)) throw new TypeError(`${file} is more than one font`);
  return withCharacters(font);
};

/** @returns a font out of a package, read once and kept as long as the thread lives */
export const openFont = (file: string): Font => {
  const font = open.get(file) ?? read(file);
  open.set(file, font);
  return font;
};
