import type { Params } from '@angular/router';
import type { DeadLetter } from '../../../data/api.ts';

/** Where a letter's entry of the log is: what the address says, and what no address says, as there may be one of a person in it. */
export function logPlaceOf({ kind, event, logged }: DeadLetter): {
  readonly queryParams: Params;
  readonly state: { readonly delivery: string | undefined };
} {
  return {
    queryParams: {
      open: 'yes',
      ...(logged?.organizationId === null && { of: 'platform' }),
      ...(kind && { kind }),
      ...(event && { event: event.id }),
      ...(logged && { state: logged.state }),
    },
    state: { delivery: logged?.id },
  };
}

/** The entry that is meant by what came with an address. */
export function deliveryIn(state: unknown): string | undefined {
  if (typeof state !== 'object' || state === null || !('delivery' in state)) return undefined;
  return typeof state.delivery === 'string' ? state.delivery : undefined;
}
