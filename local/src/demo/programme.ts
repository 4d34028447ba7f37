import type { EventKind } from '@parterre/domain/events/event';
import type { DemoVenueName } from './venues.ts';

/** An event of the demo, on a wall clock in its venue, so many days from the day of loading. */
export type DemoEvent = {
  readonly venue: DemoVenueName;
  readonly title: string;
  readonly kind: EventKind;
  readonly inDays: number;
  readonly at: string;
  readonly minutes: number;
  readonly description: string;
  /** Prices from the best category to the last, in whole units of the venue's currency. */
  readonly prices: readonly number[];
  /** Days until sales open; open already when left out. */
  readonly salesInDays?: number;
  readonly draft?: true;
};

export const programme: readonly DemoEvent[] = [
  {
    venue: 'grandAuditorium',
    title: 'Nocturnes for Two Pianos',
    kind: 'music',
    inDays: 13,
    at: '19:30',
    minutes: 110,
    prices: [120, 85, 60, 45],
    description:
      'Two grand pianos, one keyboard of light between them. An evening of Chopin, Fauré and new work by Mei Tan, played with the house lights almost down.\n\nThere is one interval of twenty minutes. Please be seated by 19:25: the first nocturne begins in the dark.',
  },
  {
    venue: 'grandAuditorium',
    title: 'Comedy of Errors',
    kind: 'theatre',
    inDays: 14,
    at: '20:00',
    minutes: 140,
    prices: [140, 110, 80, 60],
    description:
      'Two pairs of twins, one market town, and no idea who is who. Shakespeare’s shortest play in a new Malaysian setting, with live percussion from the balcony.\n\nDirected by Farah Osman. Suitable from ten years.',
  },
  {
    venue: 'grandAuditorium',
    title: 'Open Rehearsal',
    kind: 'music',
    inDays: 28,
    at: '11:00',
    minutes: 90,
    prices: [25, 25, 15, 15],
    description:
      'Sit in while the city’s orchestra takes Dvořák’s Eighth apart and puts it together again. The conductor talks, the horns try it twice, and questions from the stalls are welcome.',
  },
  {
    venue: 'grandAuditorium',
    title: 'Shadows of Kelantan',
    kind: 'theatre',
    inDays: 35,
    at: '19:30',
    minutes: 100,
    prices: [95, 75, 55, 40],
    description:
      'Wayang kulit as you have never been close enough to see it: one master puppeteer, eight musicians, and a screen as wide as the stage. Stay behind afterwards and look at the puppets by lamplight.',
  },
  {
    venue: 'grandAuditorium',
    title: 'The Long Way to Ipoh',
    kind: 'comedy',
    inDays: 21,
    at: '20:30',
    minutes: 80,
    prices: [90, 70, 50, 40],
    description:
      'A white Proton, a broken radio, and three cousins who have not spoken since 1998. Stand-up that turns into a road trip. In English and Malay, often in the same sentence.',
  },
  {
    venue: 'grandAuditorium',
    title: 'Sunday Matinée: Peter and the Wolf',
    kind: 'family',
    inDays: 43,
    at: '15:00',
    minutes: 60,
    prices: [50, 40, 30, 25],
    description:
      'Every animal has an instrument, and the wolf has three horns. Prokofiev’s tale for children from five years, with a short walk around the orchestra before it begins.',
  },
  {
    venue: 'grandAuditorium',
    title: 'Voices of the Monsoon',
    kind: 'music',
    inDays: 57,
    at: '19:30',
    minutes: 105,
    prices: [110, 85, 60, 45],
    salesInDays: 10,
    description:
      'Sixty singers and no instruments. The chamber choir of the Klang valley follows the rain from the Indian Ocean to the Straits in songs from nine languages.',
  },
  {
    venue: 'grandAuditorium',
    title: 'New Year’s Gala',
    kind: 'music',
    inDays: 41,
    at: '21:00',
    minutes: 150,
    prices: [180, 140, 100, 80],
    draft: true,
    description: 'Waltzes, film music and a countdown with everybody on stage.',
  },
  {
    venue: 'arenaNorth',
    title: 'Harbour Lights',
    kind: 'music',
    inDays: 24,
    at: '19:00',
    minutes: 165,
    prices: [95, 68, 38],
    description:
      'Twenty years after the first album, the four of them are back in the city where it was recorded, in the round, with a string section and the songs in the order you remember.\n\nDoors open two hours before. Bags larger than A4 cannot be taken inside.',
  },
  {
    venue: 'arenaNorth',
    title: 'The Winter Classic',
    kind: 'sport',
    inDays: 36,
    at: '17:30',
    minutes: 150,
    prices: [70, 52, 29],
    description:
      'Ice in the middle, sixty thousand around it. The northern derby is played where everybody can see it, with skating for children on the same ice the morning after.',
  },
  {
    venue: 'arenaNorth',
    title: 'Aurora World Tour',
    kind: 'music',
    inDays: 71,
    at: '18:30',
    minutes: 180,
    prices: [140, 98, 55],
    salesInDays: 6,
    description:
      'One voice, forty dancers and the largest floating screen ever hung in a British arena. The only date in the north.',
  },
  {
    venue: 'arenaNorth',
    title: 'Champions of the Strings',
    kind: 'other',
    inDays: 90,
    at: '14:00',
    minutes: 240,
    prices: [60, 45, 25],
    draft: true,
    description: 'The final of the brass and string bands, with two thousand players.',
  },
  {
    venue: 'clubMeridian',
    title: 'Low Tide',
    kind: 'music',
    inDays: 19,
    at: '21:00',
    minutes: 120,
    prices: [34, 26, 18],
    description:
      'Slow bass, salt on the windows, and a voice that takes its time. The trio from Rostock plays the new record from end to end, and then whatever the room asks for.',
  },
  {
    venue: 'clubMeridian',
    title: 'Brass & Bones',
    kind: 'music',
    inDays: 27,
    at: '20:30',
    minutes: 150,
    prices: [40, 32, 24],
    description:
      'Eleven horns, two drummers and a tuba with a light in it. Street music from New Orleans by way of Neukölln. Wear shoes that forgive dancing.',
  },
  {
    venue: 'clubMeridian',
    title: 'Nachtprogramm',
    kind: 'music',
    inDays: 6,
    at: '22:30',
    minutes: 300,
    prices: [28, 22, 15],
    description:
      'Five hours, two turntables, one light. The club’s own night, every second Friday, with guests that are announced at the door.',
  },
  {
    venue: 'clubMeridian',
    title: 'Poetry After Dark',
    kind: 'talk',
    inDays: 11,
    at: '20:00',
    minutes: 110,
    prices: [20, 16, 10],
    description:
      'Eight poets, five minutes each, and an audience that decides by foot-stamping. In German and English, with texts on the screen.',
  },
  {
    venue: 'clubMeridian',
    title: 'The Sun Ra Evening',
    kind: 'music',
    inDays: 49,
    at: '20:30',
    minutes: 140,
    prices: [38, 30, 22],
    description:
      'Space is the place, and the place is a cellar in Berlin. The Meridian House Band and four guests travel the spaceways for a night.',
  },
  {
    venue: 'littleHouse',
    title: 'The Paper Moon',
    kind: 'family',
    inDays: 22,
    at: '15:00',
    minutes: 55,
    prices: [16, 12],
    description:
      'A girl, a ladder and a moon that has fallen into the garden. Puppet theatre without words for everybody from four years, made of one single sheet of paper.',
  },
  {
    venue: 'littleHouse',
    title: 'Hedda, Twice',
    kind: 'theatre',
    inDays: 16,
    at: '19:30',
    minutes: 95,
    prices: [28, 22],
    description:
      'Two actresses, one part, and a coin that is tossed at the beginning. Ibsen’s play seen from both sides of the stove. No interval.',
  },
  {
    venue: 'littleHouse',
    title: 'Stummfilm: Menschen am Sonntag',
    kind: 'film',
    inDays: 9,
    at: '20:00',
    minutes: 75,
    prices: [18, 14],
    description:
      'Berlin on a Sunday in 1929, filmed by people who became famous later. With live music for piano and musical saw by Jana Vogt.',
  },
  {
    venue: 'littleHouse',
    title: 'Three Sisters, One Kitchen',
    kind: 'theatre',
    inDays: 44,
    at: '19:30',
    minutes: 120,
    prices: [28, 22],
    description:
      'Chekhov at the kitchen table: something is cooked, something is eaten, and nobody goes to Moscow. The audience is asked to bring an appetite.',
  },
  {
    venue: 'kumoHall',
    title: 'Snow Country Suite',
    kind: 'music',
    inDays: 31,
    at: '18:30',
    minutes: 100,
    prices: [9800, 7500, 5200],
    description:
      'Koto, cello and field recordings from the night train to Niigata. A new suite in seven stations by Haruka Mori, with pictures by the composer.',
  },
  {
    venue: 'kumoHall',
    title: 'Rakugo for Beginners',
    kind: 'comedy',
    inDays: 18,
    at: '14:00',
    minutes: 90,
    prices: [4800, 3900, 2800],
    description:
      'One cushion, one fan, and every person in Edo. Three masters of the seated story, with English surtitles and a short lesson on how to eat invisible noodles.',
  },
  {
    venue: 'kumoHall',
    title: 'Robots Who Dream',
    kind: 'talk',
    inDays: 25,
    at: '19:00',
    minutes: 80,
    prices: [3500, 2800, 2000],
    description:
      'An engineer, a monk and a puppeteer about the moment when a machine seems to look back. In Japanese with simultaneous translation.',
  },
  {
    venue: 'kumoHall',
    title: 'Taiko at Full Moon',
    kind: 'music',
    inDays: 52,
    at: '18:30',
    minutes: 95,
    prices: [8800, 6800, 4800],
    description:
      'Sixteen drummers, and one drum that was made from a single tree. You will hear it with your feet.',
  },
  {
    venue: 'gallery',
    title: 'An Hour With One Painting',
    kind: 'talk',
    inDays: 8,
    at: '18:00',
    minutes: 60,
    prices: [24],
    description:
      'A room, sixty chairs, a single canvas and a curator who knows when to be quiet. Afterwards there is wine, and opinions.',
  },
  {
    venue: 'gallery',
    title: 'Late Shift: Improv Without a Net',
    kind: 'comedy',
    inDays: 15,
    at: '21:30',
    minutes: 75,
    prices: [22],
    description:
      'Six improvisers who have worked all day elsewhere, your worst Tuesday, and no plan at all. Different every week, and never on tape.',
  },
  {
    venue: 'gallery',
    title: 'The Neighborhood Film Lab',
    kind: 'film',
    inDays: 33,
    at: '19:00',
    minutes: 120,
    prices: [18],
    description:
      'Ten films of ten minutes, made within ten blocks of this room. The makers are here, and so is the man from the laundromat who is in four of them.',
  },
  {
    venue: 'online',
    title: 'Winter Letters',
    kind: 'talk',
    inDays: 25,
    at: '18:00',
    minutes: 75,
    prices: [0],
    description:
      'Writers on four continents read a letter that they never sent. Live from their kitchens to yours; the link comes with the ticket, and it costs nothing.',
  },
  {
    venue: 'online',
    title: 'Sketching Together',
    kind: 'other',
    inDays: 12,
    at: '19:00',
    minutes: 90,
    prices: [12],
    description:
      'Paper, a pencil and a model who holds still. Ana Ruiz leads a relaxed class for people who say that they cannot draw.',
  },
];
