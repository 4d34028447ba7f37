import { stepsRoutes } from '../steps-routes.ts';
import { editorSteps, isStepDone, stepToFix } from './editor-steps.ts';

const checks = [
  { check: 'title', ok: true, message: '' },
  { check: 'dates', ok: true, message: '' },
  { check: 'sales', ok: false, message: '' },
  { check: 'poster', ok: true, message: '' },
];

const isDone = (path: string, found: typeof checks): boolean | undefined => {
  const step = editorSteps.find((one) => one.path === path);
  return step && isStepDone(step, found);
};

describe('the checklist and the steps', () => {
  it('has a page for every step', () => {
    const [editor] = stepsRoutes;
    const pages = editor?.children?.filter(({ loadComponent }) => loadComponent).map(({ path }) => path);
    expect(pages).toEqual(editorSteps.map(({ path }) => path));
  });

  it('leads each point to the step that puts it right', () => {
    expect(stepToFix('sales')).toBe('details');
    expect(stepToFix('seats')).toBe('seats');
    expect(stepToFix('poster')).toBe('images');
  });

  it('knows no step for a point that is new to it', () => {
    expect(stepToFix('insurance')).toBeUndefined();
  });

  it('ticks a step off when all of its points are in order', () => {
    expect(isDone('images', checks)).toBe(true);
    expect(isDone('details', checks)).toBe(false);
  });

  it('ticks nothing off before the points are known', () => {
    expect(isDone('images', [])).toBe(false);
    expect(isDone('checklist', [])).toBe(false);
  });

  it('ticks the checklist off when everything is in order', () => {
    expect(isDone('checklist', checks)).toBe(false);
    expect(isDone('checklist', checks.slice(0, 2))).toBe(true);
  });
});
