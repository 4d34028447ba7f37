import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { form, validate, type FieldContext } from '@angular/forms/signals';
import { MatHint } from '@angular/material/input';
import { Notices } from '@parterre/ui/feedback/notices.ts';
import { formParts } from '@parterre/ui/forms/form-parts.ts';
import { submitting } from '@parterre/ui/forms/submitting.ts';
import type { Venue } from '../../../../data/api.ts';
import { Venues } from '../../stores/venues.ts';
import { HallPreview } from './hall-preview.ts';
import { hallLimits, hallOf, usualHall } from './hall-values.ts';

interface Range {
  readonly min: number;
  readonly max: number;
}

const wholeNumber =
  ({ min, max }: Range) =>
  ({ value }: FieldContext<string>) => {
    const number = Number(value());
    if (value().trim() !== '' && Number.isInteger(number) && number >= min && number <= max) return undefined;
    return { kind: 'range', message: $localize`Enter a number from ${min}:min: to ${max}:max:.` };
  };

/** A hall of rows before a stage: two numbers make one, the rest has sensible values; seen while it is typed. */
@Component({
  selector: 'pt-hall-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [formParts, HallPreview, MatHint],
  templateUrl: './hall-form.html',
  styleUrl: './hall-form.scss',
})
export class HallForm {
  readonly venue = input.required<Venue>();
  readonly added = output();

  readonly #venues = inject(Venues);
  readonly #notices = inject(Notices);
  readonly #model = signal(usualHall);
  protected readonly hasBalcony = computed(() => this.#model().balcony);
  protected readonly hasLetters = computed(() => !/^\d/.test(this.#model().firstRow.trim()));
  protected readonly fields = form(
    this.#model,
    (path) => {
      validate(path.rows, wholeNumber(hallLimits.rows));
      validate(path.seats, wholeNumber(hallLimits.seats));
      validate(path.aisles, (context) => {
        const gaps = Math.max(0, Math.min(...this.#seatsOfRows()) - 1);
        const { min, max } = hallLimits.aisles;
        // Where rows are no number yet, that is said of them.
        return wholeNumber({ min, max: Number.isNaN(gaps) ? max : Math.min(max, gaps) })(context);
      });
      validate(path.firstRow, ({ value }) =>
        /^(?:[a-z]|[1-9]\d{0,2})$/i.test(value().trim())
          ? undefined
          : { kind: 'row', message: $localize`Enter one letter from A to Z, or a number.` },
      );
      validate(path.skippedLetters, ({ value }) =>
        /^[a-z\s,]{0,40}$/i.test(value())
          ? undefined
          : { kind: 'letters', message: $localize`Enter letters from A to Z.` },
      );
      validate(path.balconyRows, (context) =>
        this.hasBalcony() ? wholeNumber(hallLimits.rows)(context) : undefined,
      );
      validate(path.balconySeats, (context) =>
        this.hasBalcony() ? wholeNumber(hallLimits.seats)(context) : undefined,
      );
    },
    {
      submission: submitting({
        send: () => this.#add(),
        done: () => this.added.emit(),
        fields: ({ rows, seats, aisles, firstRow, skippedLetters, balconyRows, balconySeats }) => ({
          rows,
          seats,
          aisles,
          firstRow,
          skippedLetters,
          'balcony.rows': balconyRows,
          'balcony.seats': balconySeats,
        }),
      }),
    },
  );
  /** What is drawn: nothing while something typed is not right. */
  protected readonly wanted = computed(() => (this.fields().valid() ? hallOf(this.#model()) : undefined));

  #seatsOfRows(): number[] {
    const { seats, balcony, balconySeats } = this.#model();
    return balcony ? [Number(seats), Number(balconySeats)] : [Number(seats)];
  }

  async #add(): Promise<void> {
    await this.#venues.generateChart(this.venue().id, hallOf(this.#model()));
    // Also to who has left meanwhile: a chart stays once it is there.
    void this.#notices.show($localize`The chart is added.`);
  }
}
