import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TEXT = /\.(css|html|js|json|svg|txt|webmanifest)$/;
/** Below this a compressed copy saves nothing that the network would notice. */
const WORTHWHILE_BYTES = 1024;

/** One less than the most: 2% larger, and three times as fast. */
const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } };

/** Puts a Brotli copy (`main.js.br`) beside every text file of a folder, so that no service compresses while it serves. */
export function compressFiles(folder) {
  for (const name of readdirSync(folder, { recursive: true }).filter((name) => TEXT.test(name))) {
    const content = readFileSync(join(folder, name));
    if (content.length >= WORTHWHILE_BYTES)
      writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content, options));
  }
}
