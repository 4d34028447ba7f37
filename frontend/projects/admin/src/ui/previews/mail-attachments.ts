import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import type { IconName } from '@parterre/ui/icon/icon-name.ts';
import type { Preview } from '../../data/api.ts';

type Attachments = Extract<Preview, { readonly channel: 'email' }>['attachments'];

const looks: Readonly<Record<string, { readonly word: string; readonly icon: IconName }>> = {
  'application/pdf': { word: $localize`PDF`, icon: 'picture_as_pdf' },
  'text/calendar': { word: $localize`Calendar entry`, icon: 'event' },
};

/** A type as it stands in a mail may say more: `text/calendar; method=CANCEL`. */
const lookOf = (type: string) =>
  looks[type.split(';', 1).join('').trim()] ?? { word: type, icon: 'mail' as const };

/** What comes with a mail. What is text can be read. */
@Component({
  selector: 'pt-mail-attachments',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <h3 id="attached" i18n>Attached</h3>
    <ul aria-labelledby="attached">
      @for (file of files(); track file.name) {
        <li>
          <p>
            <pt-icon [name]="file.look.icon" /><b>{{ file.name }}</b>
            <span class="small muted">{{ file.look.word }}</span>
            @if (file.size; as size) {
              <span class="small muted figures">{{ size }}</span>
            } @else {
              <span class="small muted" i18n>printed when the e-mail is sent</span>
            }
          </p>
          @if (file.text; as text) {
            <details>
              <summary class="small" i18n>Read {{ file.name }}</summary>
              <pre class="small" tabindex="0" role="group" [attr.aria-label]="file.name">{{ text }}</pre>
            </details>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s3);
      min-width: 0;
    }
    ul {
      display: grid;
      gap: var(--s3);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      min-width: 0;
    }
    p {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s1) var(--s3);
    }
    b {
      font-weight: 600;
      overflow-wrap: anywhere;
    }
    pt-icon {
      width: 1.25rem;
      height: 1.25rem;
    }
    summary {
      display: inline-flex;
      align-items: center;
      min-height: 36px;
      cursor: pointer;
      text-decoration: underline;
    }
    pre {
      max-height: 320px;
      margin: var(--s1) 0 0;
      padding: var(--s4);
      overflow: auto;
      border-radius: var(--r2);
      background: var(--fog);
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
})
export class MailAttachments {
  readonly attachments = input.required<Attachments>();
  readonly #kilobytes = new Intl.NumberFormat(inject(DISPLAY_LOCALE), {
    ...{ style: 'unit', unit: 'kilobyte', maximumFractionDigits: 1 },
  });
  protected readonly files = computed(() =>
    this.attachments().map(({ name, type, size, text }) => ({
      name,
      text,
      look: lookOf(type),
      size: size === null ? null : this.#kilobytes.format(size / 1000),
    })),
  );
}
