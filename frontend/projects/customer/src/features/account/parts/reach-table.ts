import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { problemOf } from '@parterre/ui/data/problem.ts';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import type { Channel, ChosenTopic, ContactSettings } from '../../../data/api.ts';
import { Contact } from '../../../data/contact.ts';
import type { Switch } from '../../../data/contact-switch.ts';
import { channelGaps } from '../../../data/channel-gaps.ts';
import { ThisDevice } from '../../../data/this-device.ts';
import { leadsWords } from '../../../ui/lead-words.ts';
import { gapWords, topicWords, ways } from './reach-words.ts';

/** By which ways one hears of what: kinds in rows, ways in columns. A touch is kept at once, and comes back where it is not. */
@Component({
  selector: 'pt-reach-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  templateUrl: './reach-table.html',
  styleUrl: './reach-table.scss',
})
export class ReachTable {
  readonly settings = input.required<ContactSettings>();
  /** Whom one follows, in a few words. */
  readonly followed = input('');

  readonly #contact = inject(Contact);
  readonly #locale = inject(DISPLAY_LOCALE);
  readonly #permission = inject(ThisDevice).permission;
  readonly #failures = signal<ReadonlyMap<ChosenTopic, string>>(new Map());

  protected readonly ways = computed(() => {
    const gaps = channelGaps(this.settings());
    return ways
      .filter(({ channel }) => channel !== 'sms' || this.settings().hasSms)
      .map((way) => ({ ...way, gap: gaps.has(way.channel) ? this.#gapWord(way.channel) : '' }));
  });
  protected readonly rows = computed(() =>
    this.settings().topics.map(({ topic, channels }) => ({
      topic,
      word: topicWords[topic],
      more: this.#more(topic),
      failure: this.#failures().get(topic),
      cells: this.ways().flatMap(({ channel, carrying, gap }) => {
        const cell = channels.find((one) => one.channel === channel);
        return cell ? [{ ...cell, name: carrying(topicWords[topic]), isGap: gap !== '' }] : [];
      }),
    })),
  );

  protected async set(topic: ChosenTopic, channel: Channel, isOn: boolean): Promise<void> {
    this.#say(topic, undefined);
    try {
      await this.#contact.switch({ topic, channel, isOn } satisfies Switch);
    } catch (error) {
      const { title, detail } = problemOf(error);
      this.#say(topic, detail ?? title);
    }
  }

  #say(topic: ChosenTopic, failure: string | undefined): void {
    this.#failures.update((all) => {
      const others = [...all].filter(([other]) => other !== topic);
      return new Map(failure === undefined ? others : [...others, [topic, failure]]);
    });
  }

  #gapWord(channel: Channel): string {
    return channel === 'push' && this.#permission() === 'denied' ? gapWords.blocked : gapWords[channel];
  }

  #leads(): string {
    const { leads } = this.settings();
    return leads.length === 0 ? $localize`none by themselves` : leadsWords(leads, this.#locale);
  }

  #more(topic: ChosenTopic): string {
    if (topic === 'tickets') return $localize`always by e-mail`;
    if (topic === 'reminders') return this.#leads();
    if (topic === 'organizer-messages') return $localize`about what you booked`;
    return this.followed() || $localize`of organizers you follow`;
  }
}
