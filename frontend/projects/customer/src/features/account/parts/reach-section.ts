import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { formatInstant } from '@parterre/ui/format/event-time.ts';
import { Clock } from '@parterre/ui/data/clock.ts';
import { VISITOR_ZONE } from '@parterre/ui/format/visitor-zone.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { ProblemState } from '@parterre/ui/states/problem-state.ts';
import { Skeleton } from '@parterre/ui/states/skeleton.ts';
import { counted } from '@parterre/ui/words/counted.ts';
import { Contact } from '../../../data/contact.ts';
import { organizationsToFollow } from '../../../data/organizations.ts';
import { WelcomeOffer } from '../../../ui/welcome-offer.ts';
import { DeviceList } from './device-list.ts';
import { FollowList } from './follow-list.ts';
import { NumberRow } from './number-row.ts';
import { QuietHours } from './quiet-hours.ts';
import { ReachTable } from './reach-table.ts';
import { endedWords } from './reach-words.ts';
import { UsualReminders } from './usual-reminders.ts';

/** How somebody is reached: by which ways, when not, and of whom they hear. */
@Component({
  selector: 'pt-reach-section',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    DeviceList,
    FollowList,
    Icon,
    NumberRow,
    ProblemState,
    QuietHours,
    ReachTable,
    Skeleton,
    UsualReminders,
    WelcomeOffer,
  ],
  template: `
    @if (contact.settings(); as settings) {
      <pt-welcome-offer />
      <pt-reach-table [settings]="settings" [followed]="followedWords()">
        <pt-quiet-hours [settings]="settings" />
      </pt-reach-table>
      <pt-usual-reminders [settings]="settings" />
      @if (settings.hasSms) {
        <pt-number-row [settings]="settings" />
      }
      <pt-device-list [devices]="settings.devices" />
      @for (line of ended(); track line) {
        <p class="ended small"><pt-icon name="warning" />{{ line }}</p>
      }
      @if (followed(); as all) {
        <h3 i18n>Organizers you follow</h3>
        @if (all.length > 0) {
          <pt-follow-list [organizations]="all" [shows]="'way-out'" />
        } @else {
          <p class="muted small" i18n>
            Follow an organizer on the page of an event, and you hear of new ones.
          </p>
        }
      }
    } @else if (contact.error()) {
      <pt-problem-state [error]="contact.error()" (again)="contact.again()" />
    } @else {
      <div class="stack" aria-busy="true"><pt-skeleton /><pt-skeleton /><pt-skeleton /></div>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s3);
    }
    pt-skeleton {
      height: 48px;
    }
    h3 {
      margin-top: var(--s4);
    }
    .ended {
      display: flex;
      gap: var(--s2);
      color: var(--warn);
    }
  `,
})
export class ReachSection {
  protected readonly contact = inject(Contact);
  readonly #organizations = organizationsToFollow();
  readonly #locale = inject(DISPLAY_LOCALE);
  readonly #zone = inject(VISITOR_ZONE);
  readonly #clock = inject(Clock);

  protected readonly followed = computed(() =>
    this.#organizations.hasValue() ? this.#organizations.value().followed : undefined,
  );
  /** "Subang City Arts and 3 more". */
  protected readonly followedWords = computed(() => {
    const follows = this.contact.settings()?.follows ?? [];
    const [first, ...others] = (this.followed() ?? []).filter(({ id }) => follows.includes(id));
    if (!first) return '';
    const more = counted($localize`{count, plural, =0 {} other { and # more}}`, others.length);
    return `${first.name}${more}`;
  });
  protected readonly ended = computed(() =>
    (this.contact.settings()?.ended ?? []).map(({ channel, at }) =>
      endedWords[channel](
        formatInstant(at, 'day', this.#locale, { now: this.#clock.now(), timeZone: this.#zone }),
      ),
    ),
  );
}
