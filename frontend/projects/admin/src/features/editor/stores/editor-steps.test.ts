import { isStepDone, stepToFix } from './editor-steps.ts';

const checks = [
  { check: 'title', ok: true, message: '' },
  { check: 'dates', ok: true, message: '' },
  { check: 'sales', ok: false, message: '' },
  { check: 'poster', ok: true, message: '' },
];

describe('the checklist and the steps', () => {
  it('leads each point to the step that puts it right', () => {
    expect(stepToFix('sales')).toBe('details');
    expect(stepToFix('seats')).toBe('seats');
    expect(stepToFix('poster')).toBe('images');
  });

  it('knows no step for a point that is new to it', () => {
    expect(stepToFix('insurance')).toBeUndefined();
  });

  it('ticks a step off when all of its points are in order', () => {
    expect(isStepDone('images', checks)).toBe(true);
    expect(isStepDone('details', checks)).toBe(false);
  });

  it('ticks nothing off before the points are known', () => {
    expect(isStepDone('images', [])).toBe(false);
    expect(isStepDone('checklist', [])).toBe(false);
  });

  it('ticks the checklist off when everything is in order', () => {
    expect(isStepDone('checklist', checks)).toBe(false);
    expect(isStepDone('checklist', checks.slice(0, 2))).toBe(true);
  });
});
