import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { posterArt } from '@parterre/ui/poster/poster-art.ts';
import type { CalendarEntry } from '../../../data/api.ts';

/** A piece of an event's poster, by which one knows it again: too small for words, which stand beside it. */
@Component({
  selector: 'pt-poster-snippet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (event().poster; as image) {
      <img [src]="image.small" alt="" [attr.loading]="'lazy'" decoding="async" />
    } @else {
      <svg viewBox="60 290 200 160" preserveAspectRatio="xMidYMid slice">
        @for (stroke of art().strokes; track $index) {
          <path [attr.d]="stroke.d" [attr.stroke]="stroke.colour" [attr.stroke-width]="stroke.width" />
        }
      </svg>
    }
  `,
  styles: `
    :host {
      display: block;
      width: 26px;
      height: 22px;
      overflow: hidden;
      border-radius: 7px;
    }
    img,
    svg {
      width: 100%;
      height: 100%;
      object-fit: cover;
    }
    path {
      fill: none;
      stroke-linecap: round;
    }
  `,
  host: { '[style.background]': 'ground()', 'aria-hidden': 'true' },
})
export class PosterSnippet {
  readonly event = input.required<CalendarEntry['event']>();
  protected readonly art = computed(() => posterArt(this.event().title));
  protected readonly ground = computed(() => this.event().poster?.colour ?? this.art().ground);
}
