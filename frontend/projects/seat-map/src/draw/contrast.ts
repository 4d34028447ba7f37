/** Red, green and blue from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** WCAG 2's least contrast of small text. */
export const readable = 4.5;

/** Reads `#rrggbb`. */
export function parseHex(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** What is seen where `over` lies on `under` with a share from 0 to 1. */
export function mixed(over: Rgb, under: Rgb, share: number): Rgb {
  const part = (n: 0 | 1 | 2): number => over[n] * share + under[n] * (1 - share);
  return [part(0), part(1), part(2)];
}

/** WCAG 2.2, contrast ratio. */
export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** The strongest share of a colour on `under`, up to `most`, on which `ink` can still be read. */
export function readableShare(colour: Rgb, under: Rgb, ink: Rgb, most: number): number {
  let share = most;
  while (share > 0 && contrast(mixed(colour, under, share), ink) < readable) share -= 0.01;
  return Math.max(share, 0);
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
