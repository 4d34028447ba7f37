/** Told of what should never happen and needs a person. */
export type Alarm = { readonly raise: (message: string, facts: Record<string, unknown>) => void };
