import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { BreakpointObserver } from '@angular/cdk/layout';
import { Router, RouterLink } from '@angular/router';
import type { ChartArea } from '@parterre/seat-map/chart/chart.ts';
import { seatLook } from '@parterre/seat-map/draw/seat-paint.ts';
import { SeatList } from '@parterre/seat-map/list/seat-list.ts';
import { SeatMap } from '@parterre/seat-map/seat-map.ts';
import { EventTimePipe } from '@parterre/ui/format/event-time-pipes.ts';
import { Notices } from '@parterre/ui/feedback/notices.ts';
import { problemOf } from '@parterre/ui/data/problem.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { ProblemState } from '@parterre/ui/states/problem-state.ts';
import { Clock } from '../../data/clock.ts';
import { eventResource } from '../../data/event-resource.ts';
import { Hold } from '../../data/hold.ts';
import { LiveSeats } from '../../data/live-seats.ts';
import { salesState } from '../../data/sales-state.ts';
import { NoSuchEvent } from '../../ui/no-such-event.ts';
import { PageTitle } from '../../ui/page-title.ts';
import { Alternatives } from './alternatives.ts';
import { AreaList } from './area-list.ts';
import { BestAvailablePanel } from './best-available-panel.ts';
import { ChoiceLines } from './choice-lines.ts';
import { ChoicePanel } from './choice-panel.ts';
import { Legend } from './legend.ts';
import { SeatWords } from './seat-words.ts';
import { Seating } from './seating.ts';

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
    NoSuchEvent,
    ProblemState,
    RouterLink,
    SeatList,
    SeatMap,
  ],
  providers: [Alternatives, ChoiceLines, Hold, LiveSeats, SeatWords, Seating],
  templateUrl: './seats-page.html',
  styleUrl: './seats-page.scss',
})
export class SeatsPage {
  readonly slug = input.required<string>();

  protected readonly hold = inject(Hold);
  protected readonly seating = inject(Seating);
  protected readonly words = inject(SeatWords);
  readonly #router = inject(Router);
  readonly #document = inject(DOCUMENT);
  readonly #notices = inject(Notices);
  readonly #title = inject(PageTitle);
  readonly #clock = inject(Clock);
  private readonly map = viewChild(SeatMap);

  protected readonly resource = eventResource(this.slug);
  protected readonly event = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly error = computed(() => this.resource.error() ?? this.seating.error());
  protected readonly missing = computed(() => problemOf(this.resource.error()).status === 404);
  protected readonly view = signal<'map' | 'list'>('map');
  protected readonly choosingBest = signal(false);
  readonly #narrow = toSignal(inject(BreakpointObserver).observe('(max-width: 860px)'));
  protected readonly sales = computed(() => {
    const event = this.event();
    return event && salesState(event, this.#clock.now());
  });
  /** What lies over the map: title above; legend, or on a phone the sheet's edge and the proposal, below. */
  protected readonly insets = computed(() => {
    if (this.#narrow()?.matches !== true) return { top: 80, right: 24, bottom: 72, left: 24 };
    return { top: 124, right: 8, bottom: this.choosingBest() ? 390 : 30, left: 8 };
  });

  constructor() {
    effect(() => {
      const event = this.event();
      if (!event) return;
      untracked(() => this.seating.open(event));
      this.#title.say($localize`Seats for ${event.title}:title:`);
    });
  }

  protected toggleSeat(seat: number): void {
    const id = this.seating.layout()?.idOf(seat);
    if (id === undefined) return;
    if (this.hold.paying()) return this.#say($localize`Finish or give back your payment first.`);
    const look = this.seating.paint()?.look[seat];
    if (look === seatLook.held)
      return this.#say($localize`Somebody is deciding on this seat. It may come back.`);
    if (look === seatLook.sold) return this.#say($localize`This seat is sold.`);
    if (look === seatLook.off) return this.#say($localize`This seat is not for sale.`);
    if (look !== seatLook.chosen && !this.#hasRoom()) return;
    this.hold.toggle(id);
  }

  protected addPlace(area: ChartArea): void {
    const count = this.hold.wanted().places.find(({ areaId }) => areaId === area.id)?.count ?? 0;
    if (this.#hasRoom()) this.hold.setPlaces(area.id, count + 1);
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

  /** Whether one more may be chosen; says why not. */
  #hasRoom(): boolean {
    if (this.sales() !== 'open') return this.#refuse($localize`These seats are not on sale now.`);
    const most = this.event()?.maxPlaces ?? 50;
    if (this.hold.count() < most) return true;
    return this.#refuse($localize`One booking has room for ${most}:count: places.`);
  }

  #refuse(message: string): false {
    this.#say(message);
    return false;
  }

  #say(message: string): void {
    void this.#notices.show(message);
  }
}
