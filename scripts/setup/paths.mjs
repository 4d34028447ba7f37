import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Downloads that every checkout on this machine shares. */
export const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'parterre');

export const nodeBinary = join(root, 'node_modules', '.bin', 'node');
