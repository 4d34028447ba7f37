import { fromInstant } from '../../clock.ts';
import { whyNotPayable } from '../../payable.ts';
import type { EventDossier } from '../events/event-dossier.ts';
import { countSeating } from '../assignments/seating-counts.ts';

export type Check = { readonly check: string; readonly ok: boolean; readonly message: string };

type Checker = (dossier: EventDossier, now: number) => { readonly ok: boolean; readonly message: string };

const title: Checker = ({ event }) => ({
  ok: event.title.length >= 3 && event.description.length >= 20,
  message:
    event.title.length < 3
      ? 'Give the event a title of at least three letters.'
      : event.description.length < 20
        ? 'Describe the event in a sentence or two.'
        : 'Title and description',
});

const dates: Checker = ({ event }, now) => {
  const [starts, ends] = [fromInstant(event.startsAt), fromInstant(event.endsAt)];
  if (starts <= now) return { ok: false, message: 'The event must start in the future.' };
  if (ends <= starts) return { ok: false, message: 'The event must end after it starts.' };
  if (event.doorsAt && fromInstant(event.doorsAt) > starts)
    return { ok: false, message: 'Doors must open before the event starts.' };
  return { ok: true, message: 'Date and times' };
};

const venue: Checker = ({ chart }) =>
  chart ? { ok: true, message: 'Venue with a chart' } : { ok: false, message: 'The venue has no chart yet.' };

const poster: Checker = ({ event }) =>
  event.poster ? { ok: true, message: 'A poster image' } : { ok: false, message: 'Add a poster image.' };

const categories: Checker = (dossier) => {
  if (dossier.categories.length === 0) return { ok: false, message: 'Add at least one ticket category.' };
  const [problem] = dossier.categories.flatMap(({ name, price }) => {
    const why =
      price.currency === dossier.event.currency
        ? whyNotPayable(price)
        : `is not in ${dossier.event.currency}`;
    return why === null ? [] : [`The price of “${name}” ${why}.`];
  });
  return problem === undefined ? { ok: true, message: 'Ticket categories' } : { ok: false, message: problem };
};

const seats: Checker = ({ chart, assignments }) => {
  if (!chart) return { ok: false, message: 'Seats can be assigned when the venue has a chart.' };
  const { places, assigned, undecided } = countSeating(chart, assignments);
  if (undecided > 0)
    return { ok: false, message: `${undecided} of ${places} places have no ticket category yet.` };
  return assigned > 0
    ? { ok: true, message: `${assigned} of ${places} places are for sale` }
    : { ok: false, message: 'No place is for sale.' };
};

const sales: Checker = ({ event }, now) => {
  const [opens, closes] = [fromInstant(event.salesOpenAt), fromInstant(event.salesCloseAt)];
  if (opens >= closes) return { ok: false, message: 'Sales must open before they close.' };
  if (closes <= now) return { ok: false, message: 'Sales would be over already.' };
  if (closes > fromInstant(event.endsAt))
    return { ok: false, message: 'Sales must close before the event ends.' };
  if (event.cancellableUntil && fromInstant(event.cancellableUntil) > fromInstant(event.startsAt))
    return { ok: false, message: 'Cancelling must end before the event starts.' };
  return { ok: true, message: 'Sales period' };
};

const checkers: Readonly<Record<string, Checker>> = { title, dates, venue, poster, categories, seats, sales };

/** What an event needs before it can be published, each point with what is missing. `now` in milliseconds. */
export const checklist = (dossier: EventDossier, now: number): Check[] =>
  Object.entries(checkers).map(([check, examine]) => ({ check, ...examine(dossier, now) }));
