import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

export const inRoot = (...parts: readonly string[]): string => join(root, ...parts);
