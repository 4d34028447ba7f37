import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { counted } from '@parterre/ui/words/counted.ts';
import type { SearchState } from '../stores/search-state.ts';
import { FilterChoices } from './filter-choices.ts';

/** All filters over what was found, on a phone. What is chosen is in the address at once, however the sheet is closed. */
@Component({
  selector: 'pt-filter-sheet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FilterChoices],
  template: `
    <header>
      <h2 id="filter-title" i18n>Filter</h2>
      @if (state.active().length > 0) {
        <button type="button" class="link" (click)="state.clear(true)">{{ clearWords() }}</button>
      }
    </header>
    @if (state.counts(); as counts) {
      <pt-filter-choices [wish]="state.wish()" [counts]="counts" (changed)="state.change($event, true)" />
    }
    <footer>
      <button type="button" class="button big" (click)="dialog.close()">{{ showWords() }}</button>
    </footer>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      max-height: 84dvh;
    }
    header {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--s4);
      padding: var(--s5) var(--s4) var(--s3);
    }
    h2 {
      font-size: var(--t-1);
    }
    .link {
      min-height: var(--touch);
    }
    pt-filter-choices {
      flex: 1;
      min-height: 0;
      padding: 0 var(--s4) var(--s5);
      overflow-y: auto;
    }
    footer {
      padding: var(--s3) var(--s4) max(var(--s4), env(safe-area-inset-bottom));
    }
  `,
})
export class FilterSheet {
  protected readonly state = inject<SearchState>(MAT_DIALOG_DATA);
  protected readonly dialog = inject<MatDialogRef<FilterSheet>>(MatDialogRef);

  protected clearWords(): string {
    return counted($localize`{count, plural, other {Clear #}}`, this.state.active().length);
  }

  protected showWords(): string {
    return counted(
      $localize`{count, plural, =0 {No event like this} one {Show # event} other {Show # events}}`,
      this.state.total(),
    );
  }
}
