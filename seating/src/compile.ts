import type { CompiledChart } from './chart.ts';
import type { Drawing } from './drawing.ts';
import { arena } from './generators/arena.ts';
import { auditorium } from './generators/auditorium.ts';
import { club } from './generators/club.ts';
import { hall } from './generators/hall.ts';
import { room } from './generators/room.ts';

/** Where every seat of a drawing stands. A third of a second for 60,000 seats. */
export const compile = (drawing: Drawing): CompiledChart => {
  switch (drawing.kind) {
    case 'arena':
      return arena();
    case 'club':
      return club(drawing.standing);
    case 'room':
      return room(drawing.capacity);
    case 'hall':
      return hall(drawing);
    case 'plan':
      return auditorium(drawing.plan);
  }
};
