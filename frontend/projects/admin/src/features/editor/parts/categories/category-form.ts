import {
  ChangeDetectionStrategy,
  Component,
  afterNextRender,
  inject,
  input,
  linkedSignal,
  output,
  untracked,
} from '@angular/core';
import { form, maxLength, required, validate } from '@angular/forms/signals';
import { MatPrefix } from '@angular/material/input';
import { Refused } from '@parterre/ui/data/problem.ts';
import { formParts } from '@parterre/ui/forms/form-parts.ts';
import { submitting } from '@parterre/ui/forms/submitting.ts';
import type { CategoryColour, TicketCategory } from '../../../../data/api.ts';
import { EventEditing } from '../../stores/event-editing.ts';
import { Events } from '../../../../data/events.ts';
import { parsePrice, priceText } from '../../stores/price.ts';
import { ColourChoice } from './colour-choice.ts';

/** One ticket category, new or to be changed. */
@Component({
  selector: 'pt-category-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [formParts, ColourChoice, MatPrefix],
  template: `
    <form [formRoot]="fields">
      <mat-form-field appearance="outline" hideRequiredMarker>
        <mat-label i18n>Name</mat-label>
        <input matInput [formField]="fields.name" placeholder="Stalls" i18n-placeholder />
        <mat-error>{{ fields.name() | firstError }}</mat-error>
      </mat-form-field>
      <mat-form-field appearance="outline" hideRequiredMarker>
        <mat-label i18n>Price</mat-label>
        <span matTextPrefix>{{ currency() }}&nbsp;</span>
        <input matInput class="figures" inputmode="decimal" [formField]="fields.price" />
        <mat-error>{{ fields.price() | firstError }}</mat-error>
      </mat-form-field>
      <pt-colour-choice [colours]="colours()" [chosen]="colour()" (choose)="choose($event)" />
      <pt-form-message [message]="fields() | firstError" />
      <div class="cluster">
        <button type="submit" class="button small" [disabled]="fields().submitting()">
          {{ category() ? saveWord : addWord }}
        </button>
        <button type="button" class="button small quiet" (click)="closed.emit()" i18n>Not now</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      grid-template-columns: minmax(0, 2fr) minmax(9rem, 1fr);
      gap: var(--s2) var(--s4);
      padding-top: var(--s2);
    }
    pt-colour-choice,
    pt-form-message,
    .cluster {
      grid-column: 1 / -1;
    }
    @media (max-width: 560px) {
      form {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class CategoryForm {
  readonly category = input<TicketCategory>();
  readonly colours = input.required<readonly CategoryColour[]>();
  readonly closed = output();

  readonly #editing = inject(EventEditing);
  readonly #events = inject(Events);
  protected readonly addWord = $localize`Add it`;
  protected readonly saveWord = $localize`Save it`;
  protected readonly currency = (): string => this.#editing.event()?.currency ?? 'EUR';
  readonly #model = linkedSignal({
    source: () => this.category(),
    computation: (category) => ({
      name: category?.name ?? '',
      price: category ? priceText(category.price.amount, category.price.currency) : '',
      // What is typed must not begin anew only because another colour has become free.
      colour: category?.colour ?? untracked(this.colours)[0] ?? 'c1',
    }),
  });
  protected readonly colour = (): CategoryColour => this.#model().colour;
  protected readonly fields = form(
    this.#model,
    (path) => {
      required(path.name, { message: $localize`Give it a name.` });
      maxLength(path.name, 40, { message: $localize`Use at most 40 characters.` });
      validate(path.price, ({ value }) =>
        parsePrice(value(), this.currency()) === undefined
          ? { kind: 'price', message: this.#noPrice() }
          : undefined,
      );
    },
    {
      submission: submitting({
        send: () => this.#save(),
        done: () => this.closed.emit(),
        fields: ({ name, price }) => ({ 'category.name': name, 'category.price.amount': price }),
      }),
    },
  );

  constructor() {
    afterNextRender(() => this.fields.name().focusBoundControl());
  }

  protected choose(colour: CategoryColour): void {
    this.#model.update((model) => ({ ...model, colour }));
  }

  async #save(): Promise<void> {
    const { name, price, colour } = this.#model();
    const amount = parsePrice(price, this.currency());
    if (amount === undefined) throw Refused.at('category.price.amount', this.#noPrice());
    const details = { name, colour, price: { amount, currency: this.currency() } };
    const known = this.category();
    const problem = await this.#editing.apply(({ id, version }) =>
      known
        ? this.#events.changeCategory(id, version, known.id, details)
        : this.#events.addCategory(id, version, details),
    );
    if (problem) throw new Refused(problem);
  }

  #noPrice(): string {
    const example = priceText(1250, this.currency());
    return $localize`Enter a price such as ${example}:example:, or 0 for free.`;
  }
}
