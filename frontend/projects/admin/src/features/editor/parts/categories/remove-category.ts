import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Notices } from '@parterre/ui/feedback/notices.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { counted } from '@parterre/ui/words/counted.ts';
import type { TicketCategory } from '../../../../data/api.ts';
import { EventEditing } from '../../stores/event-editing.ts';
import { Events } from '../../../../data/events.ts';
import { SeatingWork } from '../../stores/seating-work.ts';
import { Confirmation } from '../../../../ui/confirmation.ts';

/** Takes a category away; asks first when seats belong to it. */
@Component({
  selector: 'pt-remove-category',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <button type="button" class="icon-button" [attr.aria-label]="label()" (click)="remove()">
      <pt-icon name="delete" />
    </button>
  `,
})
export class RemoveCategory {
  readonly category = input.required<TicketCategory>();
  readonly count = input.required<number>();

  readonly #editing = inject(EventEditing);
  readonly #events = inject(Events);
  readonly #work = inject(SeatingWork);
  readonly #notices = inject(Notices);
  readonly #confirmation = inject(Confirmation);
  protected readonly label = (): string => $localize`Remove ${this.category().name}:category:`;

  protected async remove(): Promise<void> {
    const { id: categoryId, name } = this.category();
    const sure =
      this.count() === 0 ||
      (await this.#confirmation.ask({
        heading: $localize`Remove ${name}:category:?`,
        text: counted(
          $localize`{count, plural, =1 {Its place will have no category until you give it another.} other {Its # places will have no category until you give them another.}}`,
          this.count(),
        ),
        yes: $localize`Remove it`,
      }));
    if (!sure) return;
    const problem = await this.#editing.apply(({ id, version }) =>
      this.#events.removeCategory(id, version, categoryId),
    );
    if (problem) await this.#notices.show(problem.detail ?? problem.title);
    else this.#work.refresh();
  }
}
