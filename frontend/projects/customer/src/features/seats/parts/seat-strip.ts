import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { SeatAttribute } from '@parterre/seating/chart';
import { MoneyPipe } from '@parterre/ui/format/money-pipe.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import type { IconName } from '@parterre/ui/icon/icon-name.ts';
import { Seating } from '../stores/seating.ts';
import { SeatWords } from './seat-words.ts';

const icons: Readonly<Record<SeatAttribute, IconName>> = {
  accessible: 'accessible',
  companion: 'group',
  'restricted-view': 'visibility_off',
  'semi-ambulatory': 'assist_walker',
  hearing: 'hearing',
  'sign-language': 'sign_language',
};

/** What is special about a seat is said before it is taken, with what it costs. */
@Component({
  selector: 'pt-seat-strip',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MoneyPipe],
  template: `
    @for (name of icons(); track name) {
      <pt-icon [name]="name" />
    }
    <p role="status">
      <b>{{ words.short(seat()) }}, {{ words.attributesOf(seat()) }}</b>
      <span class="small">{{ words.meaningOf(seat()) }}</span>
    </p>
    <button type="button" class="button small" (click)="taken.emit()">
      <ng-container i18n>Take</ng-container>
      @if (seating.categoryAt(seat()); as category) {
        <span class="figures">{{ category.price | money }}</span>
      }
    </button>
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: var(--s3);
      max-width: 34rem;
      padding: 10px 10px 10px 16px;
      border-radius: var(--r2);
      background: var(--house-ink);
      color: var(--house);
      box-shadow: var(--lift);
    }
    p {
      flex: 1;
      min-width: 0;
      line-height: 1.3;
    }
    p span {
      display: block;
    }
    .button {
      flex: none;
      background: var(--house);
      color: var(--house-ink);
    }
  `,
})
export class SeatStrip {
  readonly seat = input.required<number>();
  readonly taken = output();
  protected readonly seating = inject(Seating);
  protected readonly words = inject(SeatWords);
  protected readonly icons = computed(
    () =>
      this.seating
        .layout()
        ?.attributesAt(this.seat())
        .map((attribute) => icons[attribute]) ?? [],
  );
}
