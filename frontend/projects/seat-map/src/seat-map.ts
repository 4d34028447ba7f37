import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Icon } from '@parterre/ui/icon/icon.ts';
import type { ChartArea, Point } from '@parterre/seating/chart';
import { seatPitch } from '@parterre/seating/chart';
import type { SectionSpan } from '@parterre/seating/chart-index';
import type { SeatLayout } from '@parterre/seating/seat-layout';
import { readHouseColours } from './draw/house-colours.ts';
import type { AreaPaint, Note, SeatColour, SeatPaint } from './draw/seat-paint.ts';
import { HousePicture } from './draw/house-picture.ts';
import { seatsFrom, type Scene } from './draw/scene.ts';
import { noInsets, type Camera, type Insets } from './camera/camera.ts';
import { listenToGestures, type GestureTarget } from './view/gestures.ts';
import { seatAt } from './view/hit.ts';
import type { Direction } from './view/neighbour.ts';
import { SeatMarks } from './view/seat-marks.ts';
import { SeatCursor } from './view/seat-cursor.ts';
import { StageView } from './view/stage-view.ts';
import { SeatTip } from './view/seat-tip.ts';
import { tappedAt } from './view/tapped.ts';

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/**
 * The house on a canvas. It draws what it is given and says what was tapped; what a tap means is the host's:
 * a customer takes the seat, an organizer paints it.
 */
@Component({
  selector: 'pt-seat-map',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, SeatTip],
  templateUrl: './seat-map.html',
  styleUrl: './seat-map.scss',
  host: { '[class.whole]': 'isWhole()' },
})
export class SeatMap implements GestureTarget {
  readonly layout = input.required<SeatLayout>();
  readonly paint = input.required<SeatPaint>();
  readonly palette = input.required<readonly SeatColour[]>();
  readonly areas = input<readonly AreaPaint[]>([]);
  /** Per section, what is written below its name: the first before the others. */
  readonly sectionNotes = input<readonly (readonly Note[])[]>([]);
  /** A seat that is asked about. */
  readonly asked = input<number>();
  readonly insets = input<Insets>(noInsets);
  /** `sweep`: one finger or the mouse paints, two fingers move the map. */
  readonly tool = input<'tap' | 'sweep'>('tap');
  /** One line about a seat, for the tooltip and for those who hear it. */
  readonly describe = input.required<(seat: number) => { readonly title: string; readonly detail: string }>();
  /** Whether a touch on a section, seen from afar, means the section; else it comes closer. */
  readonly takesSections = input(false);
  readonly label = input($localize`Seat map`);

  readonly seatTapped = output<number>();
  readonly sectionTapped = output<SectionSpan>();
  readonly areaTapped = output<ChartArea>();
  readonly swept = output<number>();
  /** A tap beside everything. */
  readonly nothingTapped = output();

  private readonly surface = viewChild.required<ElementRef<HTMLElement>>('surface');
  private readonly picture = viewChild.required<ElementRef<HTMLElement>>('picture');
  readonly #view = new StageView((camera, moving, now) => this.#draw(camera, moving, now));
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #hovered = signal<number | undefined>(undefined);
  readonly #cursor = new SeatCursor();
  protected readonly marks = new SeatMarks();
  readonly #isWhole = signal(true);
  #drawn: HousePicture | undefined;

  readonly #spokenOf = computed(() => this.#hovered() ?? this.#cursor.shown());
  protected readonly tip = computed(() => {
    const seat = this.#spokenOf();
    return seat === undefined || seat >= this.layout().seatCount ? undefined : this.describe()(seat);
  });
  protected readonly spoken = computed(() => {
    const seat = this.#cursor.shown();
    if (seat === undefined || seat >= this.layout().seatCount) return '';
    const { title, detail } = this.describe()(seat);
    return `${title}. ${detail}`;
  });
  protected readonly isWhole = this.#isWhole.asReadonly();
  readonly #scene = computed<Scene>(() => ({
    layout: this.layout(),
    paint: this.paint(),
    areas: this.areas(),
    palette: this.palette(),
    sectionNotes: this.sectionNotes(),
  }));

  constructor() {
    const gone = new AbortController();
    inject(DestroyRef).onDestroy(() => {
      gone.abort();
      this.#view.stop();
    });
    afterNextRender(() => this.#begin(gone.signal));
    effect(() => this.#view.cover(this.insets()));
    effect(() => {
      this.#view.show(this.layout());
      this.#scene();
      this.asked();
      this.#cursor.shown();
      this.#view.redraw();
    });
  }

  showSeats(seats: readonly number[]): void {
    this.#view.glideToSeats(seats);
  }

  showSection(section: SectionSpan): void {
    this.#view.glideToBounds(section.bounds);
  }

  protected zoomBy(factor: number): void {
    this.#view.glideZoom(factor);
  }

  protected fit(): void {
    this.#view.glideToWhole();
  }

  protected key(event: KeyboardEvent): void {
    const direction = directions[event.key];
    if (direction) this.#move(direction);
    else if (event.key === 'Enter' || event.key === ' ') this.#takeFocused();
    else if (event.key === '+' || event.key === '=') this.zoomBy(1.5);
    else if (event.key === '-') this.zoomBy(1 / 1.5);
    else if (event.key === '0') this.fit();
    else return;
    event.preventDefault();
  }

  protected focusIn(): void {
    if (this.surface().nativeElement.matches(':focus-visible')) this.#cursor.show();
  }

  protected focusOut(): void {
    this.#cursor.hide();
  }

  tap(at: Point, touch: boolean): void {
    if (this.#view.gliding) return;
    this.#view.hold();
    this.#cursor.hide();
    const tapped = tappedAt(this.layout(), this.#view.camera, at, touch);
    switch (tapped?.what) {
      case 'seat':
        return this.#tapSeat(tapped.seat);
      case 'section':
        return this.#tapSection(tapped.section);
      case 'area':
        return this.areaTapped.emit(tapped.area);
      case 'closer':
        return this.#view.glideZoom(tapped.factor, at);
      case undefined:
        return this.nothingTapped.emit();
    }
  }

  doubleTap(at: Point, touch: boolean): void {
    if (this.#view.gliding) return;
    // Two quick taps on seats are two taps; on the floor between them they come closer.
    const tapped = tappedAt(this.layout(), this.#view.camera, at, touch);
    if (tapped?.what === 'seat') this.#tapSeat(tapped.seat);
    else this.#view.glideZoom(2, at);
  }

  hover(at: Point | undefined): void {
    const near = seatPitch * this.#view.camera.scale >= seatsFrom * 1.6;
    const seat = at && near ? seatAt(this.layout(), this.#view.camera, at, false) : undefined;
    this.surface().nativeElement.style.cursor = seat === undefined ? 'grab' : 'pointer';
    if (seat === this.#hovered()) return;
    this.#hovered.set(seat);
    this.#placeTip();
  }

  pan(dx: number, dy: number): void {
    this.#hovered.set(undefined);
    this.#view.pan(dx, dy);
  }

  zoom(at: Point, factor: number): void {
    this.#hovered.set(undefined);
    this.#view.zoom(at, factor);
  }

  sweep(at: Point, touch: boolean): void {
    const seat = seatAt(this.layout(), this.#view.camera, at, touch);
    if (seat !== undefined) this.swept.emit(seat);
  }

  paints(): boolean {
    return this.tool() === 'sweep';
  }

  #begin(signal: AbortSignal): void {
    const surface = this.surface().nativeElement;
    const colours = readHouseColours(surface, this.palette());
    this.#drawn = new HousePicture(this.picture().nativeElement, colours);
    listenToGestures(surface, this, signal);
    const watcher = new ResizeObserver(() => this.#measure());
    watcher.observe(this.#host.nativeElement);
    signal.addEventListener('abort', () => watcher.disconnect());
    // Seat numbers are drawn in a font that may still be on its way.
    void document.fonts.ready.then(() => {
      this.#drawn?.drawAgain();
      this.#view.redraw();
    });
    this.#measure();
  }

  #measure(): void {
    const { clientWidth: width, clientHeight: height } = this.#host.nativeElement;
    if (width > 0 && height > 0) this.#view.resize({ width, height });
  }

  #draw(camera: Camera, moving: boolean, now: number): boolean {
    const { size } = this.#view;
    const isUnfinished = this.#drawn?.draw(this.#scene(), camera, size, moving, now) ?? false;
    this.#placeTip();
    this.marks.placeRings(this.layout(), camera, [this.#cursor.shown(), this.asked()]);
    this.marks.placeLetters(this.layout(), camera, size, this.insets(), moving);
    this.#isWhole.set(this.#view.isWhole);
    return isUnfinished;
  }

  #tapSection(section: SectionSpan): void {
    if (this.takesSections()) this.sectionTapped.emit(section);
    else this.showSection(section);
  }

  #tapSeat(seat: number): void {
    this.#cursor.put(seat);
    this.seatTapped.emit(seat);
  }

  #move(direction: Direction): void {
    this.#view.hold();
    const to = this.#cursor.move(this.layout(), direction);
    if (to === undefined) return;
    this.#hovered.set(undefined);
    this.#view.reveal(to);
  }

  #takeFocused(): void {
    const seat = this.#cursor.seat();
    if (seat !== undefined) this.seatTapped.emit(seat);
  }

  #placeTip(): void {
    this.marks.placeTip(this.layout(), this.#view.camera, this.#spokenOf());
  }
}
