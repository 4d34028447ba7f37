import sharp from 'sharp';
import { patterns, randomFrom } from './poster-patterns.ts';
import { posterTitle } from './poster-title.ts';

type Palette = { readonly ground: string; readonly colours: readonly string[]; readonly light: string };

const palettes: readonly Palette[] = [
  { ground: '#17141f', colours: ['#ffc94d', '#ff8f6b', '#f5f4f8'], light: '#f5f4f8' },
  { ground: '#2b1245', colours: ['#b99bff', '#6bb8ff', '#ffffff'], light: '#ffffff' },
  { ground: '#0e2a2c', colours: ['#5fe0b0', '#d6f24a', '#fff7e6'], light: '#fff7e6' },
  { ground: '#3a0d1e', colours: ['#ff9ac9', '#ffc94d', '#ffffff'], light: '#ffffff' },
  { ground: '#10203f', colours: ['#6bb8ff', '#ff8f6b', '#fdf6ec'], light: '#fdf6ec' },
  { ground: '#f3e9dc', colours: ['#5b2a86', '#ff8f6b', '#17141f'], light: '#17141f' },
];

const [width, height, margin] = [400, 500, 26];
const zoom = 2.4;

const pick = <Item>(list: readonly Item[], n: number): Item => {
  const item = list[n % list.length];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
};

/** A poster in one of six palettes and five patterns, as PNG. The same seed and title make the same picture. */
export const posterArt = (seed: number, title: string): Promise<Buffer> => {
  const { ground, colours, light } = pick(palettes, seed);
  const ink = ground === '#f3e9dc' ? '#17141f' : '#ffffff';
  const heading = posterTitle(title, width, margin, ink);
  const pattern = pick(
    patterns,
    seed,
  )({
    width,
    top: heading.bottom,
    bottom: height,
    colour: (n) => pick(colours, n),
    light,
    random: randomFrom(seed),
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width * zoom}" height="${height * zoom}"><rect width="${width}" height="${height}" fill="${ground}"/>${pattern}${heading.svg}</svg>`;
  return sharp(Buffer.from(svg)).png({ compressionLevel: 2 }).toBuffer();
};
