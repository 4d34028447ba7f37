import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { categoryColours } from '@parterre/ui/category/category-mark.ts';
import { Swatch } from '@parterre/ui/category/swatch.ts';
import { MoneyPipe } from '@parterre/ui/format/money-pipe.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { EmptyState } from '@parterre/ui/states/empty-state.ts';
import type { CategoryColour, TicketCategory } from '../../../data/api.ts';
import { EventEditing } from '../stores/event-editing.ts';
import { SeatingWork } from '../stores/seating-work.ts';
import { StepFrame } from '../parts/step-frame.ts';
import { CategoryForm } from '../parts/categories/category-form.ts';
import { RemoveCategory } from '../parts/categories/remove-category.ts';

/** Up to twenty kinds of tickets, each a name, a price, and a colour with its mark. */
@Component({
  selector: 'pt-categories-step',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CategoryForm, EmptyState, Icon, MoneyPipe, RemoveCategory, StepFrame, Swatch],
  templateUrl: './categories-step.html',
  styleUrl: './categories-step.scss',
})
export class CategoriesStep {
  protected readonly editing = inject(EventEditing);
  protected readonly work = inject(SeatingWork);
  /** The id of what is being changed, `new` for one to be added. */
  protected readonly open = signal<string | undefined>(undefined);
  protected readonly categories = computed(() => this.editing.event()?.categories ?? []);
  protected readonly free = computed(() =>
    categoryColours.filter((colour) => this.categories().every((category) => category.colour !== colour)),
  );

  protected changeLabel({ name }: TicketCategory): string {
    return $localize`Change ${name}:category:`;
  }

  protected coloursFor(category?: TicketCategory): readonly CategoryColour[] {
    return categoryColours.filter((colour) => colour === category?.colour || this.free().includes(colour));
  }

  protected countOf(index: number): number | undefined {
    return this.work.tally()?.byCategory[index];
  }
}
