import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { EmptyState } from '@parterre/ui/states/empty-state.ts';
import { ActingOrganization } from '../../../data/acting-organization.ts';
import type { EventStatus } from '../../../data/api.ts';
import { EventList } from '../../../data/event-list.ts';
import { EventRow } from '../../../ui/event-row.ts';
import { statusWords } from '../../../ui/event-words.ts';
import { ListEnd } from '../../../ui/list-end.ts';
import { NoOrganization } from '../../../ui/no-organization.ts';
import { PageHead } from '../../../ui/page-head.ts';

interface Filter {
  readonly status: EventStatus | undefined;
  readonly word: string;
}

/** So many rows fill the screen; a filter that leaves fewer looks into the pages after. */
const screenful = 10;

/** All events of an organization, whatever state they are in. The address carries the filter. */
@Component({
  selector: 'pt-events-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, EventRow, Icon, ListEnd, NoOrganization, PageHead, RouterLink],
  providers: [EventList],
  templateUrl: './events-page.html',
  styles: `
    [role='group'] {
      margin-bottom: var(--s4);
    }
    ul {
      border-top: 1px solid var(--line);
    }
  `,
})
export class EventsPage {
  readonly status = input<string>();

  protected readonly acting = inject(ActingOrganization);
  protected readonly list = inject(EventList);
  readonly #router = inject(Router);

  protected readonly filters: readonly Filter[] = [
    { status: undefined, word: $localize`All` },
    { status: 'draft', word: $localize`Drafts` },
    { status: 'published', word: statusWords.published },
    { status: 'ended', word: statusWords.ended },
    { status: 'cancelled', word: statusWords.cancelled },
  ];
  protected readonly filter = computed(
    () => this.filters.find(({ status }) => status === this.status())?.status,
  );
  protected readonly shown = computed(() => {
    const status = this.filter();
    return this.list.events().filter((event) => status === undefined || event.status === status);
  });
  protected readonly empty = computed(
    () =>
      this.shown().length === 0 &&
      !this.list.loading() &&
      !this.list.hasMore() &&
      this.list.error() === undefined,
  );

  constructor() {
    effect(() => {
      const wanting = this.filter() !== undefined && this.shown().length < screenful;
      const can = this.list.hasMore() && !this.list.loading() && this.list.error() === undefined;
      if (wanting && can) untracked(() => void this.list.more());
    });
  }

  protected choose(status: EventStatus | undefined): void {
    void this.#router.navigate([], { queryParams: { status } });
  }
}
