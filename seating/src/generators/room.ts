import type { CompiledChart } from '../chart.ts';
import { compileParts } from './compile-parts.ts';

/** One area without numbered seats: a room with free seating, or everybody who is online. */
export const room = (capacity: number): CompiledChart =>
  compileParts({
    sections: [],
    areas: [
      {
        id: 'room',
        name: 'General admission',
        capacity,
        outline: [
          [0, 120],
          [640, 120],
          [640, 480],
          [0, 480],
        ],
      },
    ],
    stage: {
      label: 'Stage',
      outline: [
        [120, 0],
        [520, 0],
        [500, 70],
        [140, 70],
      ],
    },
  });
