import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { EventTimePipe } from '@parterre/ui/format/event-time-pipes.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { counted } from '@parterre/ui/words/counted.ts';
import type { AttendeeMessage } from '../../../../data/api.ts';
import { channelLooks } from '../../../../ui/previews/channel-looks.ts';
import { boxOfficeInWords } from './people-words.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A message that was written, how far it has come, and what became of it. */
@Component({
  selector: 'pt-message-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EventTimePipe, Icon],
  template: `
    @let one = message();
    <h3>
      <bdi>{{ one.subject }}</bdi>
    </h3>
    <p class="small muted" i18n>{{ one.by }}, {{ one.at | eventTime: undefined }}, to {{ toWhom() }}</p>
    <p dir="auto" class="text">{{ one.text }}</p>
    @if (one.share < 1) {
      <progress [value]="one.share" aria-label="How far it has come" i18n-aria-label></progress>
    }
    <p class="small facts">
      <b>{{ people() }}</b>
      @if (one.share < 1) {
        <span class="muted figures" i18n>On its way: {{ percent() }}%</span>
      }
      @if (boxOffice(); as words) {
        <span class="muted">{{ words }}</span>
      }
    </p>
    <ul class="small">
      @for (channel of channels(); track channel.look.word) {
        <li>
          <pt-icon [name]="channel.look.icon" />
          <span>{{ channel.look.word }}:</span>
          @for (fact of channel.facts; track fact.words) {
            <span class="figures" [class.bad]="fact.isBad">{{ fact.words }}</span>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s3);
      padding-block: var(--s5);
      border-top: 1px solid var(--line);
    }
    h3,
    .text {
      overflow-wrap: anywhere;
    }
    .text {
      white-space: pre-line;
    }
    progress {
      width: 100%;
      height: 8px;
      accent-color: var(--lime-line);
    }
    .facts,
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s1) var(--s3);
    }
    li {
      color: var(--ink-2);
    }
    .bad {
      color: var(--danger);
    }
    ul {
      display: grid;
      gap: var(--s2);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    pt-icon {
      width: 1.125rem;
      height: 1.125rem;
    }
  `,
})
export class MessageState {
  readonly message = input.required<AttendeeMessage>();
  readonly categories = input.required<readonly Named[]>();
  readonly sections = input.required<readonly Named[]>();

  protected readonly toWhom = computed(() => {
    const { categoryIds, sectionIds } = this.message().audience;
    const words = [
      ...(categoryIds ? [namesOf(categoryIds, this.categories())] : []),
      ...(sectionIds ? [namesOf(sectionIds, this.sections())] : []),
    ];
    return words.length > 0 ? words.join(' · ') : $localize`all`;
  });
  /** Never all before it is. */
  protected readonly percent = computed(() => Math.floor(this.message().share * 100));
  protected readonly people = computed(() =>
    counted(
      this.message().share < 1
        ? $localize`{count, plural, =0 {Nobody was told yet.} =1 {One person was told.} other {# people were told.}}`
        : $localize`{count, plural, =0 {There was nobody to tell.} =1 {One person was told.} other {# people were told.}}`,
      this.message().people,
    ),
  );
  protected readonly boxOffice = computed(() => boxOfficeInWords(this.message()));
  protected readonly channels = computed(() =>
    this.message()
      .channels.map((of) => ({ look: channelLooks[of.channel], facts: factsOf(of) }))
      .filter(({ facts }) => facts.length > 0),
  );
}

/** Some by name, more by how many they are; what is no more in the event has none. */
function namesOf(ids: readonly string[], all: readonly Named[]): string {
  const names = all.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  const shown = names.slice(0, 3);
  const more = ids.length - shown.length;
  return more > 0
    ? [...shown, counted($localize`{count, plural, other {# more}}`, more)].join(', ')
    : shown.join(', ');
}

function factsOf(of: AttendeeMessage['channels'][number]) {
  const facts = [
    { count: of.sent + of.delivered, form: $localize`{count, plural, other {# sent}}`, isBad: false },
    { count: of.queued, form: $localize`{count, plural, other {# waiting}}`, isBad: false },
    { count: of.held, form: $localize`{count, plural, other {# for after quiet hours}}`, isBad: false },
    {
      count: of.bounced + of.failed + of['given-up'],
      form: $localize`{count, plural, other {# did not arrive}}`,
      isBad: true,
    },
  ];
  return facts
    .filter(({ count }) => count > 0)
    .map(({ count, form, isBad }) => ({ words: counted(form, count), isBad }));
}
