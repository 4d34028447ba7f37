import { fromInstant } from '../../clock.ts';
import { whyNotPayable } from '../../payable.ts';
import type { EventDossier } from '../events/event-dossier.ts';
import { countSeating } from '../assignments/seating-counts.ts';
import type { Currency } from '../../currency.ts';
import type { Text } from '../../words/catalogue.ts';
import type { ProgrammeWords } from '../words/en.ts';
import { say } from '../words/say.ts';

export type Check = { readonly check: string; readonly ok: boolean; readonly message: Text };

type Found = Omit<Check, 'check'>;
type Checker = (dossier: EventDossier, now: number) => Found;
type Choose = (words: ProgrammeWords['checklist']) => string;

const there = (choose: Choose): Found => ({
  ok: true,
  message: say(({ checklist: words }) => choose(words)),
});
const missing = (choose: Choose): Found => ({ ...there(choose), ok: false });

const title: Checker = ({ event }) => {
  if (event.title.length < 3) return missing((words) => words.titleTooShort);
  if (event.description.length < 20) return missing((words) => words.descriptionTooShort);
  return there((words) => words.title);
};

const dates: Checker = ({ event }, now) => {
  const [starts, ends] = [fromInstant(event.startsAt), fromInstant(event.endsAt)];
  if (starts <= now) return missing((words) => words.startsInThePast);
  if (ends <= starts) return missing((words) => words.endsBeforeStart);
  if (event.doorsAt && fromInstant(event.doorsAt) > starts) return missing((words) => words.doorsAfterStart);
  return there((words) => words.dates);
};

const venue: Checker = ({ chart }) =>
  chart ? there((words) => words.venue) : missing((words) => words.noChart);

const poster: Checker = ({ event }) =>
  event.poster ? there((words) => words.poster) : missing((words) => words.noPoster);

const notIn = (currency: Currency): Text => say(({ checklist: words }) => words.otherCurrency({ currency }));

const categories: Checker = (dossier) => {
  if (dossier.categories.length === 0) return missing((words) => words.noCategory);
  const { currency } = dossier.event;
  for (const { name, price } of dossier.categories) {
    const why = price.currency === currency ? whyNotPayable(price) : notIn(currency);
    if (why !== null)
      return {
        ok: false,
        message: say(({ checklist: words }, language) => words.price({ category: name, why: why[language] })),
      };
  }
  return there((words) => words.categories);
};

const seats: Checker = ({ chart, assignments }) => {
  if (!chart) return missing((words) => words.noChartForSeats);
  const { places, assigned, undecided } = countSeating(chart, assignments);
  if (undecided > 0) return missing((words) => words.undecided({ undecided, places }));
  return assigned > 0
    ? there((words) => words.assigned({ assigned, places }))
    : missing((words) => words.nothingForSale);
};

const sales: Checker = ({ event }, now) => {
  const [opens, closes] = [fromInstant(event.salesOpenAt), fromInstant(event.salesCloseAt)];
  if (opens >= closes) return missing((words) => words.closesBeforeOpening);
  if (closes <= now) return missing((words) => words.salesOver);
  if (closes > fromInstant(event.endsAt)) return missing((words) => words.closesAfterEnd);
  if (event.cancellableUntil && fromInstant(event.cancellableUntil) > fromInstant(event.startsAt))
    return missing((words) => words.cancellingAfterStart);
  return there((words) => words.sales);
};

const checkers: Readonly<Record<string, Checker>> = { title, dates, venue, poster, categories, seats, sales };

/** What an event needs before it can be published, each point with what is missing. `now` in milliseconds. */
export const checklist = (dossier: EventDossier, now: number): Check[] =>
  Object.entries(checkers).map(([check, examine]) => ({ check, ...examine(dossier, now) }));
