import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Clock } from '@parterre/ui/data/clock.ts';
import { EventTimePipe } from '@parterre/ui/format/event-time-pipes.ts';
import { ListEnd } from '../../../ui/list-end.ts';
import { MessageForm } from '../parts/messages/message-form.ts';
import { MessageState } from '../parts/messages/message-state.ts';
import { attendeeMessages } from '../stores/attendee-messages.ts';
import { EventEditing } from '../stores/event-editing.ts';

/** What is written to attendees: one that is being written, and those of before with what became of them. */
@Component({
  selector: 'pt-messages-step',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EventTimePipe, ListEnd, MessageForm, MessageState],
  templateUrl: './messages-step.html',
  styleUrl: './messages-step.scss',
})
export class MessagesStep {
  protected readonly editing = inject(EventEditing);
  readonly #clock = inject(Clock);
  protected readonly messages = attendeeMessages(computed(() => this.editing.event()?.id));

  /** Whether anybody may be written to: as long as it is not over, and of an event that does not take place, too. */
  protected readonly standing = computed(() => {
    const event = this.editing.event();
    if (!event || event.status === 'draft') return 'draft';
    if (event.status === 'cancelled') return 'open';
    return event.status === 'ended' || Date.parse(event.endsAt) <= this.#clock.now() ? 'over' : 'open';
  });
  protected readonly mustWait = computed(() => {
    const next = this.messages.nextPossibleAt();
    return next != null && Date.parse(next) > this.#clock.now();
  });
}
