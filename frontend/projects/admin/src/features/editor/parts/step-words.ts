import type { EditorStep } from '../stores/editor-steps.ts';

export const stepWords: Readonly<Record<EditorStep, string>> = {
  details: $localize`Details`,
  images: $localize`Images`,
  categories: $localize`Ticket categories`,
  seats: $localize`Seats`,
  checklist: $localize`Checklist`,
};
