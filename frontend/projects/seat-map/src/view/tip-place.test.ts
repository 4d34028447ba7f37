import { tipPlace } from './tip-place.ts';

describe('the tooltip', () => {
  const tip = { width: 200, height: 60 };
  const view = { width: 400, height: 600 };

  it('stands above its seat, clear of it', () => {
    const [, top] = tipPlace({ x: 200, y: 300, half: 30 }, tip, view, 0);
    expect(top + tip.height).toBeLessThan(300 - 30);
  });

  it('goes below where there is no room above', () => {
    const [, top] = tipPlace({ x: 200, y: 120, half: 10 }, tip, view, 80);
    expect(top).toBeGreaterThan(120 + 10);
  });

  it('stays inside the view', () => {
    expect(tipPlace({ x: 5, y: 300, half: 10 }, tip, view, 0)[0]).toBe(8);
    expect(tipPlace({ x: 398, y: 300, half: 10 }, tip, view, 0)[0]).toBe(192);
  });
});
