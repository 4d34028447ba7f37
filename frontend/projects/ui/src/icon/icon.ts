import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { IconName } from './icon-name.ts';

/** A decoration beside a word. The word, or the label of the control around it, carries the meaning. */
@Component({
  selector: 'pt-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg aria-hidden="true" focusable="false"><use [attr.href]="'icons.svg#' + name()" /></svg>`,
  styles: `
    :host {
      display: inline-grid;
      flex: none;
      width: 1.25rem;
      height: 1.25rem;
    }
    svg {
      width: 100%;
      height: 100%;
      fill: currentColor;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
}
