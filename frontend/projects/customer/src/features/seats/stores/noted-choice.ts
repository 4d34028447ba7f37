import type { Choice } from '../../../data/api.ts';
import { isChoice, nothing } from './choice.ts';

// What is chosen before signing in outlives a reload of this tab, no more.
const keyOf = (eventId: string): string => `choice:${eventId}`;

export function remember(eventId: string, choice: Choice): void {
  sessionStorage.setItem(keyOf(eventId), JSON.stringify(choice));
}

export function forget(eventId: string): void {
  sessionStorage.removeItem(keyOf(eventId));
}

export function remembered(eventId: string): Choice {
  const stored: unknown = JSON.parse(sessionStorage.getItem(keyOf(eventId)) ?? 'null');
  return isChoice(stored) ? stored : nothing;
}
