import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import type { Reminder } from '../../../data/api.ts';
import { leadOf, type LeadUnit } from '../../../ui/lead-words.ts';
import type { Wanted } from '../stores/event-reminders.ts';
import { least, most, repeats, units } from './reminder-words.ts';

/** A reminder more: a number, a unit, and whether it comes again. */
@Component({
  selector: 'pt-reminder-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form (submit)="add($event)" novalidate>
      <label for="reminder-count" i18n>Remind me before it begins</label>
      <div class="cluster">
        <input
          #count
          id="reminder-count"
          class="plain figures"
          type="number"
          inputmode="numeric"
          [min]="least()"
          [max]="most()"
          [value]="text()"
          [attr.aria-invalid]="message() ? true : null"
          aria-describedby="reminder-problem"
          (input)="text.set(count.value)"
        />
        <select #unit class="plain" aria-label="Unit" i18n-aria-label (change)="chooseUnit(unit.value)">
          @for (one of units; track one.value) {
            <option [value]="one.value" [selected]="one.value === chosenUnit()">{{ one.word }}</option>
          }
        </select>
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
    input {
      width: 6rem;
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

  protected readonly units = units;
  protected readonly repeats = repeats;
  protected readonly text = signal('1');
  protected readonly chosenUnit = signal<LeadUnit>('day');
  protected readonly repeat = signal<Reminder['repeat']>('never');
  protected readonly least = computed(() => least(this.chosenUnit()));
  protected readonly most = computed(() => most[this.chosenUnit()]);
  readonly #own = signal('');
  protected readonly message = computed(() => this.#own() || this.refusal());

  protected chooseUnit(value: string): void {
    this.chosenUnit.set(units.find((one) => one.value === value)?.value ?? 'day');
  }

  protected chooseRepeat(value: string): void {
    this.repeat.set(repeats.find((one) => one.value === value)?.value ?? 'never');
  }

  protected add(event: Event): void {
    event.preventDefault();
    const count = Number(this.text());
    const isSound = Number.isInteger(count) && count >= this.least() && count <= this.most();
    this.#own.set(isSound ? '' : $localize`Choose a time of 5 minutes to one year.`);
    if (!isSound || this.isBusy()) return;
    this.added.emit({ lead: leadOf(count, this.chosenUnit()), repeat: this.repeat(), channels: null });
  }
}
