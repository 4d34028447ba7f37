import { HttpClient, HttpEventType } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { firstValueFrom, last, map, tap, type Observable } from 'rxjs';
import type { Checklist, EventChanges, ManagedEvent, Seating, TicketCategory } from './api.ts';
import type { Assigned } from './seat-plan.ts';

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

interface EventAnswer {
  readonly event: ManagedEvent;
}

/** What organizers do with events. A change names the version that it was made from. */
@Service()
export class Events {
  readonly #http = inject(HttpClient);

  create(draft: EventDraft): Promise<ManagedEvent> {
    return this.#answer(this.#http.post<EventAnswer>('api/events', draft));
  }

  change(id: string, version: number, changes: EventChanges): Promise<ManagedEvent> {
    return this.#answer(this.#http.patch<EventAnswer>(`api/events/${id}`, { version, changes }));
  }

  /** `progress` hears how much of the file is sent, from 0 to 1. */
  setPoster(
    id: string,
    version: number,
    poster: { readonly file: File; readonly alt: string },
    progress: (part: number) => void,
  ): Promise<ManagedEvent> {
    const body = new FormData();
    body.set('version', String(version));
    body.set('alt', poster.alt);
    body.set('poster', poster.file);
    const upload = this.#http.put<EventAnswer>(`api/events/${id}/poster`, body, {
      reportUploadProgress: true,
      observe: 'events',
    });
    const answered = upload.pipe(
      tap((step) => {
        if (step.type === HttpEventType.UploadProgress) progress(step.loaded / (step.total ?? Infinity));
      }),
      last(),
      map((step) => {
        if (step.type !== HttpEventType.Response || !step.body) throw new Error('the upload has no answer');
        return step.body;
      }),
    );
    return this.#answer(answered);
  }

  checklist(id: string): Promise<Checklist> {
    return firstValueFrom(this.#http.get<Checklist>(`api/events/${id}/checklist`));
  }

  publish(id: string, version: number): Promise<ManagedEvent> {
    return this.#answer(this.#http.post<EventAnswer>(`api/events/${id}/publish`, { version }));
  }

  unpublish(id: string, version: number): Promise<ManagedEvent> {
    return this.#answer(this.#http.post<EventAnswer>(`api/events/${id}/unpublish`, { version }));
  }

  addCategory(id: string, version: number, category: CategoryDetails): Promise<ManagedEvent> {
    return this.#answer(this.#http.post<EventAnswer>(`api/events/${id}/categories`, { version, category }));
  }

  changeCategory(
    id: string,
    version: number,
    categoryId: string,
    category: Partial<CategoryDetails>,
  ): Promise<ManagedEvent> {
    const url = `api/events/${id}/categories/${categoryId}`;
    return this.#answer(this.#http.patch<EventAnswer>(url, { version, category }));
  }

  removeCategory(id: string, version: number, categoryId: string): Promise<ManagedEvent> {
    const url = `api/events/${id}/categories/${categoryId}`;
    return this.#answer(this.#http.delete<EventAnswer>(url, { params: { version } }));
  }

  /** Without a category (undefined) the places are undecided again. */
  assign(id: string, targets: readonly SeatTarget[], categoryId: Assigned): Promise<Seating> {
    return firstValueFrom(this.#http.post<Seating>(`api/events/${id}/seating`, { targets, categoryId }));
  }

  async #answer(request: Observable<EventAnswer>): Promise<ManagedEvent> {
    return (await firstValueFrom(request)).event;
  }
}
