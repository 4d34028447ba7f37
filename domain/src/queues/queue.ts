/** Where messages go, each as JSON; accepted means safe. May deliver twice. */
export type Queue = { readonly send: (messages: readonly unknown[]) => Promise<void> };
