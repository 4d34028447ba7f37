import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { counted } from '@parterre/ui/words/counted.ts';
import { Unread } from '../data/unread.ts';

/** More than a badge has room for; nobody counts on. */
const most = 99;

/** The way to the inbox, and how many wait there. */
@Component({
  selector: 'pt-inbox-bell',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, RouterLinkActive],
  template: `
    <a
      class="icon-button"
      routerLink="/notifications"
      routerLinkActive="on"
      ariaCurrentWhenActive="page"
      [attr.aria-label]="name()"
    >
      <pt-icon name="notifications" />
      @if (badge(); as text) {
        <span class="badge figures" aria-hidden="true">{{ text }}</span>
      }
    </a>
  `,
  styles: `
    a {
      position: relative;
    }
    a:hover,
    .on {
      color: var(--ink);
    }
    pt-icon {
      width: 1.5rem;
      height: 1.5rem;
    }
    .badge {
      position: absolute;
      top: 2px;
      inset-inline-start: 22px;
      min-width: 20px;
      padding-inline: 5px;
      border: 2px solid var(--paper);
      border-radius: var(--pill);
      background: var(--lime);
      color: var(--on-lime);
      font: 700 0.6875rem/16px var(--text);
      text-align: center;
    }
  `,
})
export class InboxBell {
  readonly #count = inject(Unread).count;
  protected readonly badge = computed(() => {
    const count = this.#count();
    if (count > most) return $localize`:As many as 99, and more:99+`;
    return count === 0 ? undefined : String(count);
  });
  protected readonly name = computed(() => {
    const count = this.#count();
    if (count > most) return $localize`Inbox, more than 99 unread`;
    return counted($localize`{count, plural, =0 {Inbox} other {Inbox, # unread}}`, count);
  });
}
