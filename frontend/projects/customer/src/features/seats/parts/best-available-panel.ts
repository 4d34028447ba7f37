import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterRenderEffect,
  computed,
  effect,
  inject,
  linkedSignal,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Swatch } from '@parterre/ui/category/swatch.ts';
import { MoneyPipe } from '@parterre/ui/format/money-pipe.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { BestSeats } from '../stores/best-seats.ts';
import { whyNoMore } from '../stores/choice-limit.ts';
import { Hold } from '../stores/hold.ts';
import { Stepper } from './stepper.ts';
import { SeatWords } from './seat-words.ts';
import { Seating } from '../stores/seating.ts';

const largestParty = 12;

/** How many, which category, who needs what; the seats are held when they are found, and are on the map. */
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
  readonly found = output<readonly number[]>();

  protected readonly best = inject(BestSeats);
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
  protected readonly together = signal(true);
  protected readonly asksNeeds = signal(false);
  protected readonly wheelchairs = signal(0);
  protected readonly companions = signal(0);
  protected readonly accessible = computed(() => Math.min(this.wheelchairs(), this.count()));
  protected readonly beside = computed(() =>
    this.accessible() === 0 ? 0 : Math.min(this.companions(), this.count() - this.accessible()),
  );
  protected readonly hasAccessible = computed(
    () => this.seating.layout()?.attributes().has('accessible') ?? false,
  );
  /** Found seats by their names, or places in an area. */
  protected readonly places = computed(() => {
    const names = this.#words.named(this.best.seats());
    const areas = this.best.got()?.places.map(({ areaId, count }) => {
      const area = this.seating.layout()?.area(areaId)?.name ?? '';
      return $localize`${area}:area:: ${count}:count: places`;
    });
    return [...(names ? [names] : []), ...(areas ?? [])].join(' · ');
  });
  protected readonly groups = computed(() => this.best.got()?.groups.length ?? 0);
  protected readonly total = computed(() => {
    const seats = this.best.seats().flatMap((seat) => this.seating.categoryAt(seat)?.price ?? []);
    const places = (this.best.got()?.places ?? []).flatMap(({ areaId, count }) => {
      const price = this.seating.categories()[this.seating.categoryIndexOfArea(areaId)]?.price;
      return price ? [{ ...price, amount: price.amount * count }] : [];
    });
    const [first, ...others] = [...seats, ...places];
    return first && { ...first, amount: others.reduce((sum, { amount }) => sum + amount, first.amount) };
  });

  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  constructor() {
    const isGot = computed(() => this.best.got() !== undefined);
    let before = { isGot: false, isBusy: untracked(this.best.busy) };
    // The button that was pressed is gone, or was locked: whoever goes on by keyboard, or listens, is told what is now.
    afterRenderEffect(() => {
      const now = { isGot: isGot(), isBusy: this.best.busy() };
      if (!now.isBusy && (before.isBusy || now.isGot !== before.isGot)) this.heading().nativeElement.focus();
      before = now;
    });
    effect(() => {
      const seats = this.best.seats();
      if (seats.length > 0) this.found.emit(seats);
    });
  }

  protected find(): void {
    const category = this.seating.categories()[this.categoryIndex() ?? -1];
    void this.best.find({
      quantity: this.count(),
      split: !this.together(),
      accessible: this.accessible(),
      companions: this.beside(),
      categoryIds: category ? [category.id] : [],
    });
  }

  protected close(): void {
    this.best.keep();
    this.closed.emit();
  }
}
