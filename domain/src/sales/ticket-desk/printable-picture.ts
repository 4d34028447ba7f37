import sharp from 'sharp';

/** Width in pixels: 160 mm at about 150 dots per inch. */
const printWidth = 960;

// A thread for costly work is one thread.
sharp.concurrency(1);

/** A picture as JPEG for paper, what is transparent in it in the given colour; null for one that cannot be read. */
export const printablePicture = async (picture: Uint8Array, colour: string): Promise<Buffer | null> => {
  try {
    // Of nothing at all it throws at once.
    return await sharp(picture)
      .resize({ width: printWidth, withoutEnlargement: true })
      .flatten({ background: colour })
      .jpeg({ quality: 82 })
      .toBuffer();
  } catch {
    return null;
  }
};
