import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { counted } from '@parterre/ui/words/counted.ts';
import type { Preview } from '../../data/api.ts';

type Short = Exclude<Preview, { readonly channel: 'email' }>;

const codings = { 'gsm-7': $localize`plain alphabet`, 'ucs-2': $localize`Unicode` } as const;

/** What is read at a glance: a text message with what it takes, what a device shows, an entry of the inbox. */
@Component({
  selector: 'pt-short-preview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="said">
      @if (title(); as title) {
        <p>
          <b
            ><bdi>{{ title }}</bdi></b
          >
        </p>
      }
      <p dir="auto">{{ text() }}</p>
    </div>
    @if (size(); as size) {
      <p class="small muted figures parts">
        @for (one of size; track one) {
          <span>{{ one }}</span>
        }
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s3);
      max-width: 26rem;
    }
    .said {
      padding: var(--s4);
      border-radius: var(--r2);
      background: var(--fog);
      overflow-wrap: anywhere;
    }
    .said p {
      white-space: pre-line;
    }
    b {
      font-weight: 600;
    }
  `,
})
export class ShortPreview {
  readonly preview = input.required<Short>();
  protected readonly title = computed(() => {
    const preview = this.preview();
    return preview.channel === 'sms' ? undefined : preview.title;
  });
  protected readonly text = computed(() => {
    const preview = this.preview();
    return preview.channel === 'push' ? preview.body : preview.text;
  });
  protected readonly size = computed(() => {
    const preview = this.preview();
    if (preview.channel !== 'sms') return undefined;
    return [
      counted($localize`{count, plural, =1 {One message} other {# messages in one}}`, preview.parts),
      counted($localize`{count, plural, other {# units}}`, preview.units),
      codings[preview.coding],
    ];
  });
}
