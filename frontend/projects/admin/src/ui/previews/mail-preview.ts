import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';
import type { Preview } from '../../data/api.ts';
import { MailAttachments } from './mail-attachments.ts';

const widths = [320, 600] as const;
const lights = [
  { scheme: 'light', word: $localize`Light` },
  { scheme: 'dark', word: $localize`Dark` },
] as const;

/** An e-mail as programs show it, narrow or wide, by day or by night; as text; and what comes with it. Nothing in it runs or leads anywhere. */
@Component({
  selector: 'pt-mail-preview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MailAttachments],
  template: `
    <p class="subject">
      <span class="small muted" i18n>Subject</span><b>{{ mail().subject }}</b>
    </p>
    <div class="cluster">
      <div class="cluster" role="group" aria-label="Width" i18n-aria-label>
        @for (one of widths; track one) {
          <button
            type="button"
            class="chip"
            [attr.aria-pressed]="one === width()"
            (click)="width.set(one)"
            i18n
          >
            {{ one }} px
          </button>
        }
      </div>
      <div class="cluster" role="group" aria-label="Appearance" i18n-aria-label>
        @for (one of lights; track one.scheme) {
          <button
            type="button"
            class="chip"
            [attr.aria-pressed]="one.scheme === scheme()"
            (click)="scheme.set(one.scheme)"
          >
            {{ one.word }}
          </button>
        }
      </div>
    </div>
    <div class="both">
      <iframe
        sandbox=""
        title="The e-mail"
        i18n-title
        [srcdoc]="page()"
        [style.width.px]="width()"
        [style.color-scheme]="scheme()"
      ></iframe>
      <section aria-labelledby="as-text">
        <h3 id="as-text" i18n>As text</h3>
        <pre class="small">{{ mail().text }}</pre>
      </section>
    </div>
    @if (mail().attachments.length > 0) {
      <pt-mail-attachments [attachments]="mail().attachments" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s4);
    }
    .subject {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: var(--s1) var(--s3);
      overflow-wrap: anywhere;
    }
    b {
      font-weight: 600;
    }
    .both {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-start;
      gap: var(--s5);
    }
    iframe {
      max-width: 100%;
      height: 640px;
      border: 1px solid var(--line);
      border-radius: var(--r2);
    }
    section {
      flex: 1 1 16rem;
      min-width: 0;
    }
    pre {
      margin: var(--s3) 0 0;
      font-family: var(--text);
      white-space: pre-wrap;
      overflow-wrap: anywhere;
      color: var(--ink-2);
    }
  `,
})
export class MailPreview {
  readonly mail =
    input.required<
      Pick<Extract<Preview, { channel: 'email' }>, 'subject' | 'html' | 'text' | 'attachments'>
    >();
  readonly #sanitizer = inject(DomSanitizer);
  protected readonly widths = widths;
  protected readonly lights = lights;
  protected readonly width = signal<(typeof widths)[number]>(600);
  protected readonly scheme = signal<(typeof lights)[number]['scheme']>('light');
  protected readonly page = computed(() => {
    // What a mail looks like at night, it shows by day as well, and the other way round, whatever the system is set to.
    const when = this.scheme() === 'dark' ? '(min-width: 0)' : '(max-width: 0)';
    const html = this.mail()
      .html.replaceAll(/\(prefers-color-scheme:\s*dark\)/g, when)
      // In a window that it may not open, a link leads nowhere, and the mail stays.
      // eslint-disable-next-line no-restricted-syntax -- markup, which nobody reads
      .replace(/<head[^>]*>/, '$&<base target="_blank">');
    // Written by our own server; and whatever it were, a frame without any permission runs nothing.
    return this.#sanitizer.bypassSecurityTrustHtml(html);
  });
}
