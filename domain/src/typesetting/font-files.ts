// The fonts of what is printed, as files of packages: these and no others stay in the images
// (`scripts/prune-packages.mjs`), and each is read when a text first needs it.

const inter = (subset: string, weight: number) =>
  `@fontsource/inter/files/inter-${subset}-${weight}-normal.woff` as const;
const bricolage = (subset: string) =>
  `@fontsource/bricolage-grotesque/files/bricolage-grotesque-${subset}-700-normal.woff` as const;
const noto = (script: string, weight: number) =>
  `@fontsource/noto-sans-${script}/files/noto-sans-${script}-${script}-${weight}-normal.woff` as const;
/** Noto's Arabic draws letters and their dots apart, and what is copied from it is other letters. */
const arabic = (weight: number) =>
  `@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-${weight}-normal.woff` as const;

/** How bold: `text` to read, `strong` for what matters, `display` for titles and what is looked for. */
export type Style = 'text' | 'strong' | 'display';

export type FontFile = {
  readonly file: string;
  /** What it is asked about: a font is not read to find out that it has no Thai. */
  readonly about: RegExp;
  /** It knows one weight only: a bolder one is made by a line around its letters. */
  readonly oneWeight?: true;
};

/** Han letters differ by country: which of the three comes first is known from the whole of a text. */
export type HanFont = 'jp' | 'kr' | 'sc';

const european = /[\p{scx=Latin}\p{scx=Greek}\p{scx=Cyrillic}\p{sc=Common}\p{sc=Inherited}]/u;
const eastAsian = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}\p{P}\p{S}\p{N}]/u;

const ofWeight = (weight: number): FontFile[] => [
  ...['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext'].map((subset) => ({
    file: inter(subset, weight === 700 ? 600 : weight),
    about: european,
  })),
  { file: arabic(weight), about: /\p{scx=Arabic}/u },
  { file: noto('hebrew', weight), about: /\p{scx=Hebrew}/u },
  { file: noto('thai', weight), about: /\p{scx=Thai}|฿/u },
  { file: noto('devanagari', weight), about: /\p{scx=Devanagari}/u },
];

const emoji: FontFile = {
  file: '@fontsource/noto-emoji/files/noto-emoji-emoji-400-normal.woff',
  about: /[\p{Extended_Pictographic}\p{Emoji_Component}]/u,
};

const han: Readonly<Record<HanFont, FontFile>> = {
  jp: { file: '@embedpdf/fonts-jp/fonts/NotoSansJP-Regular.otf', about: eastAsian, oneWeight: true },
  kr: { file: '@embedpdf/fonts-kr/fonts/NotoSansKR-Regular.otf', about: eastAsian, oneWeight: true },
  sc: { file: '@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf', about: eastAsian, oneWeight: true },
};

/** All of Unicode's first plane as one pixelled drawing: not beautiful, but never an empty box. */
const lastResort: FontFile = {
  file: '@fontsource/unifontex/files/unifontex-latin-400-normal.woff',
  about: /./su,
};

const hanOrder: Readonly<Record<HanFont, readonly FontFile[]>> = {
  jp: [han.jp, han.sc, han.kr],
  kr: [han.kr, han.sc, han.jp],
  sc: [han.sc, han.jp, han.kr],
};

const titles = ['latin', 'latin-ext', 'vietnamese'].map((subset) => ({
  file: bricolage(subset),
  about: european,
}));

const letters: Readonly<Record<Style, readonly FontFile[]>> = {
  text: ofWeight(400),
  strong: ofWeight(600),
  display: [...titles, ...ofWeight(700)],
};

/** What looks like a picture is drawn as one; anything else is a letter first. */
const isPicture = /\p{Emoji_Presentation}|\ufe0f/u;

/** The fonts to ask for a letter, best first. */
export const fontsToAsk = (letter: string, style: Style, first: HanFont): readonly FontFile[] => {
  const own = isPicture.test(letter) ? [emoji, ...letters[style]] : [...letters[style], emoji];
  return [...own, ...hanOrder[first], lastResort].filter(({ about }) => about.test(letter));
};

/** Every file that printing may read. */
export const fontFiles: readonly string[] = [
  ...new Set(
    [...Object.values(letters).flat(), emoji, ...Object.values(han), lastResort].map(({ file }) => file),
  ),
];
