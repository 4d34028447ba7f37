import { isKind } from './kind-words.ts';
import { stateChoices, type SoughtState } from './state-words.ts';
import type { Delivery } from '../../../data/api.ts';

/** What somebody looks for in the log; without an organization, in the platform's own. */
export interface LogQuestion {
  readonly organizationId?: string;
  readonly eventId?: string;
  readonly email?: string;
  readonly kind?: Delivery['kind'];
  readonly state?: SoughtState;
}

/** Filters as an address says them; what it says wrong is left out. */
export interface AskedInAddress {
  readonly event: string | undefined;
  readonly kind: string | undefined;
  readonly state: string | undefined;
}

export function filtersIn({ event, kind, state }: AskedInAddress): Omit<LogQuestion, 'organizationId'> {
  const sought = stateChoices.find((choice) => choice.state === state)?.state;
  return {
    ...(event && { eventId: event }),
    ...(isKind(kind) && { kind }),
    ...(sought && { state: sought }),
  };
}
