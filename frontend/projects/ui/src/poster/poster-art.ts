/** Artwork for an event that has no picture: six palettes and three patterns, chosen by its title. */
export interface PosterArt {
  readonly ground: string;
  readonly ink: string;
  readonly strokes: readonly { readonly d: string; readonly colour: string; readonly width: number }[];
}

const palettes = [
  ['#17141f', '#ffffff', '#ffc94d', '#ff8f6b', '#f5f4f8'],
  ['#2b1245', '#ffffff', '#b99bff', '#6bb8ff', '#ffffff'],
  ['#0e2a2c', '#ffffff', '#5fe0b0', '#d6f24a', '#fff7e6'],
  ['#3a0d1e', '#ffffff', '#ff9ac9', '#ffc94d', '#ffffff'],
  ['#10203f', '#ffffff', '#6bb8ff', '#ff8f6b', '#fdf6ec'],
  ['#f3e9dc', '#17141f', '#5b2a86', '#ff8f6b', '#17141f'],
] as const;

/** The strokes lie in the lower three fifths of 400 × 500, so that the title stays free. */
export function posterArt(title: string): PosterArt {
  const random = randomFrom(title);
  const [ground, ink, ...colours] = palettes[Math.floor(random() * palettes.length)] ?? palettes[0];
  const patterns = [waves, rings, bars];
  const pattern = patterns[Math.floor(random() * patterns.length)] ?? waves;
  const strokes = pattern(random).map((stroke, i) => ({ ...stroke, colour: colours[i % 3] ?? ink }));
  return { ground, ink, strokes };
}

interface Stroke {
  readonly d: string;
  readonly width: number;
}

function waves(random: () => number): Stroke[] {
  return Array.from({ length: 14 }, (_, i) => {
    const y = 240 + i * 21;
    const [a, b, c] = [y - 60 * random() - 10, y + 70 * random(), y - 30 * random()];
    return {
      d: `M-10 ${y}C120 ${Math.max(a, 215)} 240 ${b} 410 ${Math.max(c, 215)}`,
      width: 3 + random() * 7,
    };
  });
}

function rings(): Stroke[] {
  return Array.from({ length: 8 }, (_, i) => {
    const radius = 24 + i * 24;
    return { d: `M${200 - radius} 500a${radius} ${radius} 0 0 1 ${radius * 2} 0`, width: 8 + i };
  });
}

function bars(random: () => number): Stroke[] {
  return Array.from({ length: 22 }, () => {
    const [x, y, length] = [random() * 360, 330 + random() * 170, 20 + random() * 90];
    return { d: `M${x} ${y}l${length} ${-length * 0.62}`, width: 12 + random() * 18 };
  });
}

/** mulberry32, seeded by the text: the same title always has the same poster. */
function randomFrom(text: string): () => number {
  let state = 2166136261;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
