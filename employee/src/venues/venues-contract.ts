import { storedChart } from '@parterre/domain/house/charts/chart';
import { generatorRequest } from '@parterre/domain/house/charts/generator-request';
import { organizationId, venueId } from '@parterre/domain/ids';
import { venueDetails } from '@parterre/domain/house/venues/venue';
import { unseenText } from '@parterre/domain/text';
import { endpoint } from '@parterre/service-kit/endpoint';
import { z } from 'zod';
import { nextCursor } from '../paging.ts';
import { says } from '@parterre/domain/words/says';
import { say } from '@parterre/service-kit/words/kit-words';

const venueAnswer = z
  .object({
    id: venueId,
    organizationId,
    name: z.string(),
    online: z.boolean(),
    address: z.string(),
    city: z.string(),
    country: z.string(),
    timeZone: z.string(),
    latestChart: z.int().meta({ description: 'the newest version of its chart; 0 while it has none' }),
  })
  .meta({ id: 'Venue' });

const chartSummary = z
  .object({
    version: z.int(),
    seats: z.int(),
    places: z.int().meta({ description: 'seats and the capacity of all areas' }),
    createdAt: z.string(),
  })
  .meta({ id: 'ChartSummary' });

const chartDrawing = storedChart.meta({ id: 'Chart' });

/** The media types that browsers, spreadsheets and scripts give to a file of this kind; the first is the usual one. */
export const csvTypes: readonly [string, ...string[]] = [
  'text/csv',
  'text/tab-separated-values',
  'text/comma-separated-values',
  'text/x-csv',
  'application/csv',
  'application/x-csv',
  'application/vnd.ms-excel',
  'application/octet-stream',
  'text/plain',
];

/** In any encoding that a spreadsheet writes, so it is read as bytes. */
const csvFile = z
  .instanceof(Uint8Array, says(say((words) => words.field.missing)))
  .meta({ override: { type: 'string', format: 'binary' } });

const venueParams = z.strictObject({ venueId });
const answer = z.object({ venue: venueAnswer });
const chartAnswer = z.object({ chart: chartSummary });

export const listVenues = endpoint({
  id: 'listVenues',
  method: 'get',
  path: '/admin/api/venues',
  summary: "An organization's venues by name. An admin says which organization.",
  access: 'manage-events',
  query: z.strictObject({
    organizationId: organizationId.optional(),
    cursor: unseenText(300).optional(),
  }),
  response: z.object({ venues: z.array(venueAnswer), nextCursor }),
});

export const createVenue = endpoint({
  id: 'createVenue',
  method: 'post',
  path: '/admin/api/venues',
  summary: 'Creates a place, or an online room.',
  access: 'manage-events',
  body: z.strictObject({ organizationId: organizationId.optional(), venue: venueDetails }),
  response: answer,
  status: 201,
});

export const getVenue = endpoint({
  id: 'getVenue',
  method: 'get',
  path: '/admin/api/venues/:venueId',
  summary: 'One venue with the versions of its chart, the newest first.',
  access: 'manage-events',
  params: venueParams,
  response: z.object({ venue: venueAnswer, charts: z.array(chartSummary) }),
  refusals: ['not-found'],
});

export const importChart = endpoint({
  id: 'importChart',
  method: 'post',
  path: '/admin/api/venues/:venueId/charts/import',
  summary:
    'Makes a chart from a CSV of rows and blocks, as a new version: separated by commas, semicolons or tabs, in UTF-8, UTF-16 or Windows-1252.',
  access: 'manage-events',
  params: venueParams,
  consumes: 'text/csv',
  body: csvFile,
  response: chartAnswer,
  status: 201,
  refusals: ['chart-invalid', 'changed-meanwhile', 'not-found', 'too-many-attempts', 'too-busy', 'too-slow'],
});

export const previewChart = endpoint({
  id: 'previewChart',
  method: 'post',
  path: '/admin/api/venues/:venueId/charts/preview',
  summary: 'The chart that an import of this CSV would make. Keeps nothing.',
  access: 'manage-events',
  params: venueParams,
  consumes: 'text/csv',
  body: csvFile,
  response: chartDrawing,
  refusals: ['chart-invalid', 'not-found', 'too-many-attempts', 'too-busy', 'too-slow'],
});

export const generateChart = endpoint({
  id: 'generateChart',
  method: 'post',
  path: '/admin/api/venues/:venueId/charts/generate',
  summary: 'Makes a chart of one of the known kinds, as a new version.',
  access: 'manage-events',
  params: venueParams,
  body: generatorRequest,
  response: chartAnswer,
  status: 201,
  refusals: ['changed-meanwhile', 'not-found', 'too-many-attempts', 'too-busy'],
});

export const previewGeneratedChart = endpoint({
  id: 'previewGeneratedChart',
  method: 'post',
  path: '/admin/api/chart-previews',
  summary: 'The chart that would be made of one of the known kinds. Keeps nothing.',
  access: 'manage-events',
  body: generatorRequest,
  response: chartDrawing,
  refusals: ['chart-invalid', 'too-many-attempts', 'too-busy'],
});

export const getVenueChart = endpoint({
  id: 'getVenueChart',
  method: 'get',
  path: '/admin/api/venues/:venueId/charts/:version',
  summary: 'The drawing of a venue. A version never changes.',
  access: 'manage-events',
  params: z.strictObject({ venueId, version: z.coerce.number().int().min(1) }),
  response: chartDrawing,
  refusals: ['not-found'],
});

export const venuesEndpoints = [
  listVenues,
  createVenue,
  getVenue,
  importChart,
  previewChart,
  generateChart,
  previewGeneratedChart,
  getVenueChart,
];
