import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { counted } from '@parterre/ui/words/counted.ts';
import type { ActiveFilter } from '../stores/active-filters.ts';

/** One line of what is on, each to be taken off; on a phone it begins with what opens all filters. */
@Component({
  selector: 'pt-active-line',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <button
      type="button"
      class="chip on open"
      aria-haspopup="dialog"
      [attr.aria-label]="openWords(filters().length)"
      (click)="opened.emit()"
    >
      <pt-icon name="tune" />
      @if (filters().length > 0) {
        <span class="figures">{{ filters().length }}</span>
      } @else {
        <ng-container i18n>Filter</ng-container>
      }
    </button>
    @for (one of filters(); track one.label) {
      <button type="button" class="chip off" (click)="removed.emit(one)">
        <span class="unseen" i18n>Without</span>
        {{ one.label }}
        <pt-icon name="close" />
      </button>
    }
  `,
  styles: `
    :host {
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
    .off {
      background: var(--fog);
      box-shadow: none;
    }
    .off pt-icon {
      width: 1rem;
      height: 1rem;
    }
    @media (min-width: 900px) {
      :host {
        flex-wrap: wrap;
        margin: 0;
        padding: 0;
        overflow: visible;
      }
      .open {
        display: none;
      }
    }
  `,
})
export class ActiveLine {
  readonly filters = input.required<readonly ActiveFilter[]>();
  readonly opened = output();
  readonly removed = output<ActiveFilter>();

  protected openWords(count: number): string {
    return counted(
      $localize`{count, plural, =0 {Filter} one {Filter, # is on} other {Filter, # are on}}`,
      count,
    );
  }
}
