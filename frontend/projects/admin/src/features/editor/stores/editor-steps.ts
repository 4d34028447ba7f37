import type { Check } from '../../../data/api.ts';

/** The steps of the event editor, in the order in which one takes them. */
export const editorSteps = ['details', 'images', 'categories', 'seats', 'checklist'] as const;
export type EditorStep = (typeof editorSteps)[number];

const checksOfStep: Readonly<Record<EditorStep, readonly string[]>> = {
  details: ['title', 'dates', 'sales'],
  images: ['poster'],
  categories: ['categories'],
  seats: ['venue', 'seats'],
  checklist: [],
};

/** Where a point of the checklist is put right; undefined for a point that this portal does not know yet. */
export function stepToFix(check: string): EditorStep | undefined {
  return editorSteps.find((step) => checksOfStep[step].includes(check));
}

/** Whether all points that belong to a step are in order; the checklist itself is when everything is. */
export function isStepDone(step: EditorStep, checks: readonly Check[]): boolean {
  const own =
    step === 'checklist' ? checks : checks.filter(({ check }) => checksOfStep[step].includes(check));
  return own.length > 0 && own.every(({ ok }) => ok);
}
