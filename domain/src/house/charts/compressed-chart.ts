import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import { chart } from './chart.ts';
import type { Chart } from '@parterre/seating/chart';

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/** Charts are written once and sent for ever: worth a tenth of a second for 60,000 seats, not the ten of the maximum. */
const quality = 9;

export type CompressedChart = { readonly bytes: Uint8Array<ArrayBuffer>; readonly sha256: string };

export const compressChart = async (drawing: Chart): Promise<CompressedChart> => {
  const text = JSON.stringify(drawing);
  const bytes = await compress(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
  return { bytes: new Uint8Array(bytes), sha256: createHash('sha256').update(text).digest('hex') };
};

/** The JSON text of a compressed chart. */
export const decompressChart = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await decompress(bytes));

/** In whichever format it is. */
export const readCompressedChart = async (bytes: Uint8Array<ArrayBuffer>): Promise<Chart> =>
  chart.parse(JSON.parse(new TextDecoder().decode(await decompressChart(bytes))));
