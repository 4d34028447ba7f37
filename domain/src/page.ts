/** A part of a list, and where the next part begins; null at the end. */
export type Page<Item> = { readonly items: readonly Item[]; readonly nextCursor: string | null };

/** Which part of a list is asked for: from its beginning, or from where another part ended. */
export type PageRequest = { readonly limit: number; readonly cursor?: string | undefined };
