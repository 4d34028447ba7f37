import type { LiveEvents } from '@parterre/domain/live/live-events';
import type { SeatStreams } from './seat-stream.ts';

/** Milliseconds between looks at the rows of watched events. */
const refreshEvery = 1000;
const keepAliveEvery = 20_000;

/** Keeps the live maps moving. Answers how to stop it. */
export const startLiveClock = (live: LiveEvents, streams: SeatStreams): (() => void) => {
  const timers = [
    setInterval(() => void live.refreshWatched(), refreshEvery),
    setInterval(streams.keepAlive, keepAliveEvery),
  ];
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
};
