import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon } from '../icon/icon.ts';
import type { IconName } from '../icon/icon-name.ts';

/** A calm page where something could be but is not: a title, a sentence, and the next step as content. */
@Component({
  selector: 'pt-empty-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <span><pt-icon [name]="icon()" /></span>
    <h2>{{ heading() }}</h2>
    <p class="muted">{{ text() }}</p>
    <div class="cluster"><ng-content /></div>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      gap: var(--s3);
      max-width: 32rem;
      margin-inline: auto;
      padding: var(--s7) var(--s4);
      text-align: center;
    }
    span {
      display: grid;
      place-items: center;
      width: 64px;
      height: 64px;
      border-radius: var(--r3);
      background: var(--fog);
      color: var(--ink-2);
    }
    div {
      justify-content: center;
      margin-top: var(--s2);
    }
  `,
})
export class EmptyState {
  readonly icon = input.required<IconName>();
  readonly heading = input.required<string>();
  readonly text = input('');
}
