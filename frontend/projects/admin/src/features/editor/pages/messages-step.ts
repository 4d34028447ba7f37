import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatFormField, MatHint, MatInput, MatLabel } from '@angular/material/input';
import { problemOf } from '@parterre/ui/data/problem.ts';
import { Notices } from '@parterre/ui/feedback/notices.ts';
import { EventTimePipe } from '@parterre/ui/format/event-time-pipes.ts';
import { FormMessage } from '@parterre/ui/forms/form-message.ts';
import { counted } from '@parterre/ui/words/counted.ts';
import type { MessagePreview as Preview } from '../../../data/api.ts';
import { Confirmation } from '../../../ui/confirmation.ts';
import { ListEnd } from '../../../ui/list-end.ts';
import { MessagePreview } from '../parts/messages/message-preview.ts';
import { MessageState } from '../parts/messages/message-state.ts';
import { attendeeMessages, type MessageDraft } from '../stores/attendee-messages.ts';
import { EventEditing } from '../stores/event-editing.ts';

/** What is written to attendees: those of before with what became of them, and one that is being written. */
@Component({
  selector: 'pt-messages-step',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    EventTimePipe,
    FormMessage,
    ListEnd,
    MatFormField,
    MatHint,
    MatInput,
    MatLabel,
    MessagePreview,
    MessageState,
  ],
  templateUrl: './messages-step.html',
  styleUrl: './messages-step.scss',
})
export class MessagesStep {
  protected readonly editing = inject(EventEditing);
  readonly #notices = inject(Notices);
  readonly #confirmation = inject(Confirmation);
  protected readonly messages = attendeeMessages(computed(() => this.editing.event()?.id));

  protected readonly subject = signal('');
  protected readonly text = signal('');
  /** Categories whose holders are written to; none: all. */
  protected readonly chosen = signal<readonly string[]>([]);
  protected readonly preview = signal<Preview | undefined>(undefined);
  protected readonly refusal = signal('');
  protected readonly busy = signal(false);
  protected readonly isOpen = computed(() => {
    const status = this.editing.event()?.status;
    return status === 'published' || status === 'cancelled';
  });
  readonly #draft = computed((): MessageDraft => {
    const categoryIds = this.chosen();
    const audience = categoryIds.length > 0 ? { categoryIds } : {};
    return { subject: this.subject().trim(), text: this.text().trim(), audience };
  });

  protected type(field: 'subject' | 'text', event: Event): void {
    const { target } = event;
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    this[field].set(target.value);
    // What is shown is what would be sent.
    this.preview.set(undefined);
  }

  protected choose(id: string, event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const others = this.chosen().filter((one) => one !== id);
    this.chosen.set(event.target.checked ? [...others, id] : others);
    this.preview.set(undefined);
  }

  protected async look(): Promise<void> {
    await this.#attempt(async () => this.preview.set(await this.messages.preview(this.#draft())));
  }

  protected async test(): Promise<void> {
    await this.#attempt(async () => {
      await this.messages.test(this.#draft());
      void this.#notices.show($localize`It is on its way to your own address.`);
    });
  }

  protected async send(people: number): Promise<void> {
    const draft = this.#draft();
    const words = $localize`{count, plural, =1 {One person is told at once.} other {# people are told at once.}}`;
    const sure = await this.#confirmation.ask({
      heading: $localize`Send this message?`,
      text: $localize`${counted(words, people)}:people: It cannot be taken back, and the next message is possible in 24 hours.`,
      yes: $localize`Send it`,
    });
    if (!sure) return;
    await this.#attempt(async () => {
      await this.messages.write(draft);
      this.subject.set('');
      this.text.set('');
      this.preview.set(undefined);
      void this.#notices.show($localize`The message is on its way.`);
      await this.messages.list.again();
    });
  }

  async #attempt(act: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.refusal.set('');
    try {
      await act();
    } catch (error) {
      const { title, detail } = problemOf(error);
      this.refusal.set(detail ?? title);
    } finally {
      this.busy.set(false);
    }
  }
}
