import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EventTimePipe } from '@parterre/ui/format/event-time-pipes.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { Poster } from '@parterre/ui/poster/poster.ts';
import type { EventSummary } from '../data/api.ts';
import { EventStatusWord } from './event-status.ts';

/** One event in a list; as content what is to be said of it beside its state. */
@Component({
  selector: 'pt-event-row',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EventStatusWord, EventTimePipe, Icon, Poster, RouterLink],
  template: `
    @let it = event();
    <a [routerLink]="link()">
      <pt-poster [image]="poster()" [title]="it.title" sizes="48px" aria-hidden="true" />
      <div>
        <h3>{{ it.title }}</h3>
        <p class="small muted parts">
          <span>{{ it.startsAt | eventTime: it.timeZone }}</span>
          <span>{{ it.venueName }}</span>
        </p>
        <ng-content />
      </div>
      <pt-event-status [status]="it.status" />
      <pt-icon name="chevron_right" />
    </a>
  `,
  styles: `
    :host {
      display: block;
      border-bottom: 1px solid var(--line);
    }
    a {
      display: grid;
      grid-template-columns: 48px minmax(0, 1fr) auto auto;
      align-items: center;
      gap: var(--s4);
      padding-block: var(--s3);
    }
    a:hover h3 {
      text-decoration: underline;
      text-underline-offset: 3px;
    }
    pt-poster {
      aspect-ratio: 4 / 5;
      border-radius: var(--r1);
    }
    h3 {
      overflow-wrap: anywhere;
    }
    pt-icon {
      color: var(--ink-3);
    }
    @media (max-width: 560px) {
      a {
        grid-template-columns: 48px minmax(0, 1fr) auto;
        gap: var(--s2) var(--s3);
      }
      pt-event-status {
        grid-area: 2 / 2;
        justify-self: start;
      }
      pt-icon {
        grid-area: 1 / 3;
      }
    }
  `,
})
export class EventRow {
  readonly event = input.required<EventSummary>();
  protected readonly link = computed(() => ['/events', this.event().id]);
  // The title stands beside the picture: said once is enough.
  protected readonly poster = computed(() => {
    const { poster } = this.event();
    return poster && { ...poster, alt: '' };
  });
}
