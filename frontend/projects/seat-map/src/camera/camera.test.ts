import { between, fit, kept, pan, toChart, toScreen, zoomAt, type Camera } from './camera.ts';

const view = { width: 400, height: 300 };
const house = { left: 100, top: 50, right: 300, bottom: 150 };
const limits = { min: 0.1, max: 10 };

describe('camera', () => {
  it('fits the whole house into the free part of the view', () => {
    const camera = fit(house, view, { top: 100, right: 0, bottom: 0, left: 0 });
    expect(camera.scale).toBe(2);
    expect(toScreen(camera, [100, 50])).toEqual([0, 100]);
    expect(toScreen(camera, [300, 150])).toEqual([400, 300]);
  });

  it('zooms around the point under the pointer', () => {
    const before = fit(house, view);
    const under = toChart(before, [123, 77]);
    const after = zoomAt(before, [123, 77], 1.7, limits);
    expect(after.scale).toBeCloseTo(before.scale * 1.7);
    expect(toChart(after, [123, 77])[0]).toBeCloseTo(under[0]);
    expect(toChart(after, [123, 77])[1]).toBeCloseTo(under[1]);
  });

  it('does not zoom beyond its limits', () => {
    expect(zoomAt(fit(house, view), [0, 0], 1000, limits).scale).toBe(10);
  });

  it('moves with the finger, pixel for pixel', () => {
    const camera: Camera = { x: 10, y: 10, scale: 2, depth: 1 };
    const moved = pan(camera, 30, -8);
    expect(toScreen(moved, toChart(camera, [50, 50]))).toEqual([80, 42]);
  });

  it('keeps the middle of the view on the house', () => {
    const lost = kept({ x: 5000, y: -5000, scale: 1, depth: 1 }, house, view);
    const middle = toChart(lost, [200, 150]);
    expect(middle).toEqual([300, 50]);
  });

  it('glides from one camera to the other', () => {
    const from: Camera = { x: 0, y: 0, scale: 1, depth: 1 };
    const to: Camera = { x: 100, y: 50, scale: 4, depth: 1 };
    expect(between(from, to, 0, view)).toEqual(from);
    expect(between(from, to, 1, view).x).toBeCloseTo(100);
    expect(between(from, to, 0.5, view).scale).toBeCloseTo(2);
  });
});
