import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterRenderEffect,
  inject,
  input,
} from '@angular/core';
import { tipPlace, type SeatOnScreen } from './tip-place.ts';

/** What a seat is, beside it. Only for the eye: the live region says the same. */
@Component({
  selector: 'pt-seat-tip',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <b>{{ text().title }}</b>
    <span class="figures">{{ text().detail }}</span>
  `,
  styles: `
    :host {
      position: absolute;
      inset: 0 auto auto 0;
      display: grid;
      max-width: min(18rem, 80%);
      padding: 10px 14px;
      border-radius: var(--r1);
      background: var(--house-ink);
      color: var(--house);
      font-size: var(--t-small);
      box-shadow: var(--lift);
      pointer-events: none;
    }
  `,
})
export class SeatTip {
  readonly text = input.required<{ readonly title: string; readonly detail: string }>();
  readonly seat = input.required<SeatOnScreen>();
  /** Pixels at the top that something else covers. */
  readonly headroom = input(0);
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    afterRenderEffect(() => {
      this.text();
      const { offsetWidth: width, offsetHeight: height, offsetParent } = this.#element;
      const view = { width: offsetParent?.clientWidth ?? 0, height: offsetParent?.clientHeight ?? 0 };
      const [x, y] = tipPlace(this.seat(), { width, height }, view, this.headroom());
      this.#element.style.translate = `${x}px ${y}px`;
    });
  }
}
