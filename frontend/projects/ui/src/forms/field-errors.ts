import type { FieldTree, TreeValidationResult } from '@angular/forms/signals';
import type { Problem } from '../data/problem.ts';

/**
 * Hangs what the server said about single fields onto them, and what belongs to none onto the form as a whole.
 * Use as the result of a form's submission.
 */
export function serverErrors(
  problem: Problem,
  fields: Readonly<Record<string, FieldTree<string>>>,
): TreeValidationResult {
  const named = (problem.fields ?? []).flatMap(({ field, message }) => {
    const fieldTree = fields[field];
    return fieldTree ? [{ kind: 'server', message, fieldTree }] : [];
  });
  return named.length > 0 ? named : { kind: problem.code, message: problem.detail ?? problem.title };
}
