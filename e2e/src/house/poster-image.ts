import sharp from 'sharp';

/** A plain picture that is large enough for a poster. */
export function posterImage(): Promise<Buffer> {
  const background = { r: 38, g: 25, b: 61 };
  return sharp({ create: { width: 800, height: 1000, channels: 3, background } })
    .png()
    .toBuffer();
}
