import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Router } from '@angular/router';
import { EventTimePipe } from '@parterre/ui/format/event-time-pipes.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { EventList } from '../../../data/event-list.ts';
import type { LogQuestion } from '../stores/log-question.ts';
import { kindGroups, kindWords } from '../stores/kind-words.ts';
import { stateChoices } from '../stores/state-words.ts';

/** What is looked for. The address carries it all but the person's: logs keep addresses of pages. */
@Component({
  selector: 'pt-log-filters',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EventTimePipe, Icon],
  providers: [EventList],
  templateUrl: './log-filters.html',
  styleUrl: './log-filters.scss',
})
export class LogFilters {
  readonly asked = input.required<Omit<LogQuestion, 'organizationId'>>();
  /** Whether events are asked for: the platform itself has none. */
  readonly ofEvents = input(true);
  readonly refusal = input('');
  /** Whom one looks for. */
  readonly sought = input('');
  readonly emailSought = output<string>();

  protected readonly events = inject(EventList);
  protected readonly groups = kindGroups;
  protected readonly words = kindWords;
  protected readonly states = stateChoices;
  readonly #router = inject(Router);
  /** Whether an event is asked for that is not among those that are read by now. */
  protected readonly other = computed(() => {
    const { eventId } = this.asked();
    return eventId !== undefined && !this.events.events().some(({ id }) => id === eventId);
  });

  protected choose(what: 'event' | 'kind' | 'state', value: string): void {
    void this.#router.navigate([], {
      queryParams: { [what]: value || null, open: null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
      scroll: 'manual',
    });
  }

  protected seek(event: Event, address: string): void {
    event.preventDefault();
    this.emailSought.emit(address.trim());
  }

  protected emptied(address: string): void {
    if (address === '') this.emailSought.emit('');
  }
}
