import { seatPitch } from '@parterre/seating/chart';
import { aLayout } from '@parterre/seating/testing/a-chart';
import { toScreen } from '../camera/camera.ts';
import { StageView } from './stage-view.ts';

const phone = { width: 390, height: 844 };
const covered = { top: 60, right: 8, bottom: 120, left: 8 };
const layout = aLayout({ id: 'A', seats: 10 }, { id: 'B', seats: 10 });
const a4 = layout.indexOf('stalls/A/4') ?? -1;

describe('the view of the house', () => {
  beforeEach(() => {
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('opens on all of it, as deep as a tall screen allows', () => {
    const { camera } = opened();
    const { left, top, right, bottom } = layout.bounds;
    expect(toScreen(camera, [left, top])[0]).toBeGreaterThanOrEqual(covered.left - 0.01);
    expect(toScreen(camera, [right, bottom])[0]).toBeLessThanOrEqual(phone.width - covered.right + 0.01);
    expect(toScreen(camera, [left, top])[1]).toBeCloseTo(covered.top);
    expect(toScreen(camera, [right, bottom])[1]).toBeCloseTo(phone.height - covered.bottom);
    expect(camera.depth).toBeGreaterThan(1);
  });

  it.each([
    ['a sheet that grows', (view: StageView) => view.cover({ ...covered, bottom: 600 })],
    ['a tap', (view: StageView) => view.hold()],
    [
      'a browser bar that goes away',
      (view: StageView) => view.resize({ ...phone, height: phone.height + 56 }),
    ],
    [
      'a sheet that grows before a bar goes away',
      (view: StageView) => {
        view.cover({ ...covered, bottom: 600 });
        view.resize({ ...phone, height: phone.height + 56 });
      },
    ],
  ])('does not move for %s', (_, happens) => {
    const view = opened();
    const before = toScreen(view.camera, layout.at(a4));
    happens(view);
    expect(toScreen(view.camera, layout.at(a4))).toEqual(before);
  });

  it('shows the whole house again when the phone is turned before anybody looked closer', () => {
    const view = opened();
    view.cover({ top: 60, right: 8, bottom: 60, left: 8 });
    view.resize({ width: 844, height: 390 });
    expect(view.camera.depth).toBe(1);
    expect(toScreen(view.camera, [0, layout.bounds.bottom])[1]).toBeLessThanOrEqual(330.01);
  });

  it('keeps what is looked at in the middle when the phone is turned', () => {
    const view = opened();
    view.zoom(toScreen(view.camera, layout.at(a4)), 2);
    const [x, y] = toScreen(view.camera, layout.at(a4));
    view.pan(phone.width / 2 - x, phone.height / 2 - y);
    view.resize({ width: 844, height: 390 });
    const [turnedX, turnedY] = toScreen(view.camera, layout.at(a4));
    expect([Math.round(turnedX), Math.round(turnedY)]).toEqual([422, 195]);
  });

  it('returns to true proportions while it comes closer, and to the same picture on the way back', () => {
    const view = opened();
    const whole = view.camera;
    view.zoom([195, 300], 1.5);
    expect(view.camera.depth).toBeLessThan(whole.depth);
    expect(view.camera.depth).toBeGreaterThan(1);
    view.zoom([195, 300], 1 / 1.5);
    expect(view.camera.depth).toBeCloseTo(whole.depth);
    view.zoom([195, 300], 3);
    expect(view.camera.depth).toBeCloseTo(1);
  });

  it('never shrinks from front to back while it comes closer', () => {
    const view = opened();
    let before = view.camera.scale * view.camera.depth;
    for (let step = 0; step < 20; step++) {
      view.zoom([195, 300], 1.1);
      const now = view.camera.scale * view.camera.depth;
      expect(now).toBeGreaterThanOrEqual(before - 1e-9);
      before = now;
    }
  });

  it('brings seats into the free part, however it is stretched', () => {
    const view = opened();
    view.glideToSeats([a4, a4 + 1]);
    for (const seat of [a4, a4 + 1]) {
      const [x, y] = toScreen(view.camera, layout.at(seat));
      expect(x).toBeGreaterThan(covered.left + seatPitch / 2);
      expect(x).toBeLessThan(phone.width - covered.right - seatPitch / 2);
      expect(y).toBeGreaterThan(covered.top);
      expect(y).toBeLessThan(phone.height - covered.bottom);
    }
  });

  function opened(): StageView {
    const view = new StageView(() => false);
    view.cover(covered);
    view.resize(phone);
    view.show(layout);
    return view;
  }
});
