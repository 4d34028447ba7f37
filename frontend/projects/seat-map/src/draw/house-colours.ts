import type { SeatColour } from './seat-paint.ts';

/** The tokens that the canvas needs, read once from the element that it stands in. */
export interface HouseColours {
  readonly palette: readonly string[];
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
  return {
    palette: palette.map(({ token: name }) => token(name)),
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
