import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** The title of a page, what it is about, and as content what can be done here. */
@Component({
  selector: 'pt-page-head',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div>
      <h1>{{ heading() }}</h1>
      @if (text()) {
        <p class="muted">{{ text() }}</p>
      }
    </div>
    <div class="cluster"><ng-content /></div>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--s3) var(--s5);
      margin-bottom: var(--s5);
    }
    h1 {
      overflow-wrap: anywhere;
    }
    p {
      margin-top: var(--s1);
      max-width: 60ch;
    }
  `,
})
export class PageHead {
  readonly heading = input.required<string>();
  readonly text = input('');
}
