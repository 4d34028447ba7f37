import { describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { sharpPosterMaker } from './sharp-poster-maker.ts';

const make = sharpPosterMaker();
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#5b2a86' } });

describe('making a poster', () => {
  test('writes two sizes as WebP, under keys made from their content', async () => {
    const { small, large, colour } = await make(await picture(1600, 2000).jpeg().toBuffer());
    await expect(sharp(small.bytes).metadata()).resolves.toMatchObject({ format: 'webp', width: 480 });
    await expect(sharp(large.bytes).metadata()).resolves.toMatchObject({ format: 'webp', width: 1200 });
    expect(large.key).toMatch(/^[a-f0-9]{40}\.webp$/);
    expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  });

  test('lets nothing of the camera’s notes survive', async () => {
    const original = await picture(500, 500)
      .withExif({ IFD0: { Copyright: 'somebody', Artist: 'somebody' } })
      .jpeg()
      .toBuffer();
    const { large } = await make(original);
    const { exif } = await sharp(large.bytes).metadata();
    expect(exif).toBeUndefined();
  });

  test.each<[string, () => Promise<Buffer>]>([
    ['a text that calls itself an image', async () => Buffer.from('GIF89a, or so I say')],
    ['an SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="500" height="500"/>')],
    ['a GIF', () => picture(500, 500).gif().toBuffer()],
    ['half a JPEG', async () => (await picture(900, 900).jpeg().toBuffer()).subarray(0, 700)],
    ['a thumbnail', () => picture(399, 900).png().toBuffer()],
    ['nothing', async () => Buffer.alloc(0)],
  ])('refuses %s', async (_, image) => {
    await expect(make(await image())).rejects.toMatchObject({
      code: 'image-invalid',
      details: { fields: [{ field: 'poster' }] },
    });
  });
});
