import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';

/** What there is of messages besides the log. */
@Component({
  selector: 'pt-messages-tabs',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, RouterLinkActive],
  template: `
    <nav class="cluster" aria-label="Messages" i18n-aria-label>
      <a
        class="chip"
        routerLink="/messages"
        routerLinkActive="on"
        ariaCurrentWhenActive="page"
        [routerLinkActiveOptions]="exactly"
        i18n
        >Delivery log</a
      >
      <a
        class="chip"
        routerLink="/messages/previews"
        routerLinkActive="on"
        ariaCurrentWhenActive="page"
        [routerLinkActiveOptions]="exactly"
        i18n
        >Previews</a
      >
      <a
        class="chip"
        routerLink="/messages/dead-letters"
        routerLinkActive="on"
        ariaCurrentWhenActive="page"
        [routerLinkActiveOptions]="exactly"
        i18n
        >Dead letters</a
      >
    </nav>
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: var(--s4);
    }
  `,
})
export class MessagesTabs {
  /** Whatever is looked for. */
  protected readonly exactly = {
    paths: 'exact',
    queryParams: 'ignored',
    fragment: 'ignored',
    matrixParams: 'ignored',
  } as const;
}
