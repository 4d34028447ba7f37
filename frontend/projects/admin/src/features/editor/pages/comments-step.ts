import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { problemOf } from '@parterre/ui/data/problem.ts';
import { Notices } from '@parterre/ui/feedback/notices.ts';
import type { CommentMode, CommentState, ModeratedComment } from '../../../data/api.ts';
import { ListEnd } from '../../../ui/list-end.ts';
import { CommentCard } from '../parts/comments/comment-card.ts';
import { eventComments, type Verdict } from '../stores/event-comments.ts';
import { EventEditing } from '../stores/event-editing.ts';

interface ModeWords {
  readonly mode: CommentMode;
  readonly word: string;
  readonly meaning: string;
}

const modes: readonly ModeWords[] = [
  {
    mode: 'off',
    word: $localize`Off`,
    meaning: $localize`Nobody sees or writes any. What is there is kept.`,
  },
  {
    mode: 'after-approval',
    word: $localize`On, after approval`,
    meaning: $localize`Each waits here until you approve it.`,
  },
  {
    mode: 'at-once',
    word: $localize`On, at once`,
    meaning: $localize`Each is shown as soon as it is written. You can hide it.`,
  },
];

const states: readonly { readonly state: CommentState; readonly word: string; readonly none: string }[] = [
  { state: 'waiting', word: $localize`Waiting`, none: $localize`None waits for you.` },
  { state: 'shown', word: $localize`Shown`, none: $localize`None is shown.` },
  { state: 'hidden', word: $localize`Hidden`, none: $localize`None is hidden.` },
];

/** Whether the page of an event has comments, and what people wrote there. It is no part of the event: a published one has it, too. */
@Component({
  selector: 'pt-comments-step',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CommentCard, ListEnd],
  templateUrl: './comments-step.html',
  styleUrl: './comments-step.scss',
})
export class CommentsStep {
  readonly #notices = inject(Notices);
  readonly #editing = inject(EventEditing);
  protected readonly comments = eventComments(computed(() => this.#editing.event()?.id));
  protected readonly modes = modes;
  protected readonly states = states;
  protected readonly isSwitching = signal(false);
  /** Those that are being judged. */
  protected readonly busy = signal<ReadonlySet<string>>(new Set());
  protected readonly none = computed(() => states.find(({ state }) => state === this.comments.state())?.none);

  protected async switchTo(mode: CommentMode): Promise<void> {
    this.isSwitching.set(true);
    await this.#attempt(async () => {
      await this.comments.switchTo(mode);
      void this.#notices.show($localize`Saved.`);
    });
    this.isSwitching.set(false);
  }

  protected async judge(comment: ModeratedComment, verdict: Verdict): Promise<void> {
    if (this.busy().has(comment.id)) return;
    this.busy.update((all) => new Set([...all, comment.id]));
    await this.#attempt(async () => {
      await this.comments.judge(comment, verdict);
      const isShown = verdict.state === 'shown';
      void this.#notices.show(
        isShown ? $localize`Everybody sees it now.` : $localize`Nobody sees it any more.`,
      );
    });
    this.busy.update((all) => new Set([...all].filter((id) => id !== comment.id)));
  }

  async #attempt(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      const { title, detail } = problemOf(error);
      void this.#notices.show(detail ?? title);
      await this.comments.list.reread();
    }
  }
}
