import type { FieldTree } from '@angular/forms/signals';

/** On a submit that is not valid: the cursor goes to the first field that needs attention. */
export function focusFirstError(form: FieldTree<unknown>): void {
  form().errorSummary()[0]?.fieldTree().focusBoundControl();
}
