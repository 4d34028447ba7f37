import { inject, provideEnvironmentInitializer, signal } from '@angular/core';
import type { EnvironmentProviders, Provider } from '@angular/core';
import { provideRouter } from '@angular/router';
import type { Chart } from '@parterre/seating/chart';
import { vi } from 'vitest';
import type { Assignments, Check, ExaminedEvent, ManagedEvent, Seating } from '../../../data/api.ts';
import { EmployeeApi } from '../../../data/employee-api.ts';
import { aManagedEvent } from '../../../testing/a-managed-event.ts';
import { EventEditing } from '../stores/event-editing.ts';
import { Saving } from '../stores/saving.ts';
import { SeatingWork } from '../stores/seating-work.ts';

interface Given {
  readonly event?: Partial<ManagedEvent>;
  readonly checks?: readonly Check[];
  /** What its seats belong to; undefined while that is not read yet. */
  readonly seating?: Seating;
  readonly chart?: Chart;
  /** Why the seats did not come. */
  readonly error?: unknown;
  /** What else is read, by its path. */
  readonly read?: Readonly<Record<string, unknown>>;
}

export const gold = {
  id: 'gold',
  name: 'Gold',
  price: { amount: 6000, currency: 'EUR' },
  colour: 'c1',
} as const;
export const silver = {
  id: 'silver',
  name: 'Silver',
  price: { amount: 0, currency: 'EUR' },
  colour: 'c2',
} as const;

/** What the sections of a chart belong to. */
export function aSeating(sections: Assignments['sections'], areas: Assignments['areas'] = {}): Seating {
  return {
    chart: { version: 1, url: 'api/venues/v1/charts/1' },
    assignments: { sections, areas },
    counts: { places: 0, assigned: 0, notForSale: 0, undecided: 0, byCategory: {} },
    revenueIfSoldOut: { amount: 0, currency: 'EUR' },
  };
}

/** What is read of the service, and may be set. */
function answered<T>(value: T | undefined, error?: unknown) {
  const current = signal(value);
  const hasValue = (): boolean => current() !== undefined;
  return {
    ...{ value: current, hasValue, error: signal(error), reload: vi.fn() },
    set: (next: T) => current.set(next),
  };
}

/**
 * The editor with an event in it: its stores work as ever, and only the service is played. It takes every change and answers the
 * event with the next version; a test says otherwise at `api`.
 */
export function inTheEditor({ event = {}, checks = [], seating, chart, error, read = {} }: Given = {}) {
  const checklist = { ready: checks.every(({ ok }) => ok), checks };
  const examined = answered<ExaminedEvent>({ event: aManagedEvent(event), checklist });
  const seats = answered(seating, error);
  const taken = () =>
    vi.fn<(path: string, sent: { readonly body?: unknown }) => Promise<unknown>>(() => {
      const now = examined.value()?.event ?? aManagedEvent();
      return Promise.resolve({ event: { ...now, version: now.version + 1 }, checklist });
    });
  const api = {
    get: vi.fn<(path: string, sent?: unknown) => Promise<unknown>>((path) =>
      Promise.resolve(read[path] ?? checklist),
    ),
    ...{ post: taken(), patch: taken(), delete: taken(), upload: taken() },
    resource: (path: string) => (path in read ? answered(read[path]) : examined),
    freshResource: () => seats,
    linkedResource: () => answered(chart),
  };
  const providers: (Provider | EnvironmentProviders)[] = [
    ...[EventEditing, Saving, SeatingWork, provideRouter([])],
    { provide: EmployeeApi, useValue: api },
    provideEnvironmentInitializer(() => inject(EventEditing).open('e1')),
  ];
  return { api, providers, seats };
}
