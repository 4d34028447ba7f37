import { ChangeDetectionStrategy, Component, computed, inject, input, model, signal } from '@angular/core';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { MoneyPipe } from '@parterre/ui/format/money-pipe.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import type { MessagePreview as Preview } from '../../../../data/api.ts';
import { channelLooks } from '../../../../ui/previews/channel-looks.ts';
import { MailPreview } from '../../../../ui/previews/mail-preview.ts';
import { type PreviewLanguage, previewLanguages } from '../../../../ui/previews/preview-languages.ts';
import { ShortPreview } from '../../../../ui/previews/short-preview.ts';

const channels = ['email', 'sms', 'push', 'inbox'] as const;

/** A message as each channel shows it to whoever reads a language. */
@Component({
  selector: 'pt-message-preview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MailPreview, MoneyPipe, ShortPreview],
  template: `
    <h3 id="how-it-looks" i18n>How it looks</h3>
    <div class="cluster">
      <div class="cluster" role="group" aria-label="Channel" i18n-aria-label>
        @for (one of channels(); track one) {
          <button
            type="button"
            class="chip"
            [attr.aria-pressed]="one === channel()"
            (click)="channel.set(one)"
          >
            <pt-icon [name]="looks[one].icon" />{{ looks[one].word }}
          </button>
        }
      </div>
      @if (languages.length > 1) {
        <select class="plain" aria-label="Language" i18n-aria-label (change)="speak($event)">
          @for (one of languages; track one) {
            <option [value]="one" [selected]="one === language()">{{ nameOf(one) }}</option>
          }
        </select>
      }
    </div>
    @switch (channel()) {
      @case ('email') {
        <pt-mail-preview [mail]="preview().email" />
      }
      @case ('sms') {
        @if (preview().sms; as sms) {
          <pt-short-preview [preview]="sms" />
          <p class="small muted">
            @if (sms.each; as each) {
              <span i18n>{{ each | money }} for each who wants text messages.</span>
            }
            @if (sms.atMost?.amount ? sms.atMost : null; as atMost) {
              <span i18n>At most {{ atMost | money }} in all.</span>
            }
          </p>
        }
      }
      @case ('push') {
        <pt-short-preview [preview]="preview().push" />
      }
      @case ('inbox') {
        <pt-short-preview [preview]="preview().inbox" />
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s4);
      min-width: 0;
    }
    .chip pt-icon {
      width: 1.125rem;
      height: 1.125rem;
    }
    p {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s1) var(--s3);
    }
  `,
  host: { role: 'region', 'aria-labelledby': 'how-it-looks' },
})
export class MessagePreview {
  readonly preview = input.required<Preview>();
  readonly language = model.required<PreviewLanguage>();

  readonly #names = new Intl.DisplayNames(inject(DISPLAY_LOCALE), { type: 'language' });
  protected readonly looks = channelLooks;
  protected readonly languages = previewLanguages;
  protected readonly channel = signal<(typeof channels)[number]>('email');
  /** A house without text messages shows none. */
  protected readonly channels = computed(() =>
    channels.filter((one) => one !== 'sms' || this.preview().sms !== null),
  );

  protected nameOf(language: string): string {
    return this.#names.of(language) ?? language;
  }

  protected speak({ target }: Event): void {
    const chosen = previewLanguages.find(
      (one) => target instanceof HTMLSelectElement && one === target.value,
    );
    if (chosen) this.language.set(chosen);
  }
}
