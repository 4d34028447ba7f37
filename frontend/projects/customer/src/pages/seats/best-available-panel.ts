import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { bestAvailable } from '@parterre/seat-map/choose/best-available.ts';
import { Swatch } from '@parterre/ui/category/swatch.ts';
import { MoneyPipe } from '@parterre/ui/format/money-pipe.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { Hold } from '../../data/hold.ts';
import { Stepper } from '../../ui/stepper.ts';
import { Seating } from './seating.ts';

/** How many, which category; the answer is on the map before it is accepted, and follows what others take. */
@Component({
  selector: 'pt-best-available-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MoneyPipe, Stepper, Swatch],
  templateUrl: './best-available-panel.html',
  styleUrl: './best-available-panel.scss',
})
export class BestAvailablePanel {
  readonly closed = output();
  /** What to bring into view. */
  readonly proposed = output<readonly number[]>();

  protected readonly seating = inject(Seating);
  readonly #hold = inject(Hold);
  protected readonly count = signal(2);
  /** The one that the legend shows alone, to begin with. */
  protected readonly categoryIndex = linkedSignal(() => this.seating.filter());

  protected readonly proposal = computed<readonly number[]>(() => {
    const layout = this.seating.layout();
    const only = this.categoryIndex();
    const eligible = (seat: number): boolean =>
      this.seating.isFree(seat) && (only === undefined || this.seating.categoryOf()?.[seat] === only);
    return (layout && bestAvailable(layout, { count: this.count(), eligible })) ?? [];
  });
  protected readonly places = computed(() => {
    const layout = this.seating.layout();
    if (!layout) return '';
    const rows = Map.groupBy(this.proposal(), (seat) => layout.rowAt(seat));
    return [...rows]
      .map(([row, seats]) => {
        const numbers = seats.map((seat) => layout.numberOf(seat)).join(', ');
        return $localize`Row ${row.id}:row:: ${numbers}:seats:`;
      })
      .join(' · ');
  });
  protected readonly total = computed(() => {
    const prices = this.proposal().flatMap((seat) => this.seating.categoryAt(seat)?.price ?? []);
    const [first] = prices;
    return first && { currency: first.currency, amount: prices.reduce((sum, { amount }) => sum + amount, 0) };
  });

  constructor() {
    effect((onCleanup) => {
      const proposal = this.proposal();
      this.seating.suggestion.set(proposal);
      if (proposal.length > 0) this.proposed.emit(proposal);
      onCleanup(() => this.seating.suggestion.set([]));
    });
  }

  protected take(): void {
    const layout = this.seating.layout();
    if (!layout) return;
    const wanted = this.#hold.wanted();
    const more = this.proposal().map((seat) => layout.idOf(seat));
    this.#hold.want({ ...wanted, seats: [...wanted.seats, ...more] });
    this.closed.emit();
  }
}
