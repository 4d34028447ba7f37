import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import type { Reminder } from '../../../data/api.ts';
import { Contact } from '../../../data/contact.ts';
import { leadsWords } from '../../../ui/lead-words.ts';
import { channels, gaps, mailOff, repeats } from './reminder-words.ts';

type Channels = Reminder['channels'];

/** One reminder: how long before, by which ways, and its end. */
@Component({
  selector: 'pt-reminder-line',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink],
  template: `
    <p>
      <b>{{ words() }}</b>
      @if (reminder().repeat !== 'never') {
        <span class="small muted">{{ repeatWord() }}</span>
      }
    </p>
    <button
      type="button"
      class="icon-button"
      [attr.aria-label]="removeName()"
      [disabled]="isBusy()"
      (click)="removed.emit()"
    >
      <pt-icon name="close" />
    </button>
    <div class="cluster" role="group" [attr.aria-label]="words()">
      <button
        type="button"
        class="chip"
        [attr.aria-pressed]="reminder().channels === null"
        [disabled]="isBusy()"
        (click)="changed.emit(null)"
        i18n
      >
        As in your settings
      </button>
      @for (channel of offered(); track channel.value) {
        <button
          type="button"
          class="chip"
          [attr.aria-pressed]="reminder().channels?.includes(channel.value) === true"
          [disabled]="isBusy()"
          (click)="toggle(channel.value)"
        >
          {{ channel.word }}
        </button>
      }
    </div>
    @for (gap of gaps(); track gap) {
      <p class="small gap">
        {{ gap }} <a class="link" routerLink="/account" [fragment]="'reach'" i18n>See how we reach you</a>
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
      gap: var(--s1) var(--s3);
    }
    span {
      display: block;
    }
    .cluster,
    .gap {
      grid-column: 1 / -1;
    }
    .gap {
      color: var(--warn);
    }
  `,
})
export class ReminderLine {
  readonly reminder = input.required<Reminder>();
  readonly isBusy = input(false);
  readonly removed = output();
  readonly changed = output<Channels>();

  readonly #locale = inject(DISPLAY_LOCALE);
  readonly #contact = inject(Contact);
  /** SMS where the house sends them, or where they were chosen once. */
  protected readonly offered = computed(() =>
    channels.filter(
      ({ value }) =>
        value !== 'sms' ||
        this.#contact.settings()?.hasSms === true ||
        this.reminder().channels?.includes(value) === true,
    ),
  );
  /** Of the ways that were chosen, those that lead nowhere. */
  protected readonly gaps = computed(() =>
    (this.reminder().channels ?? []).flatMap((channel) => {
      if (channel === 'email' && this.#isMailOff()) return [mailOff];
      return this.#contact.gaps().has(channel) ? [gaps[channel]] : [];
    }),
  );
  /** Whoever ended these mails gets none, whatever is chosen here. */
  readonly #isMailOff = computed(() => {
    const topics = this.#contact.settings()?.topics ?? [];
    const ways = topics.find(({ topic }) => topic === 'reminders')?.channels ?? [];
    return ways.some(({ channel, isOn }) => channel === 'email' && !isOn);
  });
  protected readonly words = computed(() => leadsWords([this.reminder().lead], this.#locale));
  protected readonly removeName = computed(() => $localize`Remove: ${this.words()}:1 day before:`);
  protected readonly repeatWord = computed(
    () => repeats.find(({ value }) => value === this.reminder().repeat)?.word,
  );

  /** Without any way it goes by those of the settings again. */
  protected toggle(channel: 'email' | 'sms' | 'push'): void {
    const now = this.reminder().channels ?? [];
    const next = now.includes(channel) ? now.filter((one) => one !== channel) : [...now, channel];
    this.changed.emit(next.length > 0 ? next : null);
  }
}
