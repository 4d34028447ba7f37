import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { Reminder } from '../../../data/api.ts';
import { LeadField, noLead } from '../../../ui/lead-field.ts';
import type { Wanted } from '../stores/event-reminders.ts';
import { repeats } from './reminder-words.ts';

/** A reminder more: a number, a unit, and whether it comes again. */
@Component({
  selector: 'pt-reminder-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LeadField],
  template: `
    <form (submit)="add($event)" novalidate>
      <label for="reminder-count" i18n>Remind me before it begins</label>
      <div class="cluster">
        <pt-lead-field
          [fieldId]="'reminder-count'"
          [describedBy]="'reminder-problem'"
          [isInvalid]="message() !== ''"
        />
        <select
          #again
          class="plain"
          aria-label="How often"
          i18n-aria-label
          (change)="chooseRepeat(again.value)"
        >
          @for (one of repeats; track one.value) {
            <option [value]="one.value" [selected]="one.value === repeat()">{{ one.word }}</option>
          }
        </select>
        <button type="submit" class="button quiet small" [disabled]="isBusy()" i18n>Add</button>
      </div>
      <p id="reminder-problem" class="problem small" role="alert">{{ message() }}</p>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: var(--s2);
    }
    label {
      font-weight: 560;
    }
    .problem {
      color: var(--danger);
    }
  `,
})
export class ReminderForm {
  readonly isBusy = input(false);
  /** What the server said of the one that was added last. */
  readonly refusal = input('');
  readonly added = output<Wanted>();

  protected readonly repeats = repeats;
  protected readonly field = viewChild.required(LeadField);
  protected readonly repeat = signal<Reminder['repeat']>('never');
  readonly #own = signal('');
  protected readonly message = computed(() => this.#own() || this.refusal());

  protected chooseRepeat(value: string): void {
    this.repeat.set(repeats.find((one) => one.value === value)?.value ?? 'never');
  }

  protected add(event: Event): void {
    event.preventDefault();
    const lead = this.field().lead();
    this.#own.set(lead === undefined ? noLead : '');
    if (lead === undefined || this.isBusy()) return;
    this.added.emit({ lead, repeat: this.repeat(), channels: null });
  }
}
