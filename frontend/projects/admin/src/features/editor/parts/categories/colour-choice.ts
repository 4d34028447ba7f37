import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { categoryMarks } from '@parterre/ui/category/category-mark.ts';
import { Swatch } from '@parterre/ui/category/swatch.ts';
import type { CategoryColour } from '../../../../data/api.ts';

/** The colours that are still to be had. Each comes with its mark, so that colour is never the only sign. */
@Component({
  selector: 'pt-colour-choice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Swatch],
  template: `
    <fieldset>
      <legend class="small" i18n>Colour and mark on the map</legend>
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
            <pt-swatch [colour]="colour" />
            <span class="unseen">{{ marks[colour].name }}</span>
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
    pt-swatch {
      --swatch: 28px;
    }
  `,
})
export class ColourChoice {
  readonly colours = input.required<readonly CategoryColour[]>();
  readonly chosen = input.required<CategoryColour>();
  readonly choose = output<CategoryColour>();
  protected readonly marks = categoryMarks;
}
