import { ChangeDetectionStrategy, Component, computed, inject, input, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { problemOf } from '@parterre/ui/data/problem.ts';
import { EmptyState } from '@parterre/ui/states/empty-state.ts';
import { ProblemState } from '@parterre/ui/states/problem-state.ts';
import { Skeleton } from '@parterre/ui/states/skeleton.ts';
import { MailSwitch, type MailTopic } from '../stores/mail-switch.ts';

function wordsFor(topic: MailTopic): { readonly question: string; readonly done: string } {
  switch (topic) {
    case 'tickets':
      return {
        question: $localize`Get no more e-mails about your tickets?`,
        done: $localize`No more e-mails about your tickets are sent to you.`,
      };
    case 'reminders':
      return {
        question: $localize`Get no more reminders by e-mail?`,
        done: $localize`No more reminders are sent to you by e-mail.`,
      };
    case 'organizer-messages':
      return {
        question: $localize`Get no more e-mails from organizers about what you booked?`,
        done: $localize`No more e-mails from organizers about what you booked are sent to you.`,
      };
    case 'announcements':
      return {
        question: $localize`Get no more e-mails about new events?`,
        done: $localize`No more e-mails about new events are sent to you.`,
      };
    // In mails from when both were one.
    case 'organizers':
      return {
        question: $localize`Get no more e-mails from organizers?`,
        done: $localize`No more e-mails from organizers are sent to you.`,
      };
    default:
      return topic satisfies never;
  }
}

/** Where the link in a mail leads. Opening it changes nothing, as programs that scan mails open every link. */
@Component({
  selector: 'pt-unsubscribe-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, ProblemState, RouterLink, Skeleton],
  template: `
    <div class="wrap page">
      @if (words(); as said) {
        @if (isOn()) {
          <h1>{{ said.question }}</h1>
          <p class="muted" i18n>
            Tickets, refunds, and changes of what you have booked are always sent to you: you need them to
            come in.
          </p>
        } @else {
          <h1 i18n>Done</h1>
          <p role="status">{{ said.done }}</p>
        }
        @if (problem(); as text) {
          <p class="problem" role="alert">{{ text }}</p>
        }
        <div class="cluster">
          @if (isOn()) {
            <button type="button" class="button big" [disabled]="isSending()" (click)="switchTo(false)" i18n>
              Stop these e-mails
            </button>
          } @else {
            <button type="button" class="button quiet" [disabled]="isSending()" (click)="switchTo(true)" i18n>
              Write to me again
            </button>
          }
          <a class="button quiet" routerLink="/account" i18n>All settings</a>
        </div>
      } @else if (isCut()) {
        <h1 class="unseen" i18n>E-mails</h1>
        <pt-empty-state
          icon="mail"
          heading="This link is not whole"
          i18n-heading
          text="Open the link in the mail again, or copy all of it: its last part is missing here."
          i18n-text
        >
          <a class="button" routerLink="/account" i18n>All settings</a>
        </pt-empty-state>
      } @else if (topic.error()) {
        <h1 class="unseen" i18n>E-mails</h1>
        <pt-problem-state [error]="topic.error()" (again)="topic.reload()" />
      } @else {
        <div class="stack" aria-busy="true"><pt-skeleton /><pt-skeleton /></div>
      }
    </div>
  `,
  styles: `
    .page {
      display: grid;
      gap: var(--s5);
      max-width: 640px;
      padding-top: var(--s6);
    }
    .problem {
      color: var(--danger);
    }
  `,
})
export class UnsubscribePage {
  /** From the query of the link. */
  readonly token = input<string | undefined>();

  readonly #mails = inject(MailSwitch);
  protected readonly topic = resource({
    params: () => this.token() || undefined,
    loader: ({ params }) => this.#mails.topicOf(params),
  });
  protected readonly words = computed(() => (this.topic.hasValue() ? wordsFor(this.topic.value()) : null));
  readonly #refusal = computed(() => problemOf(this.topic.error()).code);
  protected readonly isCut = computed(
    () => !this.token() || ['invalid-input', 'not-found'].includes(this.#refusal()),
  );
  protected readonly isOn = signal(true);
  protected readonly isSending = signal(false);
  protected readonly problem = signal('');

  protected async switchTo(isOn: boolean): Promise<void> {
    const token = this.token();
    if (!token || this.isSending()) return;
    this.isSending.set(true);
    this.problem.set('');
    try {
      await this.#mails.switchTo(token, isOn);
      this.isOn.set(isOn);
    } catch (error) {
      const { title, detail } = problemOf(error);
      this.problem.set(detail ?? title);
    } finally {
      this.isSending.set(false);
    }
  }
}
