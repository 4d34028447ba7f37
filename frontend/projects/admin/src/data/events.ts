import { Service, inject } from '@angular/core';
import type { Assigned, Checklist, EventChanges, ExaminedEvent, Seating, TicketCategory } from './api.ts';
import { EmployeeApi } from './employee-api.ts';

export interface EventDraft extends EventChanges {
  readonly title: string;
  readonly venueId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly currency: string;
}

export type CategoryDetails = Pick<TicketCategory, 'name' | 'price' | 'colour'>;

/** What a stroke of the brush covers. */
export type SeatTarget =
  | { readonly type: 'section'; readonly sectionId: string }
  | { readonly type: 'row'; readonly sectionId: string; readonly rowId: string }
  | { readonly type: 'seats'; readonly seats: readonly string[] }
  | { readonly type: 'area'; readonly areaId: string };

/** What organizers do with events. A change names the version that it was made from. */
@Service()
export class Events {
  readonly #api = inject(EmployeeApi);

  create(draft: EventDraft): Promise<ExaminedEvent> {
    return this.#api.post('api/events', { body: draft });
  }

  /** `unasked`: nobody waits for it, so that nobody is asked to sign in for it. */
  read(id: string, how: 'asked' | 'unasked' = 'asked'): Promise<ExaminedEvent> {
    return this.#api.get('api/events/{eventId}', { ...at(id), inBackground: how === 'unasked' });
  }

  change(id: string, version: number, changes: EventChanges): Promise<ExaminedEvent> {
    return this.#api.patch('api/events/{eventId}', { ...at(id), body: { version, changes } });
  }

  /** `progress` hears how much of the file is sent, from 0 to 1. */
  setPoster(
    id: string,
    version: number,
    { file, alt }: { readonly file: File; readonly alt: string },
    progress: (part: number) => void,
  ): Promise<ExaminedEvent> {
    const form = { version, alt, poster: file };
    return this.#api.upload('api/events/{eventId}/poster', { ...at(id), form }, progress);
  }

  checklist(id: string): Promise<Checklist> {
    return this.#api.get('api/events/{eventId}/checklist', at(id));
  }

  publish(id: string, version: number): Promise<ExaminedEvent> {
    return this.#api.post('api/events/{eventId}/publish', { ...at(id), body: { version } });
  }

  unpublish(id: string, version: number): Promise<ExaminedEvent> {
    return this.#api.post('api/events/{eventId}/unpublish', { ...at(id), body: { version } });
  }

  addCategory(id: string, version: number, category: CategoryDetails): Promise<ExaminedEvent> {
    const body = { version, category };
    return this.#api.post('api/events/{eventId}/categories', { ...at(id), body });
  }

  changeCategory(
    id: string,
    version: number,
    categoryId: string,
    category: Partial<CategoryDetails>,
  ): Promise<ExaminedEvent> {
    return this.#api.patch('api/events/{eventId}/categories/{categoryId}', {
      path: { eventId: id, categoryId },
      body: { version, category },
    });
  }

  removeCategory(id: string, version: number, categoryId: string): Promise<ExaminedEvent> {
    return this.#api.delete('api/events/{eventId}/categories/{categoryId}', {
      path: { eventId: id, categoryId },
      query: { version },
    });
  }

  /** Without a category (undefined) the places are undecided again. */
  assign(id: string, targets: readonly SeatTarget[], categoryId: Assigned): Promise<Seating> {
    return this.#api.post('api/events/{eventId}/seating', { ...at(id), body: { targets, categoryId } });
  }
}

function at(eventId: string): { readonly path: { readonly eventId: string } } {
  return { path: { eventId } };
}
