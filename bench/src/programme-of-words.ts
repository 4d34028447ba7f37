import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fold } from '@parterre/domain/fold';
import { eventId, randomIds } from '@parterre/domain/ids';
import { eventKind, type Event } from '@parterre/domain/programme/events/event';
import { anEvent } from '@parterre/domain/testing/sales-plan-builder';

const docs = path.join(import.meta.dirname, '..', '..', 'docs');

/** Words as people write them, by how often they do: those of the project's own documents. */
const someWords = (): readonly string[] => {
  const folders = [docs, path.join(docs, 'decisions'), path.join(docs, 'operations')];
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => readFileSync(path.join(folder, name), 'utf8')),
  );
  return fold(files.join(' ')).match(/\p{L}{3,}/gu) ?? [];
};

/** The same numbers in each run. */
const dice = (seed: number) => {
  let state = seed;
  return (): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
};

/** What is on at many houses, and what people type who look for it. */
export const programmeOfWords = () => {
  const [known, roll] = [someWords(), dice(49)];
  const pick = <Item>(items: readonly [Item, ...Item[]] | readonly Item[]): Item => {
    const item = items[Math.floor(roll() * items.length)];
    if (item === undefined) throw new Error('there is nothing to pick');
    return item;
  };
  const words = (count: number) => Array.from({ length: count }, () => pick(known)).join(' ');
  const named = (count: number, length: number) => Array.from({ length: count }, () => words(length));
  const [cities, venues, organizations] = [named(300, 1), named(2000, 2), named(1500, 2)];
  const base = anEvent();

  const event = (): Event => ({
    ...base,
    id: eventId.parse(randomIds.next()),
    slug: `event-${randomIds.next()}`,
    title: words(3),
    description: words(300),
    kind: pick(eventKind.options),
    organizationName: pick(organizations),
    startsAt: new Date(Date.now() + (1 + roll() * 300) * 86_400_000).toISOString(),
    priceFrom: Math.floor(roll() * 20_000),
    venue: { ...base.venue, name: pick(venues), city: pick(cities) },
  });

  const misspelled = (word: string): string =>
    word.length > 4 ? `${word.slice(0, 2)}x${word.slice(3)}` : word;
  /** One word, several, misspelled ones, beginnings, a city, a kind. */
  const questions: readonly (() => string)[] = [
    () => words(1),
    () => words(2),
    () => words(2).split(' ').map(misspelled).join(' '),
    () => words(3),
    () => words(1).slice(0, 4),
    () => `${words(1)} ${words(1).slice(0, 3)}`,
    () => `${pick(cities)} ${pick(eventKind.options)}`,
    () => pick(venues),
  ];
  return {
    events: (count: number): Event[] => Array.from({ length: count }, event),
    questions: (count: number): string[] =>
      Array.from({ length: count }, (_, n) => pick(questions.slice(n % 8))()),
  };
};
