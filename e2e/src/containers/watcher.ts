import { setTimeout as sleep } from 'node:timers/promises';
import { addresses } from '../stack.ts';

/** How the streams of live seats ended that people were watching. */
export type StreamEndings = { opened: number; withHint: number; broken: number };

const PAUSE_MS = 300;

/** Watches an event's seats as the map does, and comes back whenever the stream ends. */
export async function watchSeats(
  eventId: string,
  endings: StreamEndings,
  signal: AbortSignal,
): Promise<void> {
  const goesOn = (): boolean => !signal.aborted;
  while (goesOn()) {
    const ending = await watchOnce(eventId, endings, signal);
    if (goesOn()) endings[ending] += 1;
    await sleep(PAUSE_MS);
  }
}

/** A stream that was ended in order says last that the map shall come back, and how soon it said first. */
async function watchOnce(
  eventId: string,
  endings: StreamEndings,
  signal: AbortSignal,
): Promise<'withHint' | 'broken'> {
  const told: string[] = [];
  try {
    const { body } = await fetch(`${addresses.portal}/api/events/${eventId}/seats/stream`, { signal });
    endings.opened += 1;
    for await (const text of body?.pipeThrough(new TextDecoderStream()) ?? []) told.push(text);
  } catch {
    return 'broken';
  }
  return /^retry: \d+\n[^]*event: reset\ndata: \{\}\n\n$/.test(told.join('')) ? 'withHint' : 'broken';
}
