import { aLayout } from '@parterre/seating/testing/a-chart';
import { toScreen, type Camera } from '../camera/camera.ts';
import { seatAt, sectionAt } from './hit.ts';

describe('what is under a finger', () => {
  const layout = aLayout({ id: 'A', seats: 10 }, { id: 'B', seats: 10 });
  const far: Camera = { x: 0, y: 0, scale: 0.5, depth: 1 };
  const near: Camera = { x: 0, y: 0, scale: 2, depth: 1 };
  const a4 = layout.indexOf('stalls/A/4') ?? -1;

  it('is the seat itself when touched in the middle', () => {
    expect(seatAt(layout, near, toScreen(near, layout.at(a4)), false)).toBe(a4);
  });

  it('is the nearest seat when a thumb lands beside it', () => {
    const [x, y] = toScreen(far, layout.at(a4));
    expect(seatAt(layout, far, [x + 2, y - 18], true)).toBe(a4);
  });

  it('is nothing when the mouse is between the rows and the edge', () => {
    const [x, y] = toScreen(near, layout.at(a4));
    expect(seatAt(layout, near, [x, y - 60], false)).toBeUndefined();
  });

  it('is a section inside its outline', () => {
    expect(sectionAt(layout, far, [60, 60])?.id).toBe('stalls');
    expect(sectionAt(layout, far, [60, 10])).toBeUndefined();
  });
});
