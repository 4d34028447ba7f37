/** How files begin, by their kind (`?` is any byte). Only what people try as a picture. */
const beginnings: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['JPEG', /^\xff\xd8\xff/],
  ['PNG', /^\x89PNG\r\n[^]\n/],
  ['WebP', /^RIFF[^]{4}WEBP/],
  ['AVIF', /^[^]{4}ftypavi[fs]/],
  ['HEIC', /^[^]{4}ftyp(?:hei[cxms]|hev[cxms])/],
  ['GIF', /^GIF8[79]a/],
  ['TIFF', /^(?:II\*\0|MM\0\*)/],
  ['BMP', /^BM[^]{4}\0\0\0\0/],
  ['JPEG XL', /^(?:\xff\n|\0\0\0[^]JXL )/],
  ['JPEG 2000', /^(?:\xff\x4f\xff\x51|\0\0\0[^]jP {2})/],
  ['Photoshop', /^8BPS/],
  ['PDF', /^%PDF-/],
  ['PostScript', /^%!PS/],
  ['SVG', /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^]*?)?(?:<!--[^]*?-->|<!DOCTYPE[^>]*>|\s)*<svg[\s>]/i],
  ['ZIP', /^PK[^]{2}/],
  ['a video', /^[^]{4}ftyp/],
];

const enough = 1000;

/** The brand that many pictures of both kinds have first: which one it is stands among the others. */
const anyImageFile = /^[^]{4}ftypmif1/;

/** What a file is by its own first bytes, whatever it calls itself; null when it is nothing that is known. */
export const pictureFormat = (file: Uint8Array): string | null => {
  const beginning = Buffer.from(file.subarray(0, enough)).toString('latin1');
  if (anyImageFile.test(beginning)) return beginning.slice(0, 64).includes('avif') ? 'AVIF' : 'HEIC';
  return beginnings.find(([, pattern]) => pattern.test(beginning))?.[0] ?? null;
};
