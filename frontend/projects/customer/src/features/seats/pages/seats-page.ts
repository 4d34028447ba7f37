import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  type ElementRef,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ChartArea } from '@parterre/seating/chart';
import { seatLook } from '@parterre/seat-map/draw/seat-paint.ts';
import { SeatList } from '@parterre/seat-map/list/seat-list.ts';
import { SeatMap } from '@parterre/seat-map/seat-map.ts';
import { EventTimePipe } from '@parterre/ui/format/event-time-pipes.ts';
import { Notices } from '@parterre/ui/feedback/notices.ts';
import { problemOf } from '@parterre/ui/data/problem.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { ProblemState } from '@parterre/ui/states/problem-state.ts';
import { Clock } from '@parterre/ui/data/clock.ts';
import { whyNoMore } from '../stores/choice-limit.ts';
import { eventResource } from '../../../data/event-resource.ts';
import { BestSeats } from '../stores/best-seats.ts';
import { Hold } from '../stores/hold.ts';
import { LiveSeats } from '../stores/live-seats.ts';
import { salesState } from '../../../data/sales-state.ts';
import { NoSuchEvent } from '../../../ui/no-such-event.ts';
import { PageTitle } from '../../../ui/page-title.ts';
import { seatAttributeWords } from '../../../ui/seat-attribute-words.ts';
import { AreaList } from '../parts/area-list.ts';
import { BestAvailablePanel } from '../parts/best-available-panel.ts';
import { ChoiceLines } from '../parts/choice-lines.ts';
import { ChoicePanel } from '../parts/choice-panel.ts';
import { houseInsets } from '../parts/house-insets.ts';
import { Legend } from '../parts/legend.ts';
import { MarkKey } from '../parts/mark-key.ts';
import { SeatStrip } from '../parts/seat-strip.ts';
import { SeatWords } from '../parts/seat-words.ts';
import { Seating } from '../stores/seating.ts';

/** The house: see every seat live, take the ones you want, go on to payment. */
@Component({
  selector: 'pt-seats-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    AreaList,
    BestAvailablePanel,
    ChoicePanel,
    EventTimePipe,
    Icon,
    Legend,
    MarkKey,
    NoSuchEvent,
    ProblemState,
    RouterLink,
    SeatList,
    SeatMap,
    SeatStrip,
  ],
  providers: [BestSeats, ChoiceLines, Hold, LiveSeats, SeatWords, Seating],
  templateUrl: './seats-page.html',
  styleUrl: './seats-page.scss',
})
export class SeatsPage {
  readonly slug = input.required<string>();

  protected readonly hold = inject(Hold);
  protected readonly seating = inject(Seating);
  protected readonly attributeWords = seatAttributeWords;
  protected readonly words = inject(SeatWords);
  readonly #router = inject(Router);
  readonly #document = inject(DOCUMENT);
  readonly #notices = inject(Notices);
  readonly #title = inject(PageTitle);
  readonly #clock = inject(Clock);
  private readonly map = viewChild(SeatMap);
  private readonly wand = viewChild<ElementRef<HTMLElement>>('wand');

  protected readonly resource = eventResource(this.slug);
  protected readonly event = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly error = computed(() => this.resource.error() ?? this.seating.error());
  protected readonly missing = computed(() => problemOf(this.resource.error()).status === 404);
  protected readonly view = signal<'map' | 'list'>('map');
  readonly #best = inject(BestSeats);
  /** Open while somebody wishes, and whenever seats were picked for them. */
  protected readonly choosingBest = linkedSignal<boolean, boolean>({
    source: () => this.#best.active(),
    computation: (isActive, before) => isActive || (before?.value ?? false),
  });
  /** A seat about which something has to be known before it is taken. */
  protected readonly asked = signal<number | undefined>(undefined);
  protected readonly sales = computed(() => {
    const event = this.event();
    return event && salesState(event, this.#clock.now());
  });
  protected readonly insets = houseInsets(this.choosingBest);
  protected readonly offersBest = computed(
    () => Boolean(this.seating.layout()?.seatCount) && !this.hold.locked() && this.sales() === 'open',
  );

  constructor() {
    effect(() => {
      const event = this.event();
      if (!event) return;
      untracked(() => this.seating.open(event));
      this.#title.say($localize`Seats for ${event.title}:title:`);
    });
  }

  protected toggleSeat(seat: number): void {
    const id = this.seating.layout()?.seatIdAt(seat);
    if (id === undefined) return;
    if (this.asked() !== seat) this.asked.set(undefined);
    if (!this.#isUnlocked()) return;
    const look = this.seating.paint()?.look[seat];
    if (look === seatLook.held) return void this.#lookWhoseItIs(id);
    const why = takenWords(look);
    if (why) return this.#say(why);
    if (look !== seatLook.chosen && !this.#hasRoom()) return;
    if (look !== seatLook.chosen && this.#mustAsk(seat)) return this.asked.set(seat);
    this.asked.set(undefined);
    this.hold.toggle(id);
  }

  protected addPlace(area: ChartArea): void {
    const count = this.hold.wanted().places.find(({ areaId }) => areaId === area.id)?.count ?? 0;
    if (this.#isUnlocked() && this.#hasRoom()) this.hold.setPlaces(area.id, count + 1);
  }

  protected closeBest(): void {
    this.#best.keep();
    this.choosingBest.set(false);
    this.wand()?.nativeElement.focus();
  }

  protected bring(seats: readonly number[]): void {
    this.map()?.showSeats(seats);
  }

  protected async checkout(): Promise<void> {
    const going = await this.hold.checkout();
    if (!going) return;
    if (going.paymentUrl) this.#document.location.assign(going.paymentUrl);
    else await this.#router.navigate(['/bookings', going.bookingId]);
  }

  protected again(): void {
    this.resource.reload();
    this.seating.again();
  }

  /** What is special about a seat is said before it is taken; the list says it in its words. */
  #mustAsk(seat: number): boolean {
    const isSpecial = (this.seating.layout()?.attributesAt(seat) ?? []).length > 0;
    return isSpecial && this.view() === 'map' && this.asked() !== seat;
  }

  /** It may be one's own, taken on another device. */
  async #lookWhoseItIs(id: string): Promise<void> {
    await this.hold.refresh();
    const isOurs = this.hold.wanted().seats.includes(id);
    this.#say(isOurs ? $localize`This seat is yours already.` : takenWords(seatLook.held));
  }

  #isUnlocked(): boolean {
    return (
      !this.hold.locked() ||
      this.#refuse($localize`Finish your payment first, or end it with “Change my seats”.`)
    );
  }

  /** Whether one more may be chosen; says why not. */
  #hasRoom(): boolean {
    if (this.sales() !== 'open') return this.#refuse($localize`These seats are not on sale now.`);
    return this.hold.room() > 0 || this.#refuse(whyNoMore(this.hold.limit()));
  }

  #refuse(message: string): false {
    this.#say(message);
    return false;
  }

  #say(message: string): void {
    void this.#notices.show(message);
  }
}

/** Why a seat cannot be had now; empty where it can. */
function takenWords(look: number | undefined): string {
  switch (look) {
    case seatLook.held:
      return $localize`Somebody is deciding on this seat. It may come back.`;
    case seatLook.sold:
      return $localize`This seat is sold.`;
    case seatLook.off:
      return $localize`This seat is not for sale.`;
    default:
      return '';
  }
}
