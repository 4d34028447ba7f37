import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon } from '../icon/icon.ts';

/** What went wrong with a form as a whole; spoken as soon as it appears. */
@Component({
  selector: 'pt-form-message',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <div role="alert">
      @if (message(); as text) {
        <p><pt-icon name="error" />{{ text }}</p>
      }
    </div>
  `,
  styles: `
    p {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: var(--s2);
      padding: var(--s3) var(--s4);
      border-radius: var(--r2);
      background: var(--danger-fog);
      color: var(--danger);
      font-size: var(--t-small);
      font-weight: 520;
    }
  `,
})
export class FormMessage {
  readonly message = input<string>();
}
