import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Notices } from '@parterre/ui/feedback/notices.ts';

/** Where everybody finds a published event, to be sent to others. */
@Component({
  selector: 'pt-public-link',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="small">
      <span class="muted" i18n>Its page:</span>&ngsp;
      <a [href]="address()" target="_blank" rel="noopener">{{ address() }}</a>
    </p>
    <button type="button" class="button small quiet" (click)="copy()" i18n>Copy the link</button>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s2) var(--s4);
      padding: 0 var(--s5) var(--s3);
    }
    @media (max-width: 860px) {
      :host {
        padding-inline: var(--s4);
      }
    }
    p {
      min-width: 0;
      overflow-wrap: anywhere;
    }
    a {
      text-decoration: underline;
    }
  `,
})
export class PublicLink {
  readonly slug = input.required<string>();
  readonly #window = inject(DOCUMENT).defaultView;
  readonly #notices = inject(Notices);
  protected readonly address = computed(
    () => `${this.#window?.location.origin ?? ''}/events/${encodeURIComponent(this.slug())}`,
  );

  protected async copy(): Promise<void> {
    try {
      await this.#window?.navigator.clipboard.writeText(this.address());
      await this.#notices.show($localize`The link is copied.`);
    } catch {
      await this.#notices.show($localize`The browser does not allow copying. Mark the link and copy it.`);
    }
  }
}
