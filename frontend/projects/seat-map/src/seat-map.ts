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
import type { ChartArea, Point } from './chart/chart.ts';
import { seatPitch } from './chart/chart.ts';
import type { LayoutSection, SeatLayout } from './chart/seat-layout.ts';
import { readHouseColours } from './draw/house-colours.ts';
import type { AreaPaint, SeatColour, SeatPaint } from './draw/seat-paint.ts';
import { seatHalf } from './draw/seat-shapes.ts';
import { SeatMapRenderer, seatsFrom, type Scene } from './draw/seat-map-renderer.ts';
import { noInsets, toScreen, type Camera, type Insets } from './view/camera.ts';
import { listenToGestures, type GestureTarget } from './view/gestures.ts';
import { seatAt } from './view/hit.ts';
import type { Direction } from './view/neighbour.ts';
import { SeatCursor } from './view/seat-cursor.ts';
import { StageView } from './view/stage-view.ts';
import { SeatTip } from './view/seat-tip.ts';
import { tappedAt } from './view/tapped.ts';
import type { SeatOnScreen } from './view/tip-place.ts';

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
})
export class SeatMap implements GestureTarget {
  readonly layout = input.required<SeatLayout>();
  readonly paint = input.required<SeatPaint>();
  readonly palette = input.required<readonly SeatColour[]>();
  readonly areas = input<readonly AreaPaint[]>([]);
  readonly sectionNotes = input<readonly string[]>([]);
  readonly insets = input<Insets>(noInsets);
  /** `sweep`: one finger or the mouse paints, two fingers move the map. */
  readonly tool = input<'tap' | 'sweep'>('tap');
  /** One line about a seat, for the tooltip and for those who hear it. */
  readonly describe = input.required<(seat: number) => { readonly title: string; readonly detail: string }>();
  /** Whether a touch on a section, seen from afar, means the section; else it comes closer. */
  readonly takesSections = input(false);
  readonly label = input($localize`Seat map`);

  readonly seatTapped = output<number>();
  readonly sectionTapped = output<LayoutSection>();
  readonly areaTapped = output<ChartArea>();
  readonly swept = output<number>();

  private readonly canvas = viewChild.required<ElementRef<HTMLCanvasElement>>('canvas');
  readonly #view = new StageView((camera, moving) => this.#draw(camera, moving));
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #hovered = signal<number | undefined>(undefined);
  readonly #cursor = new SeatCursor();
  /** Where on the screen the seat is that the tooltip speaks of. */
  readonly #tipSeat = signal<SeatOnScreen>({ x: 0, y: 0, half: 0 });
  #renderer: SeatMapRenderer | undefined;

  readonly #spokenOf = computed(() => this.#hovered() ?? this.#cursor.shown());
  protected readonly tip = computed(() => {
    const seat = this.#spokenOf();
    return seat === undefined || seat >= this.layout().count ? undefined : this.describe()(seat);
  });
  protected readonly spoken = computed(() => {
    const seat = this.#cursor.shown();
    if (seat === undefined || seat >= this.layout().count) return '';
    const { title, detail } = this.describe()(seat);
    return `${title}. ${detail}`;
  });
  protected readonly tipSeat = this.#tipSeat.asReadonly();
  readonly #scene = computed<Scene>(() => ({
    layout: this.layout(),
    paint: this.paint(),
    areas: this.areas(),
    palette: this.palette(),
    sectionNotes: this.sectionNotes(),
    focus: this.#cursor.shown(),
  }));

  constructor() {
    const gone = new AbortController();
    inject(DestroyRef).onDestroy(() => {
      gone.abort();
      this.#view.stop();
    });
    afterNextRender(() => this.#begin(gone.signal));
    effect(() => {
      this.#view.show(this.layout());
      this.#scene();
      this.#view.redraw();
    });
    effect(() => {
      this.insets();
      this.#measure();
    });
  }

  showSeats(seats: readonly number[]): void {
    this.#view.glideToSeats(seats);
  }

  showSection(section: LayoutSection): void {
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
    if (this.canvas().nativeElement.matches(':focus-visible')) this.#cursor.show();
  }

  protected focusOut(): void {
    this.#cursor.hide();
  }

  tap(at: Point, touch: boolean): void {
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
    }
  }

  doubleTap(at: Point): void {
    // Two quick taps on seats are two taps; on the floor between them they come closer.
    const seat = seatAt(this.layout(), this.#view.camera, at, false);
    if (seat === undefined) this.#view.glideZoom(2, at);
    else this.#tapSeat(seat);
  }

  hover(at: Point | undefined): void {
    const near = seatPitch * this.#view.camera.scale >= seatsFrom * 1.6;
    const seat = at && near ? seatAt(this.layout(), this.#view.camera, at, false) : undefined;
    this.canvas().nativeElement.style.cursor = seat === undefined ? 'grab' : 'pointer';
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
    const canvas = this.canvas().nativeElement;
    this.#renderer = new SeatMapRenderer(canvas, readHouseColours(canvas, this.palette()));
    listenToGestures(canvas, this, signal);
    const watcher = new ResizeObserver(() => this.#measure());
    watcher.observe(this.#host.nativeElement);
    signal.addEventListener('abort', () => watcher.disconnect());
    // Seat numbers are drawn in a font that may still be on its way.
    void document.fonts.ready.then(() => this.#view.redraw());
    this.#measure();
  }

  #measure(): void {
    const { clientWidth: width, clientHeight: height } = this.#host.nativeElement;
    if (width > 0 && height > 0) this.#view.resize({ width, height }, this.insets());
  }

  #draw(camera: Camera, moving: boolean): void {
    this.#renderer?.draw(this.#scene(), camera, this.#view.size, devicePixelRatio, moving);
    this.#placeTip();
  }

  #tapSection(section: LayoutSection): void {
    if (this.takesSections()) this.sectionTapped.emit(section);
    else this.showSection(section);
  }

  #tapSeat(seat: number): void {
    this.#cursor.put(seat);
    this.seatTapped.emit(seat);
  }

  #move(direction: Direction): void {
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
    const seat = this.#spokenOf();
    if (seat === undefined || seat >= this.layout().count) return;
    const { camera } = this.#view;
    const [x, y] = toScreen(camera, this.layout().at(seat));
    const before = this.#tipSeat();
    if (x !== before.x || y !== before.y) this.#tipSeat.set({ x, y, half: seatHalf * camera.scale });
  }
}
