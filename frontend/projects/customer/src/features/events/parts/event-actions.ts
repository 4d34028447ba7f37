import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Notices } from '@parterre/ui/feedback/notices.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import type { EventDetail } from '../../../data/api.ts';

/** An event for one's calendar, booked or not, and for others: by what the device shares with, else as a copied address. */
@Component({
  selector: 'pt-event-actions',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <a class="button quiet small" [href]="calendar()" download>
      <pt-icon name="calendar_month" /><ng-container i18n>Add to calendar</ng-container>
    </a>
    <button type="button" class="button quiet small" (click)="share()">
      <pt-icon name="send" /><ng-container i18n>Share</ng-container>
    </button>
  `,
  // Its measures are those of what the service draws (first-view.scss).
  host: { class: 'event-actions' },
})
export class EventActions {
  readonly event = input.required<EventDetail>();
  readonly #document = inject(DOCUMENT);
  readonly #notices = inject(Notices);
  protected readonly calendar = computed(() => `api/events/${this.event().slug}/calendar.ics`);

  protected async share(): Promise<void> {
    const { slug, title } = this.event();
    const url = new URL(`events/${slug}`, this.#document.baseURI).href;
    const { navigator } = this.#document.defaultView ?? {};
    // Who closes what the device shares with knows it.
    if (navigator && 'share' in navigator) return navigator.share({ title, url }).catch(() => undefined);
    const isCopied = await copied(navigator, url);
    await this.#notices.show(isCopied ? $localize`The address is copied` : url);
  }
}

async function copied(navigator: Navigator | undefined, text: string): Promise<boolean> {
  try {
    await navigator?.clipboard.writeText(text);
    return navigator !== undefined;
  } catch {
    // A browser that is not asked politely, or an address without encryption.
    return false;
  }
}
