import { describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { printablePicture } from './printable-picture.ts';

describe('a picture for paper', () => {
  test('has its colour where it was transparent', async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 };
    const logo = await sharp({ create: { width: 500, height: 500, channels: 4, background: clear } })
      .webp()
      .toBuffer();
    const { channels } = await sharp((await printablePicture(logo, '#ffd400')) ?? '').stats();
    expect(channels.map(({ mean }) => Math.round(mean / 10) * 10)).toEqual([260, 210, 0]);
  });

  test('is none where it cannot be read', async () => {
    await expect(printablePicture(new Uint8Array([1, 2, 3]), '#ffd400')).resolves.toBeNull();
  });
});
