import { computed, effect, inject, resource, signal, type Signal } from '@angular/core';
import { problemOf } from '@parterre/ui/data/problem.ts';
import { EmployeeApi } from '../../../data/employee-api.ts';
import type { Audience } from './attendee-messages.ts';

/** A large house takes the database a moment: nobody has it counted while somebody still chooses. In milliseconds. */
const pause = 500;

/** How many people a message would be for, counted anew when that changes. Made where things are injected. */
export function audienceSize(eventId: Signal<string>, audience: Signal<Audience>) {
  const api = inject(EmployeeApi);
  const asked = signal<{ readonly eventId: string; readonly audience: Audience } | undefined>(undefined);
  const counted = resource({
    params: () => asked(),
    loader: ({ params, abortSignal }) =>
      api.post('api/events/{eventId}/messages/audience', {
        ...{ path: { eventId: params.eventId }, body: { audience: params.audience } },
        abortSignal,
      }),
  });
  effect((onCleanup) => {
    const next = { eventId: eventId(), audience: audience() };
    const timer = setTimeout(() => asked.set(next), pause);
    onCleanup(() => clearTimeout(timer));
  });
  const isOfNow = computed(() => asked()?.audience === audience());
  return {
    /** Undefined while it is counted. */
    size: computed(() => (isOfNow() && counted.hasValue() ? counted.value() : undefined)),
    /** Why it could not be. */
    refusal: computed(() => {
      const error = counted.error();
      if (!error || !isOfNow()) return '';
      const { detail, title } = problemOf(error);
      return detail ?? title;
    }),
    again: () => counted.reload(),
  };
}
