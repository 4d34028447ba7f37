import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import { applyWhen, form, maxLength, minLength, required } from '@angular/forms/signals';
import { MatHint } from '@angular/material/input';
import { Router, RouterLink } from '@angular/router';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { formParts } from '@parterre/ui/forms/form-parts.ts';
import { submitting } from '@parterre/ui/forms/submitting.ts';
import { ActingOrganization } from '../../../data/acting-organization.ts';
import type { Venue } from '../../../data/api.ts';
import { countries } from '../../../data/currencies.ts';
import { proposedZone, zonesOf } from '../stores/country-zones.ts';
import { Venues, type VenueDetails } from '../stores/venues.ts';
import { NoOrganization } from '../../../ui/no-organization.ts';
import { PageHead } from '../../../ui/page-head.ts';

const zones = Intl.supportedValuesOf('timeZone');
const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A place with an address, or an online room. */
@Component({
  selector: 'pt-new-venue-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [formParts, MatHint, NoOrganization, PageHead, RouterLink],
  templateUrl: './new-venue-page.html',
  styles: `
    form {
      display: grid;
      gap: var(--s2);
      max-width: 34rem;
    }
    [role='group'] {
      margin-bottom: var(--s3);
    }
    .two {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
      gap: var(--s2) var(--s4);
    }
  `,
})
export class NewVenuePage {
  protected readonly acting = inject(ActingOrganization);
  readonly #venues = inject(Venues);
  readonly #router = inject(Router);

  protected readonly countries = countries(inject(DISPLAY_LOCALE));
  readonly #model = signal({ name: '', online: false, address: '', city: '', country: '', timeZone: here });
  protected readonly online = computed(() => this.#model().online);
  protected readonly fields = form(
    this.#model,
    (path) => {
      required(path.name, { message: $localize`Give it a name.` });
      minLength(path.name, 2, { message: $localize`Use at least two letters.` });
      maxLength(path.name, 80, { message: $localize`Use at most 80 characters.` });
      required(path.timeZone, { message: $localize`Choose a time zone.` });
      applyWhen(
        path,
        ({ value }) => !value().online,
        (place) => {
          required(place.address, { message: $localize`Enter the street and the number.` });
          minLength(place.address, 3, { message: $localize`Use at least three letters.` });
          maxLength(place.address, 160, { message: $localize`Use at most 160 characters.` });
          required(place.city, { message: $localize`Enter the city.` });
          maxLength(place.city, 80, { message: $localize`Use at most 80 characters.` });
          required(place.country, { message: $localize`Choose the country.` });
        },
      );
    },
    {
      submission: submitting({
        send: () => this.#create(),
        done: (venue) => venue && this.#router.navigate(['/venues', venue.id]),
        fields: ({ name, address, city, country, timeZone }) => ({
          'venue.name': name,
          'venue.address': address,
          'venue.city': city,
          'venue.country': country,
          'venue.timeZone': timeZone,
        }),
      }),
    },
  );

  protected readonly ownZones = computed(() => (this.online() ? [] : zonesOf(this.#model().country)));

  protected readonly otherZones = computed(() => {
    const own = new Set(this.ownZones());
    return zones.filter((zone) => !own.has(zone));
  });

  constructor() {
    // Only a country that was just chosen proposes: what somebody chooses afterwards stays.
    effect(() => {
      const country = this.fields.country().value();
      const zone = proposedZone(country, untracked(this.#model).timeZone);
      if (zone !== undefined) untracked(() => this.fields.timeZone().value.set(zone));
    });
  }

  protected choose(online: boolean): void {
    this.#model.update((model) => ({ ...model, online }));
  }

  async #create(): Promise<Venue | undefined> {
    const organizationId = this.acting.id();
    return organizationId === undefined ? undefined : this.#venues.create(organizationId, this.#details());
  }

  #details(): VenueDetails {
    const { online, name, timeZone, address, city, country } = this.#model();
    return online ? { online, name, timeZone } : { online, name, timeZone, address, city, country };
  }
}
