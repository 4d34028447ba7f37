import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { problemOf } from '@parterre/ui/data/problem.ts';
import { Notices } from '@parterre/ui/feedback/notices.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { Contact } from '../data/contact.ts';

/** Offers the questions after registering to who has neither answered them nor passed them over. */
@Component({
  selector: 'pt-welcome-offer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink],
  template: `
    @if (isOpen()) {
      <div class="ask">
        <a routerLink="/welcome" [queryParams]="{ next }">
          <span i18n>New here? Three short questions say how we reach you.</span>
          <pt-icon name="chevron_right" />
        </a>
        <button
          type="button"
          class="icon-button"
          aria-label="Do not ask again"
          i18n-aria-label
          (click)="dismiss()"
        >
          <pt-icon name="close" />
        </button>
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-block-end: var(--s3);
    }
    :host:not(:has(.ask)) {
      display: none;
    }
    .ask {
      display: flex;
      align-items: center;
      gap: var(--s2);
      padding-inline-end: var(--s2);
      border-radius: var(--r2);
      background: var(--fog);
    }
    a {
      flex: 1;
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--s3);
      min-height: var(--touch);
      padding: var(--s3) 0 var(--s3) var(--s4);
      font-weight: 560;
    }
    pt-icon {
      flex: none;
    }
  `,
})
export class WelcomeOffer {
  readonly #contact = inject(Contact);
  readonly #notices = inject(Notices);
  /** Where the questions lead back to. */
  protected readonly next = inject(Router).url;

  protected readonly isOpen = computed(() => this.#contact.settings()?.isWelcomed === false);

  protected async dismiss(): Promise<void> {
    try {
      await this.#contact.welcome();
    } catch (error) {
      const { title, detail } = problemOf(error);
      await this.#notices.show(detail ?? title);
    }
  }
}
