import { contrast, mixed, parseHex, readable, readableShare } from './contrast.ts';

const white = parseHex('#ffffff');
const ground = parseHex('#2a2338');

describe('contrast', () => {
  it('is 21 between black and white, and 1 between equals', () => {
    expect(contrast(parseHex('#000000'), white)).toBeCloseTo(21);
    expect(contrast(ground, ground)).toBe(1);
  });

  it('is as WebAIM’s checker tells it', () => {
    expect(contrast(parseHex('#777777'), white)).toBeCloseTo(4.48, 2);
  });
});

describe('what is written on sections', () => {
  const colours = [
    '#ffc94d',
    '#6bb8ff',
    '#ff8f6b',
    '#b99bff',
    '#5fe0b0',
    '#ff9ac9',
    '#4fd3e8',
    '#dcbd94',
    '#c3ccd9',
    '#a3c76a',
  ];

  it.each(colours)('can be read on %s, however full the section is', (colour) => {
    const most = readableShare(parseHex(colour), ground, white, 0.52);
    expect(most).toBeGreaterThan(0.3);
    for (const part of [0, 0.35, 0.7, 1]) {
      const fill = mixed(parseHex(colour), ground, most * part);
      expect(contrast(fill, white)).toBeGreaterThanOrEqual(readable);
    }
  });
});
