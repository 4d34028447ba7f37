import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Meaning } from './meaning.ts';

/** A step that is a form: the work as content, what it means beside it. */
@Component({
  selector: 'pt-step-frame',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Meaning],
  template: `
    <div class="work"><ng-content /></div>
    <pt-meaning role="complementary" aria-label="What it comes to" i18n-aria-label />
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 320px;
    }
    .work {
      padding: var(--s5);
      max-width: 52rem;
    }
    pt-meaning {
      padding: var(--s5);
      border-inline-start: 1px solid var(--line);
    }
    @media (max-width: 1100px) {
      :host {
        grid-template-columns: minmax(0, 1fr);
        align-content: start;
      }
      .work {
        padding: var(--s4);
      }
      pt-meaning {
        padding: var(--s4);
        border: 0;
        border-top: 1px solid var(--line);
      }
    }
  `,
})
export class StepFrame {}
