import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Request, Response } from 'express';

/** A text as it is sent again and again: nothing is made of it for whoever asks. */
export type Sendable = {
  readonly plain: Buffer;
  readonly brotli: Buffer;
  /** Of what it says, whichever way it is sent. */
  readonly hash: string;
};

const compress = promisify(brotliCompress);
/** Twice as fast as the next one, and a few percent larger. */
const quickly = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

export const sendableOf = async (text: string): Promise<Sendable> => {
  const plain = Buffer.from(text);
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
  return { plain, brotli: await compress(plain, quickly), hash };
};

/** Whether who asks can read Brotli. */
export const takesBrotli = (request: Request): boolean => /\bbr\b/.test(request.get('Accept-Encoding') ?? '');

/** Sends it, compressed where that can be read, and nothing to who has it. Its type is the caller's. */
export const sendSendable = (
  request: Request,
  response: Response,
  { plain, brotli, hash }: Sendable,
): void => {
  const isBrotli = takesBrotli(request);
  if (isBrotli) response.set('Content-Encoding', 'br');
  response
    .vary('Accept-Encoding')
    .set('ETag', `"${hash}${isBrotli ? '-br' : ''}"`)
    .send(isBrotli ? brotli : plain);
};
