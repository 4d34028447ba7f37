import type { GeneratorRequest } from '@parterre/domain/house/charts/generator-request';
import type { CategoryColour } from '@parterre/domain/programme/events/ticket-category';
import type { VenueDetails } from '@parterre/domain/house/venues/venue';

export type DemoOrganization = 'subangArts' | 'northside' | 'lindenhof' | 'kumo' | 'hudson';

export const organizations: Readonly<Record<DemoOrganization, string>> = {
  subangArts: 'Subang City Arts',
  northside: 'Northside Live',
  lindenhof: 'Theater am Lindenhof',
  kumo: 'Kumo Presents',
  hudson: 'Hudson Rooms',
};

/** A ticket category and what it covers; later ones paint over earlier ones. */
export type DemoCategory = {
  readonly name: string;
  readonly colour: CategoryColour;
  /** All sections whose id begins so; with rows, only those. */
  readonly sections?: string;
  readonly rows?: readonly string[];
  readonly area?: string;
};

export type DemoVenue = {
  readonly organization: DemoOrganization;
  readonly details: VenueDetails;
  readonly currency: string;
  readonly chart: { readonly file: string } | GeneratorRequest;
  /** From the dearest to the cheapest. */
  readonly categories: readonly DemoCategory[];
};

export type DemoVenueName =
  'grandAuditorium' | 'arenaNorth' | 'clubMeridian' | 'littleHouse' | 'kumoHall' | 'gallery' | 'online';

const firstRows = Array.from({ length: 10 }, (_, n) => String(n + 1));

export const venues: Readonly<Record<DemoVenueName, DemoVenue>> = {
  grandAuditorium: {
    organization: 'subangArts',
    details: {
      name: 'Grand Auditorium',
      online: false,
      address: '1 Jalan Persiaran Kewajipan',
      city: 'Subang Jaya',
      country: 'MY',
      timeZone: 'Asia/Kuala_Lumpur',
    },
    currency: 'MYR',
    chart: { file: 'grand-auditorium.csv' },
    categories: [
      { name: 'Front stalls', colour: 'c1', sections: 'stalls', rows: ['A', 'B', 'C', 'D'] },
      { name: 'Stalls', colour: 'c2', sections: 'stalls' },
      { name: 'Circle', colour: 'c3', sections: 'circle' },
      { name: 'Back circle', colour: 'c4', sections: 'circle', rows: ['DD', 'EE'] },
    ],
  },
  arenaNorth: {
    organization: 'northside',
    details: {
      name: 'Arena North',
      online: false,
      address: '200 Wharf Road',
      city: 'London',
      country: 'GB',
      timeZone: 'Europe/London',
    },
    currency: 'GBP',
    chart: { kind: 'arena' },
    categories: [
      { name: 'Ringside', colour: 'c1', sections: '1', rows: firstRows },
      { name: 'Lower tier', colour: 'c2', sections: '1' },
      { name: 'Upper tier', colour: 'c3', sections: '2' },
    ],
  },
  clubMeridian: {
    organization: 'lindenhof',
    details: {
      name: 'Club Meridian',
      online: false,
      address: 'Karl-Marx-Straße 141',
      city: 'Berlin',
      country: 'DE',
      timeZone: 'Europe/Berlin',
    },
    currency: 'EUR',
    chart: { kind: 'club', standing: 800 },
    categories: [
      { name: 'Table', colour: 'c4', sections: 'tables' },
      { name: 'Balcony', colour: 'c2', sections: 'balcony' },
      { name: 'Standing', colour: 'c1', area: 'floor' },
    ],
  },
  littleHouse: {
    organization: 'lindenhof',
    details: {
      name: 'Little House',
      online: false,
      address: 'Am Lindenhof 3',
      city: 'Leipzig',
      country: 'DE',
      timeZone: 'Europe/Berlin',
    },
    currency: 'EUR',
    chart: {
      kind: 'hall',
      rows: 10,
      seats: 14,
      aisles: 1,
      curve: 'gentle',
      numbering: 'odd-even',
      numberedFrom: 'left',
      firstRow: 'A',
      skippedLetters: 'IO',
      balcony: null,
    },
    categories: [
      { name: 'Front', colour: 'c1', sections: 'hall' },
      { name: 'Back', colour: 'c2', sections: 'hall', rows: ['G', 'H', 'J', 'K'] },
    ],
  },
  kumoHall: {
    organization: 'kumo',
    details: {
      name: 'Kumo Hall',
      online: false,
      address: '2-11-8 Jingumae, Shibuya-ku',
      city: 'Tokyo',
      country: 'JP',
      timeZone: 'Asia/Tokyo',
    },
    currency: 'JPY',
    chart: { file: 'kumo-hall.csv' },
    categories: [
      { name: 'SS', colour: 'c1', sections: 'stalls', rows: ['A', 'B', 'C'] },
      { name: 'S', colour: 'c5', sections: 'stalls', rows: ['D', 'E', 'F'] },
      { name: 'A', colour: 'c2', sections: 'stalls' },
      { name: 'B', colour: 'c6', sections: 'stalls', rows: ['K', 'L'] },
      { name: 'C', colour: 'c8', sections: 'stalls', rows: ['M', 'N'] },
      { name: 'Circle S', colour: 'c3', sections: 'circle' },
      { name: 'Circle A', colour: 'c14', sections: 'circle', rows: ['BB'] },
      { name: 'Circle B', colour: 'c20', sections: 'circle', rows: ['CC'] },
    ],
  },
  gallery: {
    organization: 'hudson',
    details: {
      name: 'Gallery Nine',
      online: false,
      address: '9 Jane Street',
      city: 'New York',
      country: 'US',
      timeZone: 'America/New_York',
    },
    currency: 'USD',
    chart: { kind: 'room', capacity: 60 },
    categories: [{ name: 'General admission', colour: 'c1', area: 'room' }],
  },
  online: {
    organization: 'hudson',
    details: { name: 'Online', online: true, timeZone: 'America/New_York' },
    currency: 'USD',
    chart: { kind: 'room', capacity: 500 },
    categories: [{ name: 'Link for one', colour: 'c2', area: 'room' }],
  },
};
