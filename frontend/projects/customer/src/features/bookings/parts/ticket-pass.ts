import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { EventTimePipe } from '@parterre/ui/format/event-time-pipes.ts';
import { Poster } from '@parterre/ui/poster/poster.ts';
import { Skeleton } from '@parterre/ui/states/skeleton.ts';
import type { Booking, Ticket } from '../../../data/api.ts';
import { seatAttributeWords } from '../../../ui/seat-attribute-words.ts';
import { QrCode } from './qr-code.ts';

/** A ticket as it is shown at the door: always on white, so that a scanner can read it. */
@Component({
  selector: 'pt-ticket-pass',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EventTimePipe, Poster, QrCode, Skeleton],
  templateUrl: './ticket-pass.html',
  styleUrl: './ticket-pass.scss',
})
export class TicketPass {
  readonly ticket = input.required<Ticket>();
  readonly event = input.required<Booking['event']>();
  protected readonly attributeWords = seatAttributeWords;
}
