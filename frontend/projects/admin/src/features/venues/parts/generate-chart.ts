import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { form, validate } from '@angular/forms/signals';
import { Notices } from '@parterre/ui/feedback/notices.ts';
import { formParts } from '@parterre/ui/forms/form-parts.ts';
import { submitting } from '@parterre/ui/forms/submitting.ts';
import type { Venue } from '../../../data/api.ts';
import { Venues, type GeneratorRequest } from '../stores/venues.ts';

type Kind = Exclude<GeneratorRequest['kind'], 'hall'>;

interface Drawing {
  readonly kind: Kind;
  readonly name: string;
  readonly text: string;
}

const drawings: readonly Drawing[] = [
  {
    kind: 'club',
    name: $localize`Club`,
    text: $localize`A standing floor, tables at the sides and a gallery`,
  },
  {
    kind: 'arena',
    name: $localize`Arena`,
    text: $localize`60,000 seats around a stage, in sections and tiers`,
  },
  {
    kind: 'room',
    name: $localize`Room`,
    text: $localize`One area with free seating, also for online events`,
  },
];

const ranges: Readonly<Record<Kind, { readonly min: number; readonly max: number }>> = {
  arena: { min: 0, max: 0 },
  club: { min: 10, max: 20_000 },
  room: { min: 1, max: 100_000 },
};

/** A chart of one of the known kinds, with the few numbers that it needs. */
@Component({
  selector: 'pt-generate-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [formParts],
  templateUrl: './generate-chart.html',
  styleUrl: './generate-chart.scss',
})
export class GenerateChart {
  readonly venue = input.required<Venue>();
  readonly added = output();

  readonly #venues = inject(Venues);
  readonly #notices = inject(Notices);
  protected readonly drawings = computed(() =>
    drawings.filter(({ kind }) => !this.venue().online || kind === 'room'),
  );
  protected readonly kind = linkedSignal<Kind>(() => this.drawings()[0]?.kind ?? 'room');
  readonly #model = signal({ places: '200' });
  protected readonly fields = form(
    this.#model,
    (path) => {
      validate(path.places, ({ value }) => {
        const { min, max } = ranges[this.kind()];
        const places = Number(value());
        if (this.kind() === 'arena' || (Number.isInteger(places) && places >= min && places <= max))
          return undefined;
        return { kind: 'places', message: $localize`Enter a number from ${min}:min: to ${max}:max:.` };
      });
    },
    {
      submission: submitting({
        send: () => this.#add(),
        done: () => this.added.emit(),
        fields: ({ places }) => ({ standing: places, capacity: places }),
      }),
    },
  );

  async #add(): Promise<void> {
    await this.#venues.generateChart(this.venue().id, this.#request());
    // Also to who has left meanwhile: a chart stays once it is there.
    void this.#notices.show($localize`The chart is added.`);
  }

  #request(): GeneratorRequest {
    const places = Number(this.#model().places);
    const kind = this.kind();
    switch (kind) {
      case 'arena':
        return { kind };
      case 'club':
        return { kind, standing: places };
      case 'room':
        return { kind, capacity: places };
    }
  }
}
