import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  computed,
  inject,
  input,
  signal,
} from '@angular/core';
import { problemOf } from '@parterre/ui/data/problem.ts';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import type { ContactSettings } from '../../../data/api.ts';
import { Contact } from '../../../data/contact.ts';
import { clockTime } from './clock-time.ts';
import { type Quiet, QuietHoursForm } from './quiet-hours-form.ts';

/** Who types a time says several on the way, milliseconds apart. */
export const typingMs = 500;

/** Quiet hours in a few words, which open to be changed. */
@Component({
  selector: 'pt-quiet-hours',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, QuietHoursForm],
  template: `
    <button
      type="button"
      class="small"
      aria-controls="quiet-hours"
      [attr.aria-expanded]="isOpen()"
      (click)="isOpen.set(!isOpen())"
    >
      <span class="words">{{ words() }}</span><pt-icon name="keyboard_arrow_down" [class.up]="isOpen()" />
    </button>
    <div id="quiet-hours" [hidden]="!isOpen()">
      @if (isOpen()) {
        <pt-quiet-hours-form [quiet]="settings()" (changed)="keepSoon($event)" />
        <p class="small failure" role="alert">
          @if (failure(); as text) {
            <ng-container i18n>Not saved. {{ text }}</ng-container>
          }
        </p>
      }
    </div>
  `,
  styles: `
    button {
      display: inline-flex;
      align-items: center;
      gap: var(--s1);
      min-height: var(--touch);
      color: var(--ink-3);
      text-align: start;
    }
    .words {
      text-decoration: underline;
      text-decoration-thickness: 1px;
      text-underline-offset: 3px;
    }
    button:hover {
      color: var(--ink);
    }
    pt-icon {
      transition: rotate var(--fast) var(--ease);
    }
    .up {
      rotate: 180deg;
    }
    div:not([hidden]) {
      padding-bottom: var(--s4);
    }
    .failure {
      color: var(--danger);
      font-weight: 520;
    }
  `,
})
export class QuietHours {
  readonly settings = input.required<ContactSettings>();

  readonly #contact = inject(Contact);
  readonly #locale = inject(DISPLAY_LOCALE);
  #typing: ReturnType<typeof setTimeout> | undefined;
  #waiting: (() => void) | undefined;

  protected readonly isOpen = signal(false);
  protected readonly failure = signal<string | undefined>(undefined);
  protected readonly words = computed(() => {
    const { quietHours } = this.settings();
    if (!quietHours) return $localize`No quiet hours`;
    const [from, to] = [clockTime(quietHours.from, this.#locale), clockTime(quietHours.to, this.#locale)];
    return $localize`Quiet from ${from}:from: to ${to}:to:`;
  });

  constructor() {
    // Who leaves meanwhile has said it, too.
    inject(DestroyRef).onDestroy(() => this.#waiting?.());
  }

  protected keepSoon(quiet: Quiet | null): void {
    clearTimeout(this.#typing);
    this.#waiting = undefined;
    this.failure.set(undefined);
    if (!quiet) return;
    this.#waiting = () => {
      clearTimeout(this.#typing);
      this.#waiting = undefined;
      void this.#keep(quiet);
    };
    this.#typing = setTimeout(this.#waiting, typingMs);
  }

  async #keep({ quietHours, timeZone }: Quiet): Promise<void> {
    try {
      await this.#contact.setQuiet({ quietHours, timeZone });
    } catch (error) {
      const { title, detail } = problemOf(error);
      this.failure.set(detail ?? title);
    }
  }
}
