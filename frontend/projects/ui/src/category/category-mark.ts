/** The colours that a ticket category may have: names of tokens. */
export type CategoryColour = 'c1' | 'c2' | 'c3' | 'c4' | 'c5' | 'c6';

export interface CategoryMark {
  readonly name: string;
  /** An outline in a square from -1 to 1, as an SVG path: for swatches and for seats alike. */
  readonly outline: string;
}

/** Colours are told apart by a mark as well. Letters are for rows only: "A 25" must not stand in row C. */
export const categoryMarks: Readonly<Record<CategoryColour, CategoryMark>> = {
  c1: { name: $localize`dot`, outline: 'M-.62 0a.62 .62 0 1 0 1.24 0a.62 .62 0 1 0-1.24 0z' },
  c2: { name: $localize`bar`, outline: 'M-.9-.26h1.8v.52h-1.8z' },
  c3: { name: $localize`triangle`, outline: 'M0-.78L.86 .66H-.86z' },
  c4: { name: $localize`diamond`, outline: 'M0-.86L.86 0L0 .86L-.86 0z' },
  c5: { name: $localize`two bars`, outline: 'M-.82-.72h1.64v.5h-1.64zM-.82 .22h1.64v.5h-1.64z' },
  c6: {
    name: $localize`cross`,
    outline: 'M-.25-.85h.5v.6h.6v.5h-.6v.6h-.5v-.6h-.6v-.5h.6z',
  },
};

/** The mark of a colour's token; none for what is no category. */
export function markOf(token: string): CategoryMark | undefined {
  return isCategoryColour(token) ? categoryMarks[token] : undefined;
}

function isCategoryColour(token: string): token is CategoryColour {
  return token in categoryMarks;
}
