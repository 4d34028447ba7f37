import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { CategoryColour } from '../../../data/api.ts';

const letters: Readonly<Record<CategoryColour, string>> = {
  c1: 'A',
  c2: 'B',
  c3: 'C',
  c4: 'D',
  c5: 'E',
  c6: 'F',
};

/** The colours that are still to be had. Each comes with its letter, so that colour is never the only sign. */
@Component({
  selector: 'pt-colour-choice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset>
      <legend class="small" i18n>Colour and letter on the map</legend>
      <div class="cluster">
        @for (colour of colours(); track colour) {
          <label>
            <input
              type="radio"
              name="colour"
              class="unseen"
              [value]="colour"
              [checked]="colour === chosen()"
              (change)="choose.emit(colour)"
            />
            <i class="swatch {{ colour }}" aria-hidden="true">{{ letters[colour] }}</i>
            <span class="unseen" i18n>Colour {{ letters[colour] }}</span>
          </label>
        }
      </div>
    </fieldset>
  `,
  styles: `
    legend {
      margin-bottom: var(--s2);
      color: var(--ink-2);
    }
    label {
      display: grid;
      place-items: center;
      width: var(--touch);
      height: var(--touch);
      border-radius: var(--r1);
      cursor: pointer;
    }
    label:has(:checked) {
      box-shadow: inset 0 0 0 2px var(--ink);
    }
    label:has(:focus-visible) {
      outline: 3px solid var(--plum);
      outline-offset: 2px;
    }
    .swatch {
      width: 28px;
      height: 28px;
      font-size: 0.8125rem;
    }
  `,
})
export class ColourChoice {
  readonly colours = input.required<readonly CategoryColour[]>();
  readonly chosen = input.required<CategoryColour>();
  readonly choose = output<CategoryColour>();
  protected readonly letters = letters;
}
