import { DestroyRef, inject } from '@angular/core';
import {
  type FieldTree,
  type FormSubmitOptions,
  submit,
  type TreeValidationResult,
} from '@angular/forms/signals';
import { problemOf, type Problem } from '../data/problem.ts';
import { serverErrors } from './field-errors.ts';
import { focusFirstError } from './focus-first-error.ts';

type Fields = Readonly<Record<string, FieldTree<string>>>;

interface Submission<Model, Answer> {
  /** Sends what the form holds; rejects when it is refused. */
  readonly send: () => Promise<Answer>;
  /** What follows, if the form is still there. */
  readonly done: (answer: Answer) => unknown;
  /** By the names that the server has for them: what it says of one of them is shown there. */
  readonly fields: (form: FieldTree<Model>) => Fields;
  /** Refusals, by their codes, that this form has words of its own for; `at` is one of its fields. */
  readonly refusals?: Readonly<Record<string, { readonly message: string; readonly at?: string }>>;
}

/** What was sent is done: nobody is to send it again. */
function cannotGoOn(): string {
  return $localize`That is done, but this page could not go on. Please reload it.`;
}

/**
 * A form that was refused as a whole counts as not valid until something in it changes. Nothing in it is wrong where the network was away: the same
 * is sent again.
 */
function sendAgainOrFocus(form: FieldTree<unknown>): void {
  const isOfForm = form()
    .errorSummary()
    .every(({ fieldTree }) => fieldTree() === form());
  if (isOfForm) form().value.update((model) => structuredClone(model));
  if (form().invalid()) focusFirstError(form);
  // Once this attempt has ended.
  else queueMicrotask(() => void submit(form));
}

/**
 * What every form does when it is submitted: sends once, however often it is asked to while it sends; shows a refusal at
 * the fields that it is about, or at the form as a whole; puts the cursor where something is missing; and lets nothing
 * happen to people who have left meanwhile. Made where things are injected, as the `submission` of a form.
 */
export function submitting<Model, Answer>({
  send,
  done,
  fields,
  refusals = {},
}: Submission<Model, Answer>): FormSubmitOptions<Model, unknown> {
  const page = inject(DestroyRef);

  function refused(problem: Problem, form: FieldTree<Model>): TreeValidationResult {
    const own = refusals[problem.code];
    if (!own) return serverErrors(problem, fields(form));
    const fieldTree = fields(form)[own.at ?? ''];
    return { kind: problem.code, message: own.message, ...(fieldTree && { fieldTree }) };
  }

  return {
    action: async (form) => {
      let answer: Answer;
      try {
        answer = await send();
      } catch (error) {
        return refused(problemOf(error), form);
      }
      if (page.destroyed) return undefined;
      try {
        await done(answer);
        return undefined;
      } catch {
        return { kind: 'cannot-go-on', message: cannotGoOn() };
      }
    },
    onInvalid: sendAgainOrFocus,
  };
}
