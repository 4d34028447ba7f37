import { parseHex, readableShare } from './contrast.ts';
import type { SeatColour } from './seat-paint.ts';

/** A section is filled no further, so that its label stands out. */
const fullest = 0.52;
/** What is written onto sections and areas. */
const label = '#ffffff';

/** The tokens that the canvas needs, read once from the element that it stands in. */
export interface HouseColours {
  readonly palette: readonly string[];
  /** How strongly each colour of the palette may fill a section, so that its label is still read. */
  readonly sectionShares: readonly number[];
  readonly label: string;
  readonly house: readonly [high: string, middle: string, deep: string];
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly line: string;
  readonly stage: string;
  readonly glow: string;
  readonly lime: string;
  readonly onLime: string;
  readonly taken: string;
  readonly held: string;
  readonly off: string;
  readonly seatInk: string;
  readonly textFont: string;
}

export function readHouseColours(element: Element, palette: readonly SeatColour[]): HouseColours {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const colours = palette.map(({ token: name }) => token(name));
  const ground = parseHex(token('house-high'));
  return {
    palette: colours,
    sectionShares: colours.map((colour) => readableShare(parseHex(colour), ground, parseHex(label), fullest)),
    label,
    house: [token('house-high'), token('house'), token('house-deep')],
    ink: token('house-ink'),
    ink2: token('house-ink-2'),
    ink3: token('house-ink-3'),
    line: token('house-line'),
    stage: token('stage'),
    glow: token('glow'),
    lime: token('lime'),
    onLime: token('on-lime'),
    taken: token('seat-taken'),
    held: token('seat-held'),
    off: token('seat-off'),
    seatInk: token('seat-ink'),
    textFont: token('text'),
  };
}
