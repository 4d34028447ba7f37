import sharp from 'sharp';
import type { PrintPictures } from '../tickets/ticket-desk.ts';
import type { ObjectStore } from './object-store.ts';

/** Width in pixels: 160 mm at about 150 dots per inch. */
const printWidth = 960;

/** Pictures of the media bucket for paper. One that cannot be read is left out. */
export const printPictures = (media: ObjectStore): PrintPictures => ({
  jpeg: async (key) => {
    const picture = await media.get(key).catch(() => null);
    if (!picture) return null;
    return sharp(picture.bytes)
      .resize({ width: printWidth, withoutEnlargement: true })
      .jpeg({ quality: 82 })
      .toBuffer()
      .catch(() => null);
  },
});
