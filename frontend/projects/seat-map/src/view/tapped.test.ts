import { aLayout } from '@parterre/seating/testing/a-chart';
import { toScreen, type Camera } from '../camera/camera.ts';
import { tappedAt } from './tapped.ts';

describe('what a tap means', () => {
  const layout = aLayout({ id: 'A', seats: 10 }, { id: 'B', seats: 10 });
  const a4 = layout.indexOf('stalls/A/4') ?? -1;
  const tapOn = (camera: Camera, touch: boolean) =>
    tappedAt(layout, camera, toScreen(camera, layout.at(a4)), touch);

  it('is the seat, when it is large enough to be meant', () => {
    expect(tapOn({ x: 0, y: 0, scale: 2, depth: 1 }, true)).toEqual({ what: 'seat', seat: a4 });
  });

  it('is to come closer, when a finger covers several seats', () => {
    expect(tapOn({ x: 0, y: 0, scale: 0.45, depth: 1 }, true)?.what).toBe('closer');
    expect(tapOn({ x: 0, y: 0, scale: 0.45, depth: 1 }, false)?.what).toBe('seat');
  });

  it('is the section, when seats are not even drawn', () => {
    expect(tapOn({ x: 0, y: 0, scale: 0.1, depth: 1 }, false)).toMatchObject({
      what: 'section',
      section: { id: 'stalls' },
    });
  });

  it('is nothing beside the house', () => {
    expect(tappedAt(layout, { x: 0, y: 0, scale: 2, depth: 1 }, [5000, 5000], false)).toBeUndefined();
  });
});
