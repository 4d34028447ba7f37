import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { ActingOrganization } from '../data/acting-organization.ts';

/** For which organization an admin works now. */
@Component({
  selector: 'pt-organization-choice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label>
      <span i18n>Acting for</span>
      <select class="plain" (change)="choose($event)">
        @for (organization of acting.choices.items(); track organization.id) {
          <option [value]="organization.id" [selected]="organization.id === acting.id()">
            {{ organization.name }}
          </option>
        }
      </select>
    </label>
    @if (acting.choices.hasMore()) {
      <button type="button" class="link small" (click)="acting.choices.more()" i18n>Show more</button>
    }
  `,
  styles: `
    label {
      display: grid;
      gap: var(--s1);
      padding-inline: var(--s3);
    }
    span {
      font-size: var(--t-mini);
      color: var(--ink-3);
    }
    select {
      width: 100%;
    }
    .link {
      padding: var(--s2) var(--s3);
    }
  `,
})
export class OrganizationChoice {
  protected readonly acting = inject(ActingOrganization);
  readonly #router = inject(Router);

  protected choose(event: Event): void {
    if (!(event.target instanceof HTMLSelectElement)) return;
    this.acting.choose(event.target.value);
    // A single event or venue belongs to the other organization: back to the list that it was opened from.
    const [, area = ''] = this.#router.url.split(/[/?]/);
    void this.#router.navigate(['/', ...(area ? [area] : [])]);
  }
}
