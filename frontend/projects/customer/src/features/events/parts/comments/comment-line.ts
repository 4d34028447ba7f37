import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { EventTimePipe } from '@parterre/ui/format/event-time-pipes.ts';
import type { ShownComment } from '../../stores/shown-comments.ts';

const stateWords = {
  waiting: $localize`Waiting for the organizer. Only you see it.`,
  hidden: $localize`Hidden by the organizer. Only you see it.`,
} as const;

/** A comment: by whom, when and what. One's own can be deleted, after one question. */
@Component({
  selector: 'pt-comment-line',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EventTimePipe],
  template: `
    @let it = comment();
    <p class="parts small muted">
      <b>
        @if (it.name; as name) {
          <bdi>{{ name }}</bdi>
        } @else {
          <ng-container i18n>Somebody</ng-container>
        }
      </b>
      @if (it.own) {
        <span i18n>you</span>
      }
      <time [attr.datetime]="it.at">{{ it.at | eventTime: undefined }}</time>
    </p>
    <p class="text" dir="auto">{{ it.text }}</p>
    @if (state(); as words) {
      <p class="small state">{{ words }}</p>
    }
    @if (it.own) {
      @if (asks()) {
        <div class="cluster" role="group" [attr.aria-label]="question">
          <span class="small" aria-hidden="true">{{ question }}</span>
          <button
            #yes
            type="button"
            class="button danger small"
            [disabled]="isBusy()"
            (click)="removed.emit()"
            i18n
          >
            Delete for good
          </button>
          <button type="button" class="button quiet small" (click)="asks.set(false)" i18n>Keep it</button>
        </div>
      } @else {
        <button type="button" class="link small" (click)="asks.set(true)" i18n>Delete</button>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: var(--s2);
      min-width: 0;
    }
    b {
      color: var(--ink);
      overflow-wrap: anywhere;
    }
    .text {
      max-width: 60ch;
      width: 100%;
      white-space: pre-line;
      overflow-wrap: anywhere;
      overflow: clip;
      overflow-clip-margin: 2px;
    }
    .state {
      color: var(--ink-2);
      font-style: italic;
    }
    .link {
      min-height: var(--touch);
    }
  `,
})
export class CommentLine {
  readonly comment = input.required<ShownComment>();
  readonly isBusy = input(false);
  readonly removed = output();

  protected readonly question = $localize`Delete this comment?`;
  protected readonly asks = signal(false);
  protected readonly state = computed(() => {
    const { own } = this.comment();
    return own === 'waiting' || own === 'hidden' ? stateWords[own] : undefined;
  });
}
