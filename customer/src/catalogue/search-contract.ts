import { currency } from '@parterre/domain/currency';
import { eventKind, instant } from '@parterre/domain/programme/events/event';
import { unseenText } from '@parterre/domain/text';
import { endpoint } from '@parterre/service-kit/endpoint';
import { z } from 'zod';
import { eventSummary } from './catalogue-contract.ts';

const mark = z
  .tuple([z.int(), z.int()])
  .readonly()
  .meta({ description: 'From a letter until before another one, in UTF-16 units' });

const foundEvent = eventSummary
  .extend({ marks: z.object({ title: z.array(mark).readonly(), venue: z.array(mark).readonly() }) })
  .meta({ id: 'FoundEvent', description: 'An event, and which parts of its words made it be found' });

const count = z.int();

const eventCounts = z
  .object({
    spans: z.array(count).readonly(),
    cities: z.array(z.object({ city: z.string(), count })).readonly(),
    online: count,
    kinds: z.record(eventKind, count),
    price: z
      .object({
        currency,
        step: z.int(),
        bars: z.array(count).readonly(),
        currencies: z.array(z.object({ currency, count })).readonly(),
      })
      .nullable()
      .meta({ description: 'How many lowest prices are in each step from 0 on; the last step has no end' }),
    accessible: count,
    available: count,
    without: z.object({
      when: count,
      where: count,
      kind: count,
      price: count,
      accessible: count,
      available: count,
    }),
  })
  .meta({
    id: 'EventCounts',
    description: 'How many events each choice would bring, given all other filters',
  });

/** Several of them in one parameter, as an address can be read. */
const kind = `(${eventKind.options.join('|')})`;
const kinds = z
  .string()
  .max(80)
  .regex(new RegExp(`^${kind}(,${kind})*$`));
const span = /^[0-9TZ:.-]{1,30}\/[0-9TZ:.-]{1,30}(,[0-9TZ:.-]{1,30}\/[0-9TZ:.-]{1,30}){0,3}$/;
const amount = z.coerce.number().int().min(0).max(1_000_000_000);

export const searchEvents = endpoint({
  id: 'searchEvents',
  caching: 'no-cache',
  method: 'get',
  path: '/api/search',
  summary:
    'Published events that are still to come, by words that may be spelled otherwise, with how many each filter would bring.',
  access: 'searcher',
  query: z.strictObject({
    q: unseenText(100).optional(),
    kinds: kinds.optional().meta({ description: 'any of them, with commas between' }),
    cities: unseenText(400).optional().meta({ description: 'any of them, with semicolons between' }),
    online: z
      .enum(['true'])
      .optional()
      .meta({ description: 'those online, too, or only those where no city is named' }),
    from: instant.optional(),
    to: instant.optional(),
    currency: currency.optional().meta({ description: 'of the prices that are counted and compared' }),
    least: amount.optional().meta({ description: 'a place costs so much or more, in minor units' }),
    most: amount.optional(),
    accessible: z.enum(['true']).optional(),
    available: z.enum(['true']).optional(),
    sort: z.enum(['date', 'relevance', 'price']).optional(),
    spans: z.string().max(250).regex(span).optional().meta({
      description:
        'times to be counted: two instants with a stroke between, at most four such with commas between',
    }),
    cursor: unseenText(300).optional(),
    limit: z.coerce.number().int().min(1).max(48).optional(),
  }),
  response: z.object({
    events: z.array(foundEvent),
    total: count,
    nextCursor: z.string().nullable(),
    otherSpellings: z.array(z.string()).readonly(),
    counts: eventCounts,
  }),
  refusals: ['too-many-attempts'],
});

const said = { text: z.string(), marks: z.array(mark).readonly() };

const suggestion = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('event'), ...said, slug: z.string() }),
    z.object({ kind: z.enum(['venue', 'city', 'organization']), ...said, count }),
  ])
  .meta({ id: 'SearchSuggestion' });

export const suggestSearches = endpoint({
  id: 'suggestSearches',
  caching: 'no-cache',
  method: 'get',
  path: '/api/search/suggestions',
  summary: 'What somebody may mean by what they are typing: six at most, of different kinds.',
  access: 'searcher',
  query: z.strictObject({ q: unseenText(100) }),
  response: z.object({
    suggestions: z.array(suggestion).readonly(),
  }),
  refusals: ['too-many-attempts'],
});

export const searchEndpoints = [searchEvents, suggestSearches];
