import type { RowEdge } from './seat-store.ts';

/** Whether an edge is left alone, with what is free in the row by now. */
export const isLeftAlone = (
  { seat, beyond, isGivenBack }: RowEdge,
  isFree: (seat: string) => boolean,
): boolean => (isGivenBack || isFree(seat)) && (beyond === undefined || !isFree(beyond));

/**
 * What has to be true of a row so that none of its edges is left alone, as conditions of an update; `:time` is now as
 * claims are written. A claim with a time before it has lapsed.
 */
export const edgeConditions = (edges: readonly RowEdge[], attributeOf: (seat: string) => string) => {
  const names: Record<string, string> = {};
  const conditions = edges.map(({ seat, beyond, isGivenBack }, n) => {
    const either: string[] = [];
    if (!isGivenBack) {
      names[`#e${n}`] = attributeOf(seat);
      either.push(`#e${n} >= :time`);
    }
    if (beyond !== undefined) {
      names[`#b${n}`] = attributeOf(beyond);
      either.push(`attribute_not_exists(#b${n})`, `#b${n} < :time`);
    }
    // A row always has its key: this is never so.
    return either.length > 0 ? `(${either.join(' OR ')})` : 'attribute_not_exists(rowId)';
  });
  return { names, conditions };
};
