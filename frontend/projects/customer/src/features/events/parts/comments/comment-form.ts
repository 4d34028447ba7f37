import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { form, maxLength, readonly, required } from '@angular/forms/signals';
import { MatHint } from '@angular/material/input';
import { formParts } from '@parterre/ui/forms/form-parts.ts';
import { submitting } from '@parterre/ui/forms/submitting.ts';
import { EventComments } from '../../stores/event-comments.ts';

const longest = 1000;

/** Where who has a ticket writes. What was begun stays, also where it could not be sent or somebody went elsewhere meanwhile. */
@Component({
  selector: 'pt-comment-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [formParts, MatHint],
  template: `
    <form [formRoot]="fields" (input)="keep()">
      <mat-form-field appearance="outline" hideRequiredMarker subscriptSizing="dynamic">
        <mat-label i18n>Your comment</mat-label>
        <textarea matInput rows="3" dir="auto" [formField]="fields.text"></textarea>
        <mat-hint class="figures">{{ model().text.length }} / {{ longest }}</mat-hint>
        <mat-error>{{ fields.text() | firstError }}</mat-error>
      </mat-form-field>
      <p class="small muted" i18n>Everybody sees it, with your first name and an initial.</p>
      <pt-form-message [message]="fields() | firstError" />
      <div class="cluster">
        <button type="submit" class="button strong" [disabled]="fields().submitting()" i18n>Write it</button>
        <span class="small" role="status">{{ done() }}</span>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: var(--s2);
      max-width: 60ch;
    }
    textarea {
      overflow-wrap: anywhere;
    }
  `,
})
export class CommentForm {
  readonly #comments = inject(EventComments);
  protected readonly longest = longest;
  protected readonly done = signal('');
  protected readonly model = signal({ text: this.#comments.draft() });
  protected readonly fields = form(
    this.model,
    (path) => {
      required(path.text, { message: $localize`Write something first.` });
      maxLength(path.text, longest, { message: $localize`Use at most 1,000 letters.` });
      // What is typed while it is being sent would be gone with it.
      readonly(path.text, { when: ({ stateOf }) => stateOf(path).submitting() });
    },
    {
      submission: submitting({
        send: () => this.#comments.write(this.model().text),
        done: ({ state }) => {
          this.fields().reset({ text: '' });
          this.done.set(
            state === 'waiting' ? $localize`Thank you. It waits for the organizer.` : $localize`It is there.`,
          );
        },
        fields: ({ text }) => ({ text }),
      }),
    },
  );

  protected keep(): void {
    this.done.set('');
    this.#comments.keepDraft(this.model().text);
  }
}
