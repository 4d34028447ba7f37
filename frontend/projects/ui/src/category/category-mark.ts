/** The looks that a ticket category may have: names of tokens. */
export const categoryColours = [
  ...(['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9', 'c10'] as const),
  ...(['c11', 'c12', 'c13', 'c14', 'c15', 'c16', 'c17', 'c18', 'c19', 'c20'] as const),
];
export type CategoryColour = (typeof categoryColours)[number];

export interface CategoryMark {
  /** Both colour and mark: "blue with a bar". */
  readonly name: string;
  /** An outline in a square from -1 to 1, as an SVG path: for swatches and for seats alike. */
  readonly outline: string;
}

const dot = 'M-.62 0a.62 .62 0 1 0 1.24 0a.62 .62 0 1 0-1.24 0z';
const bar = 'M-.9-.26h1.8v.52h-1.8z';
const triangle = 'M0-.78L.86 .66H-.86z';
const diamond = 'M0-.86L.86 0L0 .86L-.86 0z';
const twoBars = 'M-.82-.72h1.64v.5h-1.64zM-.82 .22h1.64v.5h-1.64z';
const cross = 'M-.25-.85h.5v.6h.6v.5h-.6v.6h-.5v-.6h-.6v-.5h.6z';
const ring = 'M-.78 0a.78 .78 0 1 0 1.56 0a.78 .78 0 1 0-1.56 0zM-.4 0a.4 .4 0 1 1 .8 0a.4 .4 0 1 1-.8 0z';
const square = 'M-.62-.62h1.24v1.24h-1.24z';
const chevron = 'M-.86 .3L0-.66L.86 .3L.5 .68L0 .12L-.5 .68z';
const hourglass = 'M-.7-.8h1.4L.18 0L.7 .8h-1.4L-.18 0z';

/**
 * Colours are told apart by a mark as well: there are ten of each, and two categories whose colours look alike to anybody
 * never share one. Letters are for rows only: "A 25" must not stand in row C.
 */
export const categoryMarks: Readonly<Record<CategoryColour, CategoryMark>> = {
  c1: { name: $localize`yellow with a dot`, outline: dot },
  c2: { name: $localize`blue with a bar`, outline: bar },
  c3: { name: $localize`coral with a triangle`, outline: triangle },
  c4: { name: $localize`violet with a diamond`, outline: diamond },
  c5: { name: $localize`green with two bars`, outline: twoBars },
  c6: { name: $localize`pink with a cross`, outline: cross },
  c7: { name: $localize`aqua with a ring`, outline: ring },
  c8: { name: $localize`sand with a square`, outline: square },
  c9: { name: $localize`silver with a chevron`, outline: chevron },
  c10: { name: $localize`sage with a hourglass`, outline: hourglass },
  c11: { name: $localize`yellow with a bar`, outline: bar },
  c12: { name: $localize`blue with a square`, outline: square },
  c13: { name: $localize`coral with a chevron`, outline: chevron },
  c14: { name: $localize`violet with two bars`, outline: twoBars },
  c15: { name: $localize`green with a diamond`, outline: diamond },
  c16: { name: $localize`pink with a hourglass`, outline: hourglass },
  c17: { name: $localize`aqua with a dot`, outline: dot },
  c18: { name: $localize`sand with a ring`, outline: ring },
  c19: { name: $localize`silver with a triangle`, outline: triangle },
  c20: { name: $localize`sage with a cross`, outline: cross },
};

/** The mark of a colour's token; none for what is no category. */
export function markOf(token: string): CategoryMark | undefined {
  return isCategoryColour(token) ? categoryMarks[token] : undefined;
}

function isCategoryColour(token: string): token is CategoryColour {
  return token in categoryMarks;
}
