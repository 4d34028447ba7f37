import { readFile } from 'node:fs/promises';

/** Charts as they lie in the object store since before formats were numbered: written by the release of then. */
export const chartsOfFormat1 = ['auditorium', 'hall', 'club', 'arena'] as const;

export const storedInFormat1 = async (
  name: (typeof chartsOfFormat1)[number],
): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await readFile(new URL(`./format-1/${name}.json.br`, import.meta.url)));
