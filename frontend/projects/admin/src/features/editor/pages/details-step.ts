import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  computed,
  effect,
  inject,
  linkedSignal,
  untracked,
} from '@angular/core';
import {
  FormField,
  disabled,
  form,
  maxLength,
  required,
  submit,
  validate,
  type TreeValidationResult,
} from '@angular/forms/signals';
import { MatError, MatFormField, MatHint, MatInput, MatLabel } from '@angular/material/input';
import { serverErrors } from '@parterre/ui/forms/field-errors.ts';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { FirstErrorPipe } from '@parterre/ui/forms/first-error-pipe.ts';
import { FormMessage } from '@parterre/ui/forms/form-message.ts';
import { currencies } from '../../../data/currencies.ts';
import { instantAt } from '../../../data/wall-time.ts';
import { EventEditing } from '../stores/event-editing.ts';
import { eventKinds } from '../../../ui/event-words.ts';
import { zoneName } from '../../../ui/zone-name.ts';
import { Saving } from '../stores/saving.ts';
import { StepFrame } from '../parts/step-frame.ts';
import {
  cancelDays,
  changesOf,
  isLimit,
  movedWithStart,
  rebased,
  valuesOf,
  type DetailsValues,
} from '../parts/details/details-values.ts';
import { timesInOrder } from '../parts/details/times-in-order.ts';

/** A pause in typing after which what is typed is saved. */
const pauseMs = 700;

const nobody: DetailsValues = {
  title: '',
  description: '',
  kind: 'other',
  startsAt: '',
  doorsAt: '',
  endsAt: '',
  salesOpenAt: '',
  salesCloseAt: '',
  cancel: 'none',
  holdMinutes: '',
  placesPerCustomer: '',
  noSingleSeats: false,
  currency: '',
};

/** What, when, and on which terms. Saved by itself a moment after the last key. */
@Component({
  selector: 'pt-details-step',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    FirstErrorPipe,
    FormField,
    FormMessage,
    MatError,
    MatFormField,
    MatHint,
    MatInput,
    MatLabel,
    StepFrame,
  ],
  templateUrl: './details-step.html',
  styleUrl: './details-step.scss',
})
export class DetailsStep {
  protected readonly editing = inject(EventEditing);
  readonly #saving = inject(Saving);

  readonly #model = linkedSignal<number, DetailsValues>({
    source: this.editing.generation,
    computation: () => {
      const event = untracked(this.editing.event);
      return event ? valuesOf(event) : nobody;
    },
  });
  /** What the event was when the form last agreed with it. */
  #agreed = untracked(this.#model);
  #startBefore = untracked(this.#model).startsAt;
  #timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly fields = form(this.#model, (path) => {
    const fixed = (): boolean => !this.editing.isDraft();
    const over = (): boolean => !this.editing.isDraft() && !this.editing.isPublished();
    required(path.title, { message: $localize`Give it a title.` });
    maxLength(path.title, 120, { message: $localize`Use at most 120 characters.` });
    maxLength(path.description, 5000, { message: $localize`Use at most 5,000 characters.` });
    for (const always of [path.title, path.description, path.doorsAt, path.placesPerCustomer])
      disabled(always, { when: over });
    disabled(path.noSingleSeats, { when: over });
    validate(path.placesPerCustomer, ({ value }) =>
      isLimit(value()) ? undefined : { kind: 'limit', message: $localize`From 1 to 50, or leave it empty.` },
    );
    for (const early of [path.startsAt, path.endsAt, path.salesOpenAt, path.salesCloseAt]) {
      required(early, { message: $localize`Say when.` });
      disabled(early, { when: fixed });
    }
    for (const time of [path.doorsAt, path.startsAt, path.endsAt, path.salesOpenAt, path.salesCloseAt])
      validate(time, ({ value }) =>
        value() === '' || instantAt(value(), this.editing.event()?.timeZone ?? 'UTC') !== undefined
          ? undefined
          : { kind: 'date', message: $localize`This is not a date.` },
      );
    for (const term of [path.cancel, path.holdMinutes]) disabled(term, { when: fixed });
    validate(path.doorsAt, ({ valueOf }) => this.#inOrder('doorsAt', valueOf(path)));
    validate(path.endsAt, ({ valueOf }) => this.#inOrder('endsAt', valueOf(path)));
    validate(path.salesCloseAt, ({ valueOf }) => this.#inOrder('salesCloseAt', valueOf(path)));
    disabled(path.kind, { when: fixed });
    disabled(path.currency, { when: () => fixed() || this.#hasPrices() });
  });

  protected readonly kinds = eventKinds;
  readonly #locale = inject(DISPLAY_LOCALE);
  protected readonly currencies = currencies(this.#locale);
  protected readonly holdChoices = computed(() => {
    const usual = ['5', '8', '10', '15', '20', '30'];
    const now = this.#model().holdMinutes;
    return [...new Set([...usual, now])].toSorted((a, b) => Number(a) - Number(b));
  });
  protected readonly cancelChoices = cancelDays.filter((days) => days !== '0');
  protected readonly isOtherPolicy = computed(() => this.#model().cancel === 'other');
  protected readonly zone = computed(() => zoneName(this.editing.event()?.timeZone, this.#locale));

  constructor() {
    effect(() => {
      const event = this.editing.event();
      if (event) untracked(() => this.#follow(valuesOf(event)));
    });
    effect(() => {
      this.#model();
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.save(), pauseMs);
    });
    effect(() => this.#saving.hold(this.fields().invalid() && this.#isTyped()));
    // Leaving the step is a reason to save at once, not to forget.
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.#timer);
      void this.save();
      this.#saving.hold(false);
    });
  }

  /** When a field is left: what hangs on the start follows, and nothing waits for the pause. */
  protected settle(): void {
    const before = this.#startBefore;
    this.#startBefore = this.#model().startsAt || before;
    if (this.#startBefore !== before) this.#model.update((values) => movedWithStart(values, before));
  }

  protected async save(): Promise<void> {
    if (!this.#isChanged()) return;
    await submit(this.fields, () => this.#send());
  }

  /** Somebody else's changes come into the form too, else the next save would take them back. */
  #follow(now: DetailsValues): void {
    this.#model.update((values) => rebased(values, this.#agreed, now));
    this.#agreed = now;
  }

  async #send(): Promise<TreeValidationResult> {
    const event = this.editing.event();
    if (!event) return undefined;
    const problem = await this.editing.change(changesOf(this.#model(), event));
    const { title, description, startsAt, doorsAt, endsAt, salesOpenAt, salesCloseAt, cancel } = this.fields;
    const times = { startsAt, doorsAt, endsAt, salesOpenAt, salesCloseAt };
    const { placesPerCustomer, currency } = this.fields;
    const fields = { title, description, ...times, cancellableUntil: cancel, placesPerCustomer, currency };
    // A rule names the field of an event; what is no title or no time at all is named as it stands in the request.
    const sent = Object.entries(fields).map(([name, field]) => [`changes.${name}`, field] as const);
    return problem && serverErrors(problem, { ...fields, ...Object.fromEntries(sent) });
  }

  #isChanged(): boolean {
    const event = this.editing.event();
    return event !== undefined && Object.keys(changesOf(this.#model(), event)).length > 0;
  }

  /** Whether the form says anything else than the event, right or not. */
  #isTyped(): boolean {
    const event = this.editing.event();
    if (!event) return false;
    const typed = new Map<string, unknown>(Object.entries(this.#model()));
    return Object.entries(valuesOf(event)).some(([name, value]) => typed.get(name) !== value);
  }

  #inOrder(name: keyof typeof timesInOrder, values: DetailsValues) {
    const message = timesInOrder[name](values);
    return message === undefined ? undefined : { kind: 'order', message };
  }

  #hasPrices(): boolean {
    return (this.editing.event()?.categories.length ?? 0) > 0;
  }
}
