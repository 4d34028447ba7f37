import type { DemoEvent } from './demo-event.ts';

/** What is on in Britain and Germany, in New York and online. */
export const programmeWest: readonly DemoEvent[] = [
  {
    venue: 'arenaNorth',
    title: 'Harbour Lights',
    kind: 'music',
    inDays: 24,
    at: '19:00',
    minutes: 165,
    prices: [95, 68, 38],
    description:
      'Twenty years after the first album, the four of them are back in the city where it was recorded, in the round, with a string section and the songs in the order you remember.\n\nBags larger than A4 cannot be taken inside.',
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
