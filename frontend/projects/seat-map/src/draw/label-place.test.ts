import { inside } from '@parterre/seating/bounds';
import type { Point } from '@parterre/seating/chart';
import type { Camera } from '../camera/camera.ts';
import { labels } from './draw-label.ts';
import { fitsInside, roomiest } from './label-place.ts';

const camera: Camera = { x: 0, y: 0, scale: 1, depth: 1 };
const square = corners(0, 0, 100, 100);
/** A bent block, as a sector of an arena: its middle lies outside of it. */
const bent: Point[] = [
  [0, 0],
  [100, 0],
  [100, 100],
  [80, 100],
  [80, 20],
  [20, 20],
  [20, 100],
  [0, 100],
];

describe('the place of a label', () => {
  it('is the middle of a simple shape', () => {
    expect(roomiest(square)).toEqual([50, 50]);
  });

  it('is inside a bent one', () => {
    expect(inside(bent, roomiest(bent))).toBe(true);
  });

  it('is inside one whose last corner is its first', () => {
    const closed = [...bent, ...bent.slice(0, 1)];
    expect(inside(closed, roomiest(closed))).toBe(true);
  });

  it('is the middle also where a side is cut into, and the cut points to it', () => {
    expect(roomiest(cutInto(49, 51, 10))).toEqual([50, 50]);
  });
});

describe('a label', () => {
  it('fits where all of it is inside', () => {
    expect(fitsInside(square, camera, [50, 50], { width: 90, height: 30 })).toBe(true);
    expect(fitsInside(square, camera, [50, 50], { width: 104, height: 30 })).toBe(false);
    expect(fitsInside(square, camera, [80, 50], { width: 60, height: 30 })).toBe(false);
  });

  it('does not fit where the shape is cut into', () => {
    expect(fitsInside(bent, camera, [50, 12], { width: 90, height: 40 })).toBe(false);
    expect(fitsInside(bent, camera, [50, 10], { width: 90, height: 16 })).toBe(true);
  });

  it('does not fit across a gap, though its corners are at both sides of it', () => {
    const lying = bent.map(([x, y]): Point => [y, x]);
    expect(fitsInside(bent, camera, [50, 60], { width: 80, height: 20 })).toBe(false);
    expect(fitsInside(lying, camera, [60, 50], { width: 20, height: 80 })).toBe(false);
  });

  it('does not fit over the end of a narrow cut', () => {
    expect(fitsInside(cutInto(36, 40, 50), camera, [50, 50], { width: 90, height: 30 })).toBe(false);
    expect(fitsInside(cutInto(36, 40, 30), camera, [50, 50], { width: 90, height: 30 })).toBe(true);
  });

  it('has more room from near, and where the house is stretched', () => {
    const tall = { width: 90, height: 120 };
    expect(fitsInside(square, camera, [50, 50], tall)).toBe(false);
    expect(fitsInside(square, { ...camera, depth: 1.5 }, [50, 50], tall)).toBe(true);
    expect(fitsInside(square, { ...camera, scale: 2 }, [50, 50], tall)).toBe(true);
  });

  it('says less where there is less room: at last only its number', () => {
    expect(labels('Upper tier 204', [['from £38', '£38+'], ['12 left']])).toEqual([
      ['Upper tier 204', 'from £38', '12 left'],
      ['204', 'from £38', '12 left'],
      ['204', '£38+', '12 left'],
      ['Upper tier 204', 'from £38'],
      ['204', 'from £38'],
      ['204', '£38+'],
      ['Upper tier 204'],
      ['204'],
      ['204'],
    ]);
  });
});

function corners(left: number, top: number, right: number, bottom: number): Point[] {
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

/** The square with a cut from its upper side, from here to there, that deep. */
function cutInto(from: number, to: number, depth: number): Point[] {
  const [start, ...others] = square;
  const cut: Point[] = [
    [from, 0],
    [from, depth],
    [to, depth],
    [to, 0],
  ];
  return start ? [start, ...cut, ...others] : cut;
}
