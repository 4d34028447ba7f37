import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EventTimePipe, YourTimePipe, ZoneToSayPipe } from '@parterre/ui/format/event-time-pipes.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import type { EventDetail } from '../../../data/api.ts';
import { FollowButton } from '../../../ui/follow-button.ts';
import { mapLink } from './map-link.ts';

/** When and where it is, how many places each may have and until when they go back, and whose it is. */
@Component({
  selector: 'pt-event-facts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EventTimePipe, FollowButton, Icon, RouterLink, YourTimePipe, ZoneToSayPipe],
  templateUrl: './event-facts.html',
  styleUrl: './event-facts.scss',
})
export class EventFacts {
  readonly event = input.required<EventDetail>();
  /** Before the sale the limit stands with the prices. */
  readonly isBefore = input.required<boolean>();
  protected readonly mapUrl = computed(() => mapLink(this.event().venue, navigator.userAgent));
}
