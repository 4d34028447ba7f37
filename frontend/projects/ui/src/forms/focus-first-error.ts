import type { FieldTree } from '@angular/forms/signals';

/** On a submit that is not valid: the cursor goes to the first field that needs attention. */
export function focusFirstError(form: FieldTree<unknown>): void {
  const first = form().errorSummary()[0]?.fieldTree();
  for (const { element } of first?.formFieldBindings() ?? []) unfold(element);
  first?.focusBoundControl();
}

/** What is folded away can have no focus, and nobody would see what is wrong with it. */
function unfold(element: Element): void {
  for (
    let around = element.closest('details');
    around;
    around = around.parentElement?.closest('details') ?? null
  )
    around.open = true;
}
