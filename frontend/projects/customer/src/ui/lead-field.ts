import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { leadOf, type LeadUnit } from './lead-words.ts';

/** The longest and shortest that a unit can say; the server knows exactly. */
const most: Readonly<Record<LeadUnit, number>> = {
  ...{ minute: 525_600, hour: 8760, day: 366, week: 52, month: 12 },
};
const leastOf = (unit: LeadUnit): number => (unit === 'minute' ? 5 : 1);

const units: readonly { readonly value: LeadUnit; readonly word: string }[] = [
  { value: 'minute', word: $localize`minutes` },
  { value: 'hour', word: $localize`hours` },
  { value: 'day', word: $localize`days` },
  { value: 'week', word: $localize`weeks` },
  { value: 'month', word: $localize`months` },
];

/** What is said of a lead that is none. */
export const noLead = $localize`Choose a time of 5 minutes to one year.`;

/** How long before an event: a number and a unit. */
@Component({
  selector: 'pt-lead-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <input
      #count
      class="plain figures"
      type="number"
      inputmode="numeric"
      [id]="fieldId()"
      [min]="least()"
      [max]="most()"
      [value]="text()"
      [attr.aria-invalid]="isInvalid() ? true : null"
      [attr.aria-describedby]="describedBy()"
      (input)="text.set(count.value)"
    />
    <select #unit class="plain" aria-label="Unit" i18n-aria-label (change)="choose(unit.value)">
      @for (one of units; track one.value) {
        <option [value]="one.value" [selected]="one.value === chosen()">{{ one.word }}</option>
      }
    </select>
  `,
  styles: `
    :host {
      display: contents;
    }
    input {
      width: 6rem;
    }
  `,
})
export class LeadField {
  /** Of the number, for its label. */
  readonly fieldId = input.required<string>();
  readonly describedBy = input<string>();
  readonly isInvalid = input(false);

  protected readonly units = units;
  protected readonly text = signal('1');
  protected readonly chosen = signal<LeadUnit>('day');
  protected readonly least = computed(() => leastOf(this.chosen()));
  protected readonly most = computed(() => most[this.chosen()]);

  /** As ISO 8601 has it; undefined where it is none. */
  readonly lead = computed(() => {
    const count = Number(this.text());
    const isSound = Number.isInteger(count) && count >= this.least() && count <= this.most();
    return isSound ? leadOf(count, this.chosen()) : undefined;
  });

  protected choose(value: string): void {
    this.chosen.set(units.find((one) => one.value === value)?.value ?? 'day');
  }
}
