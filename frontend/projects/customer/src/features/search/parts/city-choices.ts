import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';

interface CityCount {
  readonly city: string;
  readonly count: number;
}

/** So many are shown at once: with more of them one has to look for one's own. */
const few = 8;
const most = 100;

/** Cities to choose from, the most frequent first; all of them, to be searched, where there are many. */
@Component({
  selector: 'pt-city-choices',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (isOpen()) {
      <input
        #field
        type="search"
        class="plain"
        aria-label="Find a city"
        i18n-aria-label
        placeholder="Find a city"
        i18n-placeholder
        (input)="looked.set(field.value)"
      />
    }
    <div class="choices">
      @for (choice of shown(); track choice.city) {
        <label class="choice" [class.dim]="choice.count === 0">
          <input type="checkbox" [checked]="isOn(choice.city)" (change)="toggle(choice.city)" />
          <span>{{ choice.city }}</span>
          <span class="figures">{{ choice.count }}</span>
        </label>
      }
      <ng-content />
    </div>
    @if (isMore()) {
      <button type="button" class="link small" (click)="isOpen.set(true)" i18n>Show all cities</button>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    input.plain {
      width: 100%;
      margin-bottom: var(--s2);
    }
    .link {
      min-height: var(--touch);
    }
  `,
  styleUrl: './choices.scss',
})
export class CityChoices {
  readonly counts = input.required<readonly CityCount[]>();
  readonly chosen = input.required<readonly string[]>();
  readonly changed = output<readonly string[]>();

  protected readonly isOpen = signal(false);
  protected readonly looked = signal('');
  /** Those that are chosen are there, whatever they would bring. */
  readonly #all = computed<readonly CityCount[]>(() => {
    const known = new Map(this.counts().map(({ city }) => [city.toLowerCase(), city]));
    const others = this.chosen().filter((city) => !known.has(city.toLowerCase()));
    return [...this.counts(), ...others.map((city) => ({ city, count: 0 }))];
  });
  protected readonly shown = computed(() => {
    const wanted = this.looked().trim().toLowerCase();
    if (this.isOpen())
      return this.#all()
        .filter(({ city }) => city.toLowerCase().includes(wanted))
        .slice(0, most);
    return this.#all().filter(({ city }, n) => n < few || this.isOn(city));
  });
  protected readonly isMore = computed(() => !this.isOpen() && this.#all().length > this.shown().length);

  protected isOn(city: string): boolean {
    return this.chosen().some((one) => one.toLowerCase() === city.toLowerCase());
  }

  protected toggle(city: string): void {
    const others = this.chosen().filter((one) => one.toLowerCase() !== city.toLowerCase());
    this.changed.emit(this.isOn(city) ? others : [...others, city]);
  }
}
