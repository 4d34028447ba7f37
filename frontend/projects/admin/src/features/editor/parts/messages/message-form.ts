import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { form, maxLength, required, submit } from '@angular/forms/signals';
import { MatHint } from '@angular/material/input';
import { Notices } from '@parterre/ui/feedback/notices.ts';
import { formParts } from '@parterre/ui/forms/form-parts.ts';
import { submitting } from '@parterre/ui/forms/submitting.ts';
import type { ManagedEvent, MessagePreview as Preview } from '../../../../data/api.ts';
import { Confirmation } from '../../../../ui/confirmation.ts';
import { languageIn, type PreviewLanguage } from '../../../../ui/previews/preview-languages.ts';
import type { AttendeeMessages, Audience, MessageDraft } from '../../stores/attendee-messages.ts';
import { audienceSize } from '../../stores/audience-size.ts';
import { forget, remember, remembered } from '../../stores/noted-draft.ts';
import { AudienceChoice } from './audience-choice.ts';
import { MessagePreview } from './message-preview.ts';
import { areToldInWords, boxOfficeInWords, wouldBeToldInWords } from './people-words.ts';

interface Shown {
  readonly of: MessageDraft;
  readonly preview: Preview;
}

type Words = Pick<MessageDraft, 'subject' | 'text'>;

const nothing: Words = { subject: '', text: '' };
const longestText = 2000;

/** A message as it is written: for whom, what it says, how that looks; then a test, and then it is sent. */
@Component({
  selector: 'pt-message-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AudienceChoice, formParts, MatHint, MessagePreview],
  templateUrl: './message-form.html',
  styleUrl: './message-form.scss',
})
export class MessageForm {
  readonly event = input.required<ManagedEvent>();
  readonly messages = input.required<AttendeeMessages>();
  /** Whether another one was written so shortly before that this one has to wait. */
  readonly mustWait = input.required<boolean>();

  readonly #notices = inject(Notices);
  readonly #confirmation = inject(Confirmation);
  readonly #eventId = computed(() => this.event().id);
  readonly #words = linkedSignal((): Words => {
    const { subject, text } = remembered(this.#eventId());
    return { subject, text };
  });
  protected readonly audience = linkedSignal((): Audience => remembered(this.#eventId()).audience);
  readonly #draft = computed(
    (): MessageDraft => {
      const { subject, text } = this.#words();
      return { subject: subject.trim(), text: text.trim(), audience: this.audience() };
    },
    // Sent once more after a refusal, the form is a new one that says the same.
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  protected readonly isWritten = computed(() => this.#draft().subject !== '' || this.#draft().text !== '');
  protected readonly length = computed(() => this.#words().text.length);
  protected readonly longestText = longestText;

  protected readonly counted = audienceSize(this.#eventId, this.audience);
  protected readonly people = computed(() => {
    const size = this.counted.size();
    return size && [wouldBeToldInWords(size), boxOfficeInWords(size)].filter(Boolean).join(' ');
  });

  protected readonly language = signal<PreviewLanguage>(languageIn($localize.locale));
  readonly #shown = signal<Shown | undefined>(undefined);
  /** What is shown is what would be sent. */
  protected readonly preview = computed(() => {
    const shown = this.#shown();
    return shown?.of === this.#draft() ? shown.preview : undefined;
  });

  /** What the form is submitted for. */
  #deed = (): Promise<unknown> => this.#look();
  protected readonly fields = form(
    this.#words,
    (path) => {
      required(path.subject, { message: $localize`Say in a few words what it is about.` });
      maxLength(path.subject, 120, { message: $localize`Use at most 120 characters.` });
      required(path.text, { message: $localize`Write what they should know.` });
      maxLength(path.text, longestText, { message: $localize`Use at most 2,000 characters.` });
    },
    {
      submission: submitting({
        send: () => this.#deed(),
        done: () => undefined,
        fields: ({ subject, text }) => ({ subject, text }),
      }),
    },
  );

  constructor() {
    effect(() => {
      const [id, audience] = [this.#eventId(), this.audience()];
      const isEmpty = !this.isWritten() && Object.keys(audience).length === 0;
      if (isEmpty) forget(id);
      else remember(id, { ...this.#words(), audience });
    });
  }

  protected look(): Promise<boolean> {
    return this.#submitFor(() => this.#look());
  }

  protected test(): Promise<boolean> {
    return this.#submitFor(() => this.#test());
  }

  protected send(): Promise<boolean> {
    return this.#submitFor(() => this.#send());
  }

  #submitFor(deed: () => Promise<unknown>): Promise<boolean> {
    if (!this.fields().submitting()) this.#deed = deed;
    return submit(this.fields);
  }

  async #look(): Promise<void> {
    const of = this.#draft();
    const preview = await this.messages().preview(of, this.language());
    this.#shown.set({ of, preview });
  }

  async #test(): Promise<void> {
    await this.messages().test(this.#draft());
    void this.#notices.show($localize`It is on its way to your own address.`);
  }

  async #send(): Promise<void> {
    const [draft, preview] = [this.#draft(), this.preview()];
    if (!preview) return;
    const people = areToldInWords(preview.audience);
    const sure = await this.#confirmation.ask({
      heading: $localize`Send this message?`,
      text: $localize`${people}:people: It cannot be taken back, and the next message is possible in 24 hours.`,
      yes: $localize`Send it`,
    });
    if (!sure) return;
    await this.messages().write(draft);
    void this.#notices.show($localize`The message is on its way.`);
    forget(this.#eventId());
    this.fields().reset(nothing);
    this.audience.set({});
    this.#shown.set(undefined);
  }
}
