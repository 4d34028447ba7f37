import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Unread } from '../../../data/unread.ts';
import type { InboxFilter } from '../stores/inbox-filter.ts';

/** One line of what can be shown alone. The address says which, so that going back and a reload show the same. */
@Component({
  selector: 'pt-inbox-filters',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `
    <nav aria-label="Show" i18n-aria-label>
      @for (choice of choices; track choice.filter) {
        <a
          class="chip"
          routerLink="/notifications"
          [class.on]="choice.filter === shown()"
          [attr.aria-current]="choice.filter === shown() ? 'true' : null"
          [queryParams]="{ show: choice.filter === 'all' ? null : choice.filter }"
          [replaceUrl]="true"
        >
          {{ choice.word }}
          @if (choice.filter === 'unread' && unread() > 0) {
            <span class="figures">{{ unread() > 99 ? most : unread() }}</span>
          }
        </a>
      }
    </nav>
  `,
  styles: `
    nav {
      display: flex;
      gap: var(--s2);
      margin-inline: calc(-1 * var(--gutter));
      padding: 6px var(--gutter);
      overflow-x: auto;
      scrollbar-width: none;
    }
    .chip {
      flex: none;
    }
    .chip:not(.on) span {
      color: var(--ink-3);
    }
  `,
})
export class InboxFilters {
  readonly shown = input.required<InboxFilter>();
  protected readonly unread = inject(Unread).count;
  protected readonly most = $localize`:As many as 99, and more:99+`;
  protected readonly choices: readonly { readonly filter: InboxFilter; readonly word: string }[] = [
    { filter: 'all', word: $localize`All` },
    { filter: 'unread', word: $localize`Unread` },
    { filter: 'tickets', word: $localize`Tickets` },
    { filter: 'reminders', word: $localize`Reminders` },
    { filter: 'organizers', word: $localize`Organizers` },
    { filter: 'account', word: $localize`Account` },
  ];
}
