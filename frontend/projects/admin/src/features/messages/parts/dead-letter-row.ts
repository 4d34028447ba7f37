import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EventTimePipe } from '@parterre/ui/format/event-time-pipes.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { ActingOrganization } from '../../../data/acting-organization.ts';
import type { DeadLetter } from '../../../data/api.ts';
import { letterHint, letterWord } from '../stores/letter-words.ts';
import { logPlaceOf } from '../stores/log-place.ts';
import { channelLooks } from '../../../ui/previews/channel-looks.ts';

/** A message that was set aside: what it is, for whom, why, and what can be done with it. */
@Component({
  selector: 'pt-dead-letter-row',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DecimalPipe, EventTimePipe, Icon, RouterLink],
  templateUrl: './dead-letter-row.html',
  styleUrl: './dead-letter-row.scss',
})
export class DeadLetterRow {
  readonly letter = input.required<DeadLetter>();
  readonly busy = input(false);
  readonly sentAgain = output();
  readonly thrownAway = output();

  readonly #acting = inject(ActingOrganization);
  protected readonly looks = channelLooks;
  /** Of an event that the letter does not name. */
  protected readonly anEvent = $localize`The event`;
  protected readonly noReason = $localize`Nobody noted why`;
  protected readonly word = computed(() => letterWord(this.letter()));
  /** Tells it from others where only its buttons are read out. */
  protected readonly name = computed(() => [this.word(), this.letter().to?.name].filter(Boolean).join(', '));
  protected readonly throwing = computed(() => $localize`Throw away: ${this.name()}:message:`);
  protected readonly hint = computed(() => letterHint(this.letter()));
  protected readonly place = computed(() => logPlaceOf(this.letter()));

  /** The log is of one house at a time. */
  protected showHouse(): void {
    const id = this.letter().logged?.organizationId;
    if (id) this.#acting.choose(id);
  }
}
