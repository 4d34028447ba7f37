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
import { bestAvailable } from '@parterre/seating/best-available';
import { Swatch } from '@parterre/ui/category/swatch.ts';
import { MoneyPipe } from '@parterre/ui/format/money-pipe.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { whyNoMore } from '../stores/choice-limit.ts';
import { Hold } from '../stores/hold.ts';
import { Stepper } from './stepper.ts';
import { SeatWords } from './seat-words.ts';
import { Seating } from '../stores/seating.ts';

const largestParty = 12;

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
  readonly #words = inject(SeatWords);
  /** As many as may be chosen besides what is chosen already. */
  protected readonly most = computed(() => Math.min(largestParty, this.#hold.room()));
  protected readonly why = computed(() => whyNoMore(this.#hold.limit()));
  protected readonly wished = signal(2);
  protected readonly count = computed(() => Math.min(this.wished(), Math.max(1, this.most())));
  /** The one that the legend shows alone, to begin with. */
  protected readonly categoryIndex = linkedSignal(() => this.seating.filter());

  protected readonly proposal = computed<readonly number[]>(() => {
    const layout = this.most() > 0 ? this.seating.layout() : undefined;
    const only = this.categoryIndex();
    const best =
      layout &&
      bestAvailable(layout, {
        count: this.count(),
        accessible: 0,
        companions: 0,
        mayBeSplit: true,
        free: (seat) => this.seating.isFree(seat),
        wanted: (seat) => only === undefined || this.seating.categoryOf()?.[seat] === only,
      });
    return best?.found ? best.groups.flat() : [];
  });
  protected readonly places = computed(() => this.#words.named(this.proposal()));
  /** Where there are no such seats: the area of the chosen category with the most room for as many. */
  protected readonly standing = computed(() => {
    const only = this.categoryIndex();
    const fitting = this.seating
      .areas()
      .map(({ left, chosen, colour }, i) => ({ left, chosen, colour, area: this.seating.layout()?.areas[i] }))
      .filter(({ left, colour }) => left >= this.count() && (only === undefined || colour === only));
    const [best] = fitting.toSorted((a, b) => b.left - a.left);
    return this.most() > 0 && this.proposal().length === 0 ? best : undefined;
  });
  /** Single seats of the chosen category that anybody could take. */
  protected readonly single = computed(() => {
    const [only, colour] = [this.categoryIndex(), this.seating.categoryOf()];
    let left = 0;
    colour?.forEach((category, seat) => {
      if (this.seating.isFree(seat) && (only === undefined || category === only)) left += 1;
    });
    return left;
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

  protected takePlaces(areaId: string, chosen: number): void {
    this.#hold.setPlaces(areaId, chosen + this.count());
    this.closed.emit();
  }

  protected take(): void {
    const layout = this.seating.layout();
    if (!layout) return;
    const wanted = this.#hold.wanted();
    const more = this.proposal().map((seat) => layout.seatIdAt(seat));
    this.#hold.want({ ...wanted, seats: [...wanted.seats, ...more] });
    this.closed.emit();
  }
}
