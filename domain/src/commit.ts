/**
 * One write of a commit. Stores make them, and nobody but the database looks into one.
 * @typeParam Refusal what is answered when its condition does not hold; `never` when it has none
 */
export type Write<Refusal extends string = never> = { readonly refusal?: Refusal | undefined };

/**
 * Does all writes or none, and answers `saved`, or the refusal of the first one whose condition does not hold. Nothing is
 * refused because an answer got lost and the database was asked again, unless the write's store says so.
 */
export type Commit = <Refusal extends string = never>(
  writes: readonly Write<Refusal>[],
) => Promise<'saved' | Refusal>;
