import type { Audience, MessageDraft } from './attendee-messages.ts';

// What is being written outlives a look at another step, and a reload of this tab.
const keyOf = (eventId: string): string => `message:${eventId}`;

const nothing: MessageDraft = { subject: '', text: '', audience: {} };

export function remember(eventId: string, draft: MessageDraft): void {
  sessionStorage.setItem(keyOf(eventId), JSON.stringify(draft));
}

export function forget(eventId: string): void {
  sessionStorage.removeItem(keyOf(eventId));
}

export function remembered(eventId: string): MessageDraft {
  const stored: unknown = JSON.parse(sessionStorage.getItem(keyOf(eventId)) ?? 'null');
  return isDraft(stored) ? stored : nothing;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isIds = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.every((one) => typeof one === 'string'));

const isAudience = (value: unknown): value is Audience =>
  isObject(value) && isIds(value['categoryIds']) && isIds(value['sectionIds']);

const isDraft = (value: unknown): value is MessageDraft =>
  isObject(value) &&
  typeof value['subject'] === 'string' &&
  typeof value['text'] === 'string' &&
  isAudience(value['audience']);
