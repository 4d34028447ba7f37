import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { posterArt } from './poster-art.ts';

export interface PosterImage {
  readonly small: string;
  readonly large: string;
  readonly alt: string;
  readonly colour: string;
}

/** The event's picture, or artwork made from its title. The host's size decides; both fill it. */
@Component({
  selector: 'pt-poster',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (image(); as image) {
      <img
        [src]="image.small"
        [srcset]="image.small + ' 480w, ' + image.large + ' 1200w'"
        [sizes]="sizes()"
        [alt]="image.alt"
        [attr.loading]="urgent() ? 'eager' : 'lazy'"
        [attr.fetchpriority]="urgent() ? 'high' : null"
        decoding="async"
      />
    } @else {
      <svg viewBox="0 200 400 300" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
        @for (stroke of art().strokes; track $index) {
          <path [attr.d]="stroke.d" [attr.stroke]="stroke.colour" [attr.stroke-width]="stroke.width" />
        }
      </svg>
      <span class="title" [style.color]="art().ink">{{ title() }}</span>
    }
  `,
  styles: `
    :host {
      display: block;
      position: relative;
      container-type: size;
      overflow: hidden;
      border-radius: var(--r2);
      background: var(--fog);
    }
    img {
      width: 100%;
      height: 100%;
      object-fit: cover;
      object-position: top; /* where a poster has its title */
    }
    svg {
      position: absolute;
      inset: auto 0 0;
      width: 100%;
      height: 60%;
      mask-image: linear-gradient(transparent, #000 30%);
    }
    path {
      fill: none;
      stroke-linecap: round;
    }
    .title {
      position: absolute;
      inset: 6cqmin 6cqmin auto;
      max-width: 8em;
      max-height: 3.1em;
      overflow: hidden;
      font: 760 min(11cqi, 16cqb) / 1.02 var(--display);
      letter-spacing: -0.035em;
    }
  `,
  host: { '[style.background]': 'ground()' },
})
export class Poster {
  readonly image = input.required<PosterImage | null>();
  readonly title = input.required<string>();
  readonly sizes = input('(max-width: 700px) 50vw, 25vw');
  /** For the one picture that is seen first. */
  readonly urgent = input(false);

  protected readonly art = computed(() => posterArt(this.title()));
  protected readonly ground = computed(() => this.image()?.colour ?? this.art().ground);
}
