/** Numbers between 0 and 1 that look random and are the same for the same seed (a xorshift-multiply hash). */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed * 7919 + 13;
  return () => {
    state =
      Math.imul(state ^ (state >>> 15), 2_246_822_519) ^ Math.imul(state ^ (state >>> 13), 3_266_489_917);
    state ^= state >>> 16;
    return (state >>> 0) / 4_294_967_296;
  };
};

/** The part of a poster below its title. */
export type Field = {
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  /** One of the palette's colours, counted on without end. */
  readonly colour: (n: number) => string;
  readonly light: string;
  readonly random: () => number;
};

const count = <Item>(length: number, make: (n: number) => Item): Item[] =>
  Array.from({ length }, (_, n) => make(n));

const rings = ({ width, top, bottom, colour }: Field): string => {
  const y = top + (bottom - top) * 0.54;
  const step = Math.min(width * 0.085, (y - top) / 9.6);
  return count(
    9,
    (n) =>
      `<circle cx="${width / 2}" cy="${y}" r="${(9 - n) * step}" fill="none" stroke="${colour(n)}" stroke-width="${6 + n * 1.6}" opacity="${0.35 + 0.07 * n}"/>`,
  ).join('');
};

const waves = ({ width, top, bottom, colour, random }: Field): string =>
  count(14, (n) => {
    const y = top + 70 + (n * (bottom - top - 70)) / 13;
    return `<path d="M0 ${y} C ${width * 0.3} ${y - 60 * random() - 10}, ${width * 0.6} ${y + 70 * random()}, ${width} ${y - 30 * random()}" stroke="${colour(n)}" stroke-width="${3 + random() * 7}" fill="none" opacity=".9"/>`;
  }).join('');

const tiles = ({ width, top, bottom, colour, random }: Field): string => {
  const size = width / 6;
  const rows = Math.ceil((bottom - top) / size);
  return count(rows * 6, (n) => {
    const [x, y] = [(n % 6) * size, bottom - (Math.floor(n / 6) + 1) * size];
    const [shape, fill] = [random(), colour(Math.floor(random() * 3))];
    if (y < top || shape < 0.3) return '';
    if (shape < 0.55)
      return `<path d="M${x} ${y} h${size} v${size} a${size} ${size} 0 0 1 ${-size} ${-size}" fill="${fill}"/>`;
    return shape < 0.8
      ? `<circle cx="${x + size / 2}" cy="${y + size / 2}" r="${size / 2}" fill="${fill}"/>`
      : `<rect x="${x}" y="${y}" width="${size}" height="${size}" fill="${fill}"/>`;
  }).join('');
};

const rays = ({ width, top, bottom, colour, light }: Field): string => {
  const [x, y] = [width / 2, top + (bottom - top) * 0.55];
  const beams = count(40, (n) => {
    const angle = (n / 40) * Math.PI * 2;
    const far = (turn: number) => `${x + Math.cos(turn) * width * 2} ${y + Math.sin(turn) * width * 2}`;
    return `<path d="M${x} ${y} L${far(angle)} L${far(angle + 0.09)}Z" fill="${colour(n)}" opacity=".85"/>`;
  });
  return `<clipPath id="field"><rect y="${top}" width="${width}" height="${bottom - top}"/></clipPath><g clip-path="url(#field)">${beams.join('')}</g><circle cx="${x}" cy="${y}" r="${width * 0.17}" fill="${light}"/>`;
};

const strokes = ({ width, top, bottom, colour, random }: Field): string =>
  count(26, (n) => {
    const length = 30 + random() * 150;
    const rise = length * 0.53 + 10;
    const [x, y] = [random() * width, top + rise + random() * (bottom - top - rise)];
    return `<rect x="${x}" y="${y}" width="${length}" height="${14 + random() * 22}" rx="16" transform="rotate(-32 ${x} ${y})" fill="${colour(n)}" opacity=".92"/>`;
  }).join('');

export const patterns: readonly ((field: Field) => string)[] = [rings, waves, tiles, rays, strokes];
