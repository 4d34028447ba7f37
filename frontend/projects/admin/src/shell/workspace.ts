import { ChangeDetectionStrategy, Component, computed, effect, inject, signal } from '@angular/core';
import { Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { BrandMark } from '@parterre/ui/brand/brand-mark.ts';
import { CurrentPage } from '@parterre/ui/navigation/current-page.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import type { IconName } from '@parterre/ui/icon/icon-name.ts';
import { ProblemState } from '@parterre/ui/states/problem-state.ts';
import { ActingOrganization } from '../data/acting-organization.ts';
import { Session } from '../data/session.ts';
import { roleWords } from '../ui/role-words.ts';
import { OrganizationChoice } from './organization-choice.ts';

interface Destination {
  readonly path: string;
  readonly icon: IconName;
  readonly label: string;
  readonly exact?: true;
}

const overview: Destination = { path: '/', icon: 'space_dashboard', label: $localize`Overview`, exact: true };
const managing: readonly Destination[] = [
  { path: '/events', icon: 'theater_comedy', label: $localize`Events` },
  { path: '/messages', icon: 'mail', label: $localize`Messages` },
  { path: '/venues', icon: 'event_seat', label: $localize`Venues` },
];
const administrating: readonly Destination[] = [
  { path: '/team', icon: 'group', label: $localize`Team` },
  { path: '/organizations', icon: 'stadium', label: $localize`Organizations` },
  { path: '/mail', icon: 'send', label: $localize`Mail` },
  { path: '/audit', icon: 'history', label: $localize`Audit log` },
];

/** The frame of everything behind the sign-in: one column of navigation, and the work beside it. */
@Component({
  selector: 'pt-workspace',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BrandMark, Icon, OrganizationChoice, ProblemState, RouterLink, RouterLinkActive, RouterOutlet],
  templateUrl: './workspace.html',
  styleUrl: './workspace.scss',
})
export class Workspace {
  protected readonly session = inject(Session);
  protected readonly acting = inject(ActingOrganization);
  protected readonly menuOpen = signal(false);
  readonly #router = inject(Router);
  readonly #page = inject(CurrentPage);

  protected readonly destinations = computed<readonly Destination[]>(() => [
    overview,
    ...(this.session.manages() ? managing : []),
    ...(this.session.isAdmin() ? administrating : []),
  ]);
  protected readonly role = computed(() => {
    const role = this.session.role();
    return role === undefined ? '' : roleWords[role];
  });

  constructor() {
    effect(() => {
      // Signed out here or in the account page: nothing behind the sign-in stays on the screen.
      if (this.session.known() && !this.session.signedIn()) void this.#router.navigate(['/sign-in']);
    });
    effect(() => {
      this.#page.arrived();
      this.menuOpen.set(false);
    });
  }
}
