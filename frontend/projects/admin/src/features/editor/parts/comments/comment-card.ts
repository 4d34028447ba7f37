import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { EventTimePipe } from '@parterre/ui/format/event-time-pipes.ts';
import type { ModeratedComment } from '../../../../data/api.ts';
import type { Verdict } from '../../stores/event-comments.ts';

/** A comment with what can be done with it; who hides one says why. */
@Component({
  selector: 'pt-comment-card',
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
      <time [attr.datetime]="it.at">{{ it.at | eventTime: undefined }}</time>
    </p>
    <p class="text" dir="auto">{{ it.text }}</p>
    @if (it.hidden; as hidden) {
      <p class="small muted" i18n>
        Hidden by <bdi>{{ hidden.by }}</bdi>, {{ hidden.at | eventTime: undefined }}:
        <bdi>{{ hidden.why }}</bdi>
      </p>
    }
    @if (asksWhy()) {
      <form (submit)="hide($event)" novalidate>
        <label [for]="field()" i18n
          >Why? The audit log keeps that it was hidden, your team sees the reason.</label
        >
        <div class="cluster">
          <input
            #why
            class="plain"
            maxlength="120"
            autocomplete="off"
            [id]="field()"
            [value]="reason()"
            [attr.aria-invalid]="problem() ? true : null"
            [attr.aria-describedby]="field() + '-problem'"
            (input)="reason.set(why.value)"
          />
          <button type="submit" class="button danger small" [disabled]="isBusy()" i18n>Hide</button>
          <button type="button" class="button quiet small" (click)="asksWhy.set(false)" i18n>Cancel</button>
        </div>
        <p [id]="field() + '-problem'" class="small problem" role="alert">{{ problem() }}</p>
      </form>
    } @else {
      <div class="cluster">
        @if (it.state !== 'shown') {
          <button
            type="button"
            class="button small"
            [class.quiet]="it.state === 'hidden'"
            [disabled]="isBusy()"
            (click)="judged.emit({ state: 'shown' })"
          >
            @if (it.state === 'waiting') {
              <ng-container i18n>Approve</ng-container>
            } @else {
              <ng-container i18n>Show again</ng-container>
            }
          </button>
        }
        @if (it.state !== 'hidden') {
          <button
            type="button"
            class="button quiet small"
            [disabled]="isBusy()"
            (click)="asksWhy.set(true)"
            i18n
          >
            Hide…
          </button>
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s2);
    }
    b {
      color: var(--ink);
      overflow-wrap: anywhere;
    }
    .text {
      white-space: pre-line;
      overflow-wrap: anywhere;
      overflow: clip;
      overflow-clip-margin: 2px;
    }
    form {
      display: grid;
      gap: var(--s2);
    }
    input {
      flex: 1 1 14rem;
      min-width: 0;
    }
    .problem {
      color: var(--danger);
    }
  `,
})
export class CommentCard {
  readonly comment = input.required<ModeratedComment>();
  readonly isBusy = input(false);
  readonly judged = output<Verdict>();

  protected readonly asksWhy = signal(false);
  protected readonly reason = signal('');
  protected readonly problem = signal('');

  protected field(): string {
    return `why-${this.comment().id}`;
  }

  protected hide(event: Event): void {
    event.preventDefault();
    const why = this.reason().trim();
    this.problem.set(why === '' ? $localize`Say why, in a few words.` : '');
    if (why !== '' && !this.isBusy()) this.judged.emit({ state: 'hidden', why });
  }
}
