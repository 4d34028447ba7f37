import { ChangeDetectionStrategy, Component, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { problemOf } from '@parterre/ui/data/problem.ts';
import { Notices } from '@parterre/ui/feedback/notices.ts';
import { ProblemState } from '@parterre/ui/states/problem-state.ts';
import { Session } from '../../../../data/session.ts';
import { EventComments } from '../../stores/event-comments.ts';
import { CommentForm } from './comment-form.ts';
import { CommentLine } from './comment-line.ts';

/** What people with a ticket wrote on the page of an event; nothing at all while its organizer has switched that off. */
@Component({
  selector: 'pt-comment-section',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CommentForm, CommentLine, ProblemState, RouterLink],
  providers: [EventComments],
  templateUrl: './comment-section.html',
  styles: `
    :host {
      display: block;
    }
    section {
      max-width: 46rem;
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s4);
      margin-top: var(--s6);
    }
    li {
      list-style: none;
    }
    .more {
      justify-self: start;
    }
  `,
})
export class CommentSection {
  readonly eventId = input.required<string>();
  protected readonly comments = inject(EventComments);
  protected readonly session = inject(Session);
  protected readonly next = inject(Router).url;
  readonly #notices = inject(Notices);
  /** Those that are being deleted. */
  protected readonly leaving = signal<ReadonlySet<string>>(new Set());

  constructor() {
    effect(() => this.comments.open(this.eventId()));
  }

  protected async remove(id: string): Promise<void> {
    if (this.leaving().has(id)) return;
    this.leaving.update((all) => new Set([...all, id]));
    try {
      await this.comments.remove(id);
      void this.#notices.show($localize`Your comment is deleted.`);
    } catch (error) {
      const { title, detail } = problemOf(error);
      void this.#notices.show(detail ?? title);
    } finally {
      this.leaving.update((all) => new Set([...all].filter((one) => one !== id)));
    }
  }
}
