import { systemClock } from '@parterre/domain/clock';
import type { Event } from '@parterre/domain/programme/events/event';
import { searchedWords } from '@parterre/domain/programme/search/indexed-event';
import { miniEventSearch, newIndex } from '@parterre/domain/programme/search/mini-event-search';
import { anywhere } from '@parterre/domain/programme/search/search-query';
import { termsAsked } from '@parterre/domain/programme/search/search-words';
import { median, percentile, timed } from '../measure.ts';
import { programmeOfWords } from '../programme-of-words.ts';
import type { Line } from '../report.ts';

/** Fewer are for who changes this file: EVENTS=5000. */
const eventCount = Number(process.env.EVENTS ?? 50_000);
const [questionCount, rounds] = [400, 3];
/** Milliseconds, and how often the time of the library alone. */
const [mostTime, mostTimes] = [50, 1.3];

/** The library with the same words and questions, and nothing around it. */
const bareIndex = (events: readonly Event[]) => {
  const index = newIndex();
  index.addAll(events.map((event, n) => searchedWords(event, n)));
  return async (text: string) => index.search(anywhere(termsAsked(text)));
};

const timesOf = async (questions: readonly string[], ask: (text: string) => Promise<unknown>) => {
  const times: number[] = [];
  for (const question of questions) times.push((await timed(() => ask(question))).took);
  return times;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** A search with its filters, counts and order against what the library alone takes to find the same. */
export const searchInMemory = async (): Promise<Line> => {
  const programme = programmeOfWords();
  const [events, questions] = [programme.events(eventCount), programme.questions(questionCount)];
  const before = process.memoryUsage().heapUsed;
  const search = miniEventSearch({ clock: systemClock });
  const { took: built } = await timed(() => search.put(events));
  const heap = (process.memoryUsage().heapUsed - before) / 1_000_000;
  const bare = bareIndex(events);
  const find = (text: string) => search.find({ text }, { limit: 24, sort: 'relevance' });
  const ratios: number[] = [];
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const [alone, ours] = [await timesOf(questions, bare), await timesOf(questions, find)];
    // The first one warms up.
    if (round === 0) continue;
    ratios.push(sum(ours) / sum(alone));
    times.push(...ours);
  }
  const suggested = await timesOf(questions, search.suggest);
  const everything = await timesOf(
    Array.from({ length: 20 }, () => ''),
    find,
  );
  const [p50, p99, times99] = [percentile(times, 0.5), percentile(times, 0.99), percentile(suggested, 0.99)];
  const [ratio, all] = [median(ratios), median(everything)];
  return {
    what: `search of ${eventCount} events`,
    result:
      `p99 ${p99.toFixed(1)} ms, median ${p50.toFixed(1)} ms; suggestions p99 ${times99.toFixed(1)} ms; all of them ${all.toFixed(1)} ms; ` +
      `built in ${(built / 1000).toFixed(1)} s, ${heap.toFixed(0)} MB`,
    against: `${ratio.toFixed(2)} times the library alone`,
    target: `p99 at most ${mostTime} ms, at most ${mostTimes} times`,
    isMet: p99 <= mostTime && ratio <= mostTimes,
    figures: { p50, p99, suggestions: times99, all, ratio, built, heap },
  };
};
