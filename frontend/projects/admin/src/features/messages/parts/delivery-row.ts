import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Clock } from '@parterre/ui/data/clock.ts';
import { EventTimePipe } from '@parterre/ui/format/event-time-pipes.ts';
import { VISITOR_ZONE } from '@parterre/ui/format/visitor-zone.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import type { Delivery } from '../../../data/api.ts';
import { channelLooks } from '../../../ui/previews/channel-looks.ts';
import { ChannelState } from './channel-state.ts';
import { InboxState } from './inbox-state.ts';
import { kindWords } from '../stores/kind-words.ts';
import { worstOf } from '../stores/state-words.ts';

/** A message in the log: to whom and what, what became of it by channel, and when. On a phone the worst is said, the rest is drawn. */
@Component({
  selector: 'pt-delivery-row',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChannelState, EventTimePipe, Icon, InboxState],
  templateUrl: './delivery-row.html',
  styleUrl: './delivery-row.scss',
  host: { '[class.open]': 'open()' },
})
export class DeliveryRow {
  readonly delivery = input.required<Delivery>();
  readonly open = input(false);
  readonly opened = output();

  readonly #clock = inject(Clock);
  readonly #zone = inject(VISITOR_ZONE);
  protected readonly looks = channelLooks;
  protected readonly kind = computed(() => kindWords[this.delivery().kind]);
  protected readonly worst = computed(() => worstOf(this.delivery().channels));
  protected readonly isToday = computed(() => {
    const day = new Intl.DateTimeFormat('en-GB', { timeZone: this.#zone, dateStyle: 'short' });
    return day.format(new Date(this.delivery().at)) === day.format(this.#clock.now());
  });
}
