import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EventTimePipe } from '@parterre/ui/format/event-time-pipes.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import type { Notification } from '../../../data/api.ts';
import { kindIcons } from './kind-icons.ts';
import { notArrived } from './not-arrived.ts';

/** One notification: what it says, and on a touch it is read, and leads where it is about. */
@Component({
  selector: 'pt-inbox-entry',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EventTimePipe, Icon, NgTemplateOutlet, RouterLink],
  templateUrl: './inbox-entry.html',
  styleUrl: './inbox-entry.scss',
})
export class InboxEntry {
  readonly entry = input.required<Notification>();
  readonly opened = output();
  protected readonly icon = computed(() => kindIcons[this.entry().kind]);
  protected readonly failures = computed(() => notArrived(this.entry().channels));
}
