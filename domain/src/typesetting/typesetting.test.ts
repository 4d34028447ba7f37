import { describe, expect, test } from '@jest/globals';
import { scriptsOfTheWorld } from '../testing/scripts-of-the-world.ts';
import { hanOf, printable, type Setting, unprintable } from './letters.ts';
import { type Block, setText } from './lines.ts';
import { shape } from './runs.ts';

const settings = (['text', 'strong', 'display'] as const).map((style): Setting => ({ style, han: 'sc' }));
const wide = { width: 10_000, height: 100, sizes: [12] } as const;

const runsOf = ({ lines }: Block) => lines.flatMap(({ runs }) => runs);
const boxesOf = (block: Block) =>
  runsOf(block).filter(({ font, direction, text }) =>
    shape(font, direction, text).glyphs.some(({ id }) => id === 0),
  );
const lettersIn = (text: string) =>
  Array.from(text.replaceAll(/[\p{Default_Ignorable_Code_Point}\s]/gu, '')).toSorted();

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, n) => String.fromCodePoint(first + n)).filter((character) =>
    /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(character),
  );

describe('setting text', () => {
  test.each(Object.entries(scriptsOfTheWorld))(
    'loses no letter of %s, and draws no box for one',
    (_, text) => {
      for (const setting of settings) {
        const block = setText(text, setting, wide);
        expect(unprintable(text, setting)).toEqual([]);
        expect(boxesOf(block)).toEqual([]);
        expect(
          lettersIn(
            runsOf(block)
              .map((run) => run.text)
              .join(''),
          ),
        ).toEqual(lettersIn(text.normalize('NFC')));
      }
    },
  );

  test.each([
    ['Latin', 0x20, 0x24f],
    ['Latin with more marks', 0x1e00, 0x1eff],
    ['Greek', 0x391, 0x3ce],
    ['Cyrillic', 0x400, 0x52f],
    ['Hebrew', 0x5d0, 0x5ea],
    ['Arabic', 0x620, 0x6ff],
    ['Devanagari', 0x900, 0x97f],
    ['Thai', 0xe01, 0xe3a],
    ['currencies', 0x20a0, 0x20c0],
    ['Kana', 0x3041, 0x30ff],
    ['Han', 0x4e00, 0x9fa5],
    ['Hangul', 0xac00, 0xd7a3],
    ['pictures', 0x1f300, 0x1f64f],
  ])('has every letter of %s', (_, first, last) => {
    const setting: Setting = { style: 'strong', han: 'sc' };
    const missing = range(first, last).flatMap((letter) => unprintable(letter, setting));
    expect(missing.slice(0, 20)).toEqual([]);
  });

  test('prints the number of a letter that no font has, never a box', () => {
    const [setting] = settings;
    if (!setting) throw new TypeError('no setting');
    const text = 'A \u{10FFFD} B \u{2A6A5}';
    expect(unprintable(text, setting)).toEqual(['\u{10FFFD}', '\u{2A6A5}']);
    expect(printable(text, setting)).toBe('A [U+10FFFD] B [U+2A6A5]');
    expect(boxesOf(setText(text, setting, wide))).toEqual([]);
  });

  test('prints what is written: no font makes another letter of it', () => {
    for (const setting of settings) {
      const plain = runsOf(setText('1x8', setting, wide)).flatMap(({ font, direction, text }) =>
        shape(font, direction, text).glyphs.map(({ id }) => id),
      );
      const apart = Array.from('1x8').flatMap((letter) =>
        runsOf(setText(letter, setting, wide)).flatMap(({ font, direction, text }) =>
          shape(font, direction, text).glyphs.map(({ id }) => id),
        ),
      );
      expect(plain).toEqual(apart);
    }
  });

  test('keeps a letter with all its marks in one font', () => {
    for (const letter of ['👩‍🚀', '🇩🇪', 'क्षि', 'กำ้', 'ệ', 'e\u0323\u0302\u0301\u0306'])
      for (const setting of settings) expect(runsOf(setText(letter, setting, wide))).toHaveLength(1);
  });

  test('turns lines round that run from right to left, with numbers and brackets as they are read', () => {
    const [setting] = settings;
    if (!setting) throw new TypeError('no setting');
    const block = setText('אבג (12) דה', setting, wide);
    expect(runsOf(block).map(({ text, direction }) => [text, direction])).toEqual([
      ['דה', 'rtl'],
      [') ', 'rtl'],
      ['12', 'ltr'],
      [' (', 'rtl'],
      ['אבג', 'rtl'],
    ]);
  });

  test('draws the other bracket where it runs from right to left, and tells the one that was written', () => {
    const [setting] = settings;
    const [run] = setting ? runsOf(setText('(', setting, wide)) : [];
    if (!run) throw new TypeError('no run');
    const [drawn] = shape(run.font, 'rtl', '(').glyphs;
    expect(drawn?.id).toBe(shape(run.font, 'ltr', ')').glyphs[0]?.id);
    expect(drawn?.codePoints).toEqual(['('.codePointAt(0)]);
  });

  test.each([
    ['one long word', 'W'.repeat(106)],
    ['many words', 'Wide words '.repeat(20)],
    ['long words and short ones', `a ${'W'.repeat(80)} b ${'Y'.repeat(80)} c`],
    ...Object.entries(scriptsOfTheWorld).map(([name, text]) => [name, `${text} `.repeat(9)] as const),
  ])('stays within its frame: %s', (_, text) => {
    for (const setting of settings)
      for (const width of [40, 450]) {
        const { lines, size, leading } = setText(text, setting, { width, height: 65, sizes: [28, 22, 17] });
        expect(lines.length).toBeGreaterThan(0);
        expect(lines.length * leading).toBeLessThanOrEqual(65);
        expect(Math.max(...lines.map((line) => line.width * size))).toBeLessThanOrEqual(width);
      }
  });

  test('is as large as fits, and ends with an ellipsis only where nothing fits', () => {
    const [setting] = settings;
    if (!setting) throw new TypeError('no setting');
    const frame = { width: 200, height: 40, sizes: [28, 14] } as const;
    expect(setText('Low Tide', setting, frame)).toMatchObject({ size: 28, lines: [{}] });
    expect(setText('Low Tide at the Harbour', setting, frame)).toMatchObject({ size: 14, lines: [{}] });
    const cut = setText('Low Tide at the Harbour '.repeat(9), setting, frame);
    expect(cut).toMatchObject({ size: 14, lines: [{}, {}] });
    expect(runsOf(cut).at(-1)?.text).toMatch(/…$/);
  });

  test('breaks Thai between words', () => {
    const [setting] = settings;
    if (!setting) throw new TypeError('no setting');
    const { lines } = setText('สวัสดีชาวโลก', setting, { width: 50, height: 100, sizes: [12] });
    expect(lines.map(({ runs }) => runs.map(({ text }) => text).join(''))).toEqual(['สวัสดีชาว', 'โลก']);
  });
});

describe('Han letters', () => {
  test.each([
    [['Low Tide', '東京フィル'], 'CN', 'jp'],
    [['서울 國立劇場'], '', 'kr'],
    [['北京'], 'CN', 'sc'],
    [['東京'], 'JP', 'jp'],
    [['東京'], '', 'sc'],
  ] as const)('of %j in %s are drawn as in %s', (texts, country, font) => {
    expect(hanOf(texts, country)).toBe(font);
  });
});
