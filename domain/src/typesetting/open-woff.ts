import { inflateSync } from 'node:zlib';

/** Sizes in bytes (W3C, WOFF File Format 1.0, sections 3 and 4; OpenType, "Table Directory"). */
const woff = { header: 44, entry: 20 };
const sfnt = { header: 12, entry: 16 };

type Table = { readonly tag: Buffer; readonly checksum: Buffer; readonly data: Buffer };

const tableAt = (font: Buffer, at: number): Table => {
  const [start, stored, length] = [at + 4, at + 8, at + 12].map((place) => font.readUInt32BE(place));
  if (start === undefined || stored === undefined || length === undefined) throw new TypeError('no table');
  const data = font.subarray(start, start + stored);
  return {
    tag: font.subarray(at, at + 4),
    checksum: font.subarray(at + 16, at + 20),
    data: stored < length ? inflateSync(data) : data,
  };
};

const padded = (length: number): number => (length + 3) & ~3;

const headerOf = (flavour: Buffer, count: number): Buffer => {
  const header = Buffer.alloc(sfnt.header);
  flavour.copy(header);
  const [selector, range] = [Math.floor(Math.log2(count)), 16 * 2 ** Math.floor(Math.log2(count))];
  for (const [n, value] of [count, range, selector, count * sfnt.entry - range].entries())
    header.writeUInt16BE(value, 4 + 2 * n);
  return header;
};

/**
 * A WOFF font as the OpenType font in it. Fontkit reads WOFF, too, but inflates the table of all outlines again for every
 * letter that it draws.
 */
export const openWoff = (font: Buffer): Buffer => {
  const count = font.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, n) => tableAt(font, woff.header + n * woff.entry));
  const directory: Buffer[] = [];
  const bodies: Buffer[] = [];
  let start = sfnt.header + count * sfnt.entry;
  for (const { tag, checksum, data } of tables) {
    const place = Buffer.alloc(8);
    place.writeUInt32BE(start, 0);
    place.writeUInt32BE(data.length, 4);
    directory.push(tag, checksum, place);
    bodies.push(data, Buffer.alloc(padded(data.length) - data.length));
    start += padded(data.length);
  }
  return Buffer.concat([headerOf(font.subarray(4, 8), count), ...directory, ...bodies]);
};
