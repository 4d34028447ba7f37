import { constants, crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { sharpPoster } from './sharp-poster.ts';

const make = sharpPoster;
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#5b2a86' } });

describe('making a poster', () => {
  test('writes two sizes as WebP, under keys made from their content', async () => {
    const { small, large, colour } = await make(await picture(1600, 2000).jpeg().toBuffer());
    await expect(sharp(small.bytes).metadata()).resolves.toMatchObject({ format: 'webp', width: 480 });
    await expect(sharp(large.bytes).metadata()).resolves.toMatchObject({
      format: 'webp',
      width: 1200,
      height: 1500,
    });
    expect(large.key).toMatch(/^[a-f0-9]{40}\.webp$/);
    expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  });

  test.each([
    ['tall', 800, 1000],
    ['wide', 2400, 600],
    ['small', 400, 400],
  ])('shows a %s one whole on a card for other sites', async (_, width, height) => {
    const { shared } = await make(await picture(width, height).png().toBuffer());
    const card = await sharp(shared.bytes).metadata();
    expect(card).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
    expect(shared.key).toMatch(/^[a-f0-9]{40}\.jpg$/);
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

  test('turns upright what the camera held on its side', async () => {
    const onItsSide = await picture(1000, 500).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { large } = await make(onItsSide);
    await expect(sharp(large.bytes).metadata()).resolves.toMatchObject({ width: 500, height: 1000 });
  });

  test('leaves a small picture as small as it is, and what is clear in it clear', async () => {
    const clear = await sharp({
      create: { width: 400, height: 400, channels: 4, background: { r: 90, g: 42, b: 134, alpha: 0.5 } },
    })
      .png()
      .toBuffer();
    const { small, large } = await make(clear);
    await expect(sharp(small.bytes).metadata()).resolves.toMatchObject({ width: 400, hasAlpha: true });
    await expect(sharp(large.bytes).metadata()).resolves.toMatchObject({ width: 400, hasAlpha: true });
  });

  test('takes what is clear for white where it names the main colour', async () => {
    const background = { r: 0, g: 0, b: 0, alpha: 0 };
    const clear = sharp({ create: { width: 400, height: 400, channels: 4, background } });
    expect((await make(await clear.png().toBuffer())).colour).toMatch(/^#f/);
  });

  test('takes a picture of 69 megapixels', async () => {
    const { large } = await make(await picture(8300, 8300).jpeg().toBuffer());
    await expect(sharp(large.bytes).metadata()).resolves.toMatchObject({ width: 1200, height: 1200 });
  }, 30_000);
});

const frames = (count: number) =>
  sharp(Buffer.concat(Array.from({ length: count }, (_, n) => Buffer.alloc(450 * 450 * 3, 30 * (n + 1)))), {
    raw: { width: 450, height: 450 * count, channels: 3, pageHeight: 450 },
  });

const box = (brand: string, ...others: string[]) =>
  Buffer.from(`\0\0\0\x20ftyp${brand}\0\0\0\0${others.join('')}`, 'latin1');
/** An AVIF that says it is larger than it is. */
const avifOf = async (width: number, height: number): Promise<Buffer> => {
  const image = await picture(500, 500).avif({ effort: 0 }).toBuffer();
  const size = image.indexOf('ispe') + 'ispe'.length + 4;
  image.writeUInt32BE(width, size);
  image.writeUInt32BE(height, size + 4);
  return image;
};

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const chunk = (kind: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(kind), data]);
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))]);
};
/** A PNG of a megabyte that unfolds to more than a thousand: a hundred lines of nothing, again and again. */
const slowPng = (): Buffer => {
  const [side, lines] = [12_200, 100];
  const bytes = lines * (1 + side * 8);
  const some = deflateRawSync(Buffer.alloc(bytes), { finishFlush: constants.Z_FULL_FLUSH });
  const sum = uint32((((bytes * (side / lines)) % 65_521) * 2 ** 16 + 1) % 2 ** 32);
  const packed = [Buffer.of(0x78, 1), ...Array.from({ length: side / lines }, () => some), Buffer.of(3, 0)];
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.concat([uint32(side), uint32(side), Buffer.of(16, 6, 0, 0, 0)])),
    chunk('IDAT', Buffer.concat([...packed, sum])),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
const text = (content: string) => async () => Buffer.from(content, 'latin1');
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="500" height="500"/>';

describe('what is no poster', () => {
  test.each<[string, string, () => Promise<Buffer>]>([
    ['nothing', 'the file is empty', async () => Buffer.alloc(0)],
    ['a text', 'it is not a JPEG, PNG, WebP or AVIF picture', text('Hello')],
    ['a text that calls itself a GIF', 'it is not a JPEG', text('GIF8?a, or so I say')],
    ['a GIF', 'it is GIF; save it as a JPEG', () => picture(500, 500).gif().toBuffer()],
    ['a TIFF', 'it is TIFF', () => picture(500, 500).tiff().toBuffer()],
    ['an SVG', 'it is SVG', text(svg)],
    ['an SVG with a prologue', 'it is SVG', text(`<?xml version="1.0"?>\n<!-- x -->\n${svg}`)],
    ['a PDF', 'it is PDF', text('%PDF-1.7\n')],
    ['a picture of an iPhone', 'it is HEIC', async () => box('heic', 'mif1', 'heic')],
    ['a picture of another phone', 'it is HEIC', async () => box('mif1', 'mif1', 'heic')],
    ['a film', 'it is a video', async () => box('isom', 'mp41')],
    ['a bitmap', 'it is BMP', text('BM\x36\0\0\0\0\0\0\0')],
    ['a Photoshop file', 'it is Photoshop', text('8BPS\0\x01')],
    ['a JPEG XL', 'it is JPEG XL', text('\xff\x0a\xfa')],
    ['the beginning of a JPEG', 'it begins like JPEG and is damaged', text('\xff\xd8\xff\xe0')],
    ['the beginning of an AVIF', 'it begins like AVIF and is damaged', async () => box('avif')],
    [
      'half a JPEG',
      'the file is damaged or incomplete',
      async () => (await picture(900, 900).jpeg().toBuffer()).subarray(0, 700),
    ],
    [
      'half a PNG',
      'the file is damaged or incomplete',
      async () => {
        const whole = await frames(1).png({ compressionLevel: 0 }).toBuffer();
        return whole.subarray(0, whole.length / 2);
      },
    ],
    [
      'a thumbnail',
      'it has 399 × 900 pixels and must have at least 400',
      () => picture(399, 900).png().toBuffer(),
    ],
    ['a ribbon', '6 times as long as the other', () => picture(400, 2401).png().toBuffer()],
    [
      'an animated WebP',
      'it is animated: it has 3 frames, and a poster stands still',
      () =>
        frames(3)
          .webp({ loop: 0, delay: [90, 90, 90] })
          .toBuffer(),
    ],
    [
      'a bomb',
      'it has 169 megapixels and may have 150 at most',
      () => picture(13_000, 13_000).png().toBuffer(),
    ],
    ['an AVIF bomb', 'it has 25 megapixels and may have 24 at most as an AVIF', () => avifOf(5000, 4900)],
    [
      'a bomb that has to be unfolded as a whole',
      'it has 81 megapixels and may have 80 at most as a PNG that is progressive or interlaced',
      () => picture(9000, 9000).png({ progressive: true, compressionLevel: 1 }).toBuffer(),
    ],
  ])(
    'such as %s is refused because %s',
    async (_, reason, image) => {
      await expect(make(await image())).rejects.toMatchObject({
        code: 'image-invalid',
        details: {
          fields: [{ field: 'poster', message: { en: expect.stringContaining(reason) as unknown } }],
        },
      });
    },
    30_000,
  );

  test('takes longer than a picture of its size may, and is not waited for', async () => {
    const reason = 'it takes too long to be read; save it smaller';
    await expect(make(slowPng(), 1)).rejects.toMatchObject({
      code: 'image-invalid',
      details: { fields: [{ field: 'poster', message: { en: reason } }] },
    });
  }, 60_000);
});
