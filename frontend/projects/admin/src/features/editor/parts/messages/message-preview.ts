import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { MoneyPipe } from '@parterre/ui/format/money-pipe.ts';
import { counted } from '@parterre/ui/words/counted.ts';
import type { MessagePreview as Preview } from '../../../../data/api.ts';

/** A message as each channel shows it, and how many people it is for. */
@Component({
  selector: 'pt-message-preview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MoneyPipe],
  template: `
    @let it = preview();
    <h3 i18n>How it looks</h3>
    <p role="status">
      <b>{{ people() }}</b>
    </p>
    <dl>
      <dt i18n>E-mail</dt>
      <dd>
        <b>{{ it.email.subject }}</b>
        <p class="text">{{ it.email.text }}</p>
      </dd>
      @if (it.sms; as sms) {
        <dt i18n>SMS</dt>
        <dd>
          <p class="text">{{ sms.text }}</p>
          <p class="small muted">
            {{ parts() }}
            @if (sms.each; as each) {
              <span i18n>{{ each | money }} for each who wants text messages.</span>
            }
            @if (sms.atMost; as atMost) {
              <span i18n>At most {{ atMost | money }} in all.</span>
            }
          </p>
        </dd>
      }
      <dt i18n>Push</dt>
      <dd>
        <b>{{ it.push.title }}</b>
        <p class="text">{{ it.push.body }}</p>
      </dd>
      <dt i18n>Inbox</dt>
      <dd>
        <b>{{ it.inbox.title }}</b>
        <p class="text">{{ it.inbox.text }}</p>
      </dd>
    </dl>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s3);
    }
    dt {
      margin-top: var(--s3);
      color: var(--ink-2);
      font-size: var(--t-small);
    }
    dd {
      margin: var(--s2) 0 0;
      padding: var(--s3) var(--s4);
      border: 1px solid var(--line);
      border-radius: var(--r2);
    }
    .text {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class MessagePreview {
  readonly preview = input.required<Preview>();

  protected readonly people = computed(() => {
    const { people, isAll } = this.preview().audience;
    const words = isAll
      ? $localize`{count, plural, =0 {Nobody would be told.} =1 {One person would be told.} other {# people would be told.}}`
      : $localize`{count, plural, other {At least # people would be told.}}`;
    return counted(words, people);
  });
  protected readonly parts = computed(() =>
    counted(
      $localize`{count, plural, =1 {One text message.} other {# text messages in one.}}`,
      this.preview().sms?.parts.length ?? 0,
    ),
  );
}
