import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { EventTimePipe } from '@parterre/ui/format/event-time-pipes.ts';
import { counted } from '@parterre/ui/words/counted.ts';
import type { AttendeeMessage } from '../../../../data/api.ts';

const channelWords = { email: $localize`E-mail`, sms: $localize`SMS`, push: $localize`Push` } as const;

/** A message that was written, how far it has come, and what became of it. */
@Component({
  selector: 'pt-message-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EventTimePipe],
  template: `
    @let one = message();
    <h3>{{ one.subject }}</h3>
    <p class="small muted" i18n>{{ one.by }}, {{ one.at | eventTime: undefined }}</p>
    <p class="text">{{ one.text }}</p>
    <p class="small">
      <b>{{ people() }}</b>
      @if (one.share < 1) {
        <span class="muted" i18n>On its way: {{ percent() }}%</span>
      }
      @if (boxOffice(); as words) {
        <span class="muted">{{ words }}</span>
      }
    </p>
    <ul class="small muted">
      @for (channel of channels(); track channel.word) {
        <li i18n>
          {{ channel.word }}: {{ channel.waiting }} waiting, {{ channel.sent }} sent, {{ channel.failed }} did
          not arrive
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s2);
      padding-block: var(--s4);
      border-bottom: 1px solid var(--line);
    }
    .text {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
  `,
})
export class MessageState {
  readonly message = input.required<AttendeeMessage>();

  protected readonly percent = computed(() => Math.round(this.message().share * 100));
  protected readonly people = computed(() =>
    counted(
      $localize`{count, plural, =0 {Nobody was told yet.} =1 {One person was told.} other {# people were told.}}`,
      this.message().people,
    ),
  );
  protected readonly boxOffice = computed(() => {
    const { boxOffice } = this.message();
    const words = $localize`{count, plural, =1 {One booking of the box office has no address.} other {# bookings of the box office have no address.}}`;
    return boxOffice > 0 ? counted(words, boxOffice) : undefined;
  });
  protected readonly channels = computed(() =>
    this.message().channels.map((of) => ({
      word: channelWords[of.channel],
      waiting: of.queued + of.held,
      sent: of.sent + of.delivered,
      failed: of.bounced + of.failed + of['given-up'],
    })),
  );
}
