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

  test.each([
    ['it cannot be read', [1, 2, 3]],
    ['there is nothing to read', []],
  ])('is none where %s', async (_where, bytes) => {
    await expect(printablePicture(new Uint8Array(bytes), '#ffd400')).resolves.toBeNull();
  });
});
