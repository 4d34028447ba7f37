import type { IconName } from '@parterre/ui/icon/icon-name.ts';
import type { Check } from '../../../data/api.ts';

/** A step of the event editor: where it is, what it is called, and which points of the checklist are put right there. */
export interface EditorStep {
  readonly path: string;
  readonly word: string;
  readonly icon: IconName;
  readonly checks: readonly string[];
}

const checklist: EditorStep = {
  path: 'checklist',
  word: $localize`Checklist`,
  icon: 'fact_check',
  checks: [],
};

/** In the order in which one takes them. Each has its page in `steps-routes.ts`. */
export const editorSteps: readonly EditorStep[] = [
  { path: 'details', word: $localize`Details`, icon: 'edit', checks: ['title', 'dates', 'sales'] },
  { path: 'images', word: $localize`Images`, icon: 'image', checks: ['poster'] },
  { path: 'categories', word: $localize`Ticket categories`, icon: 'sell', checks: ['categories'] },
  { path: 'seats', word: $localize`Seats`, icon: 'event_seat', checks: ['venue', 'seats'] },
  checklist,
  { path: 'comments', word: $localize`Comments`, icon: 'sms', checks: [] },
  { path: 'messages', word: $localize`Messages`, icon: 'campaign', checks: [] },
];

/** Where a point of the checklist is put right; undefined for a point that this portal does not know yet. */
export function stepToFix(check: string): string | undefined {
  return editorSteps.find(({ checks }) => checks.includes(check))?.path;
}

/** Whether all points that belong to a step are in order; the checklist itself is when everything is. */
export function isStepDone(step: EditorStep, checks: readonly Check[]): boolean {
  const own = step === checklist ? checks : checks.filter(({ check }) => step.checks.includes(check));
  return own.length > 0 && own.every(({ ok }) => ok);
}
