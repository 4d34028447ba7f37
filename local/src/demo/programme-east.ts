import type { DemoEvent } from './demo-event.ts';

/** What is on in Subang Jaya and Tokyo. */
export const programmeEast: readonly DemoEvent[] = [
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
    also: { noSingleSeats: true },
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
    venue: 'kumoHall',
    title: 'Snow Country Suite',
    kind: 'music',
    inDays: 31,
    at: '18:30',
    minutes: 100,
    prices: [12500, 9800, 8200, 6900, 5800, 7500, 6200, 5200],
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
    prices: [5800, 4800, 4200, 3600, 3000, 3900, 3300, 2800],
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
    prices: [4200, 3500, 3000, 2600, 2200, 2800, 2400, 2000],
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
    prices: [11500, 8800, 7600, 6400, 5400, 6800, 5600, 4800],
    description:
      'Sixteen drummers, and one drum that was made from a single tree. You will hear it with your feet.',
  },
  {
    venue: 'kumoHall',
    title: '子どものための夜曲集',
    onPoster: 'Night Songs for Children',
    kind: 'family',
    inDays: 39,
    at: '11:00',
    minutes: 50,
    prices: [3200, 2800, 2400, 2000, 1600, 2000, 1800, 1500],
    description:
      'Night songs for children: eight nocturnes before lunch, played in the dark by the light of paper lanterns. From four years.',
  },
];
