/** A part of a list, and where the next part begins; null at the end. */
export type Page<Item> = { readonly items: readonly Item[]; readonly nextCursor: string | null };
