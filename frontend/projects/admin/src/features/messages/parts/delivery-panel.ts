import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  effect,
  input,
  output,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { EventTimePipe } from '@parterre/ui/format/event-time-pipes.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import type { Delivery } from '../../../data/api.ts';
import { channelLooks } from '../../../ui/previews/channel-looks.ts';
import { ChannelTries } from './channel-tries.ts';
import { InboxState } from './inbox-state.ts';

/** One message: what was said, each try on each channel, and a second chance for what failed. */
@Component({
  selector: 'pt-delivery-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChannelTries, EventTimePipe, Icon, InboxState, RouterLink],
  templateUrl: './delivery-panel.html',
  styleUrl: './delivery-panel.scss',
  host: { '(keydown.escape)': 'closed.emit()' },
})
export class DeliveryPanel {
  readonly delivery = input.required<Delivery>();
  readonly busy = input(false);
  /** Whether its reader may see how it looked. */
  readonly hasPreview = input(false);
  readonly sentAgain = output();
  readonly closed = output();

  protected readonly looks = channelLooks;
  protected readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly id = computed(() => this.delivery().id);
  protected readonly canBeSentAgain = computed(() =>
    this.delivery().channels.some(({ canBeSentAgain }) => canBeSentAgain),
  );
  protected readonly cameBack = computed(() =>
    this.delivery().channels.some(({ channel, state }) => state === 'bounced' && channel !== 'push'),
  );

  constructor() {
    effect(() => {
      // Another message is another thing to read, wherever the last one was left.
      this.id();
      this.heading().nativeElement.focus();
    });
  }
}
