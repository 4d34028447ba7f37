import { z } from 'zod';
import { arena } from './arena.ts';
import type { Drawing } from './chart.ts';
import { club } from './club.ts';
import { hall, hallRequest } from './hall.ts';
import { room } from './room.ts';

/** The kinds of venue that can be drawn without a file. */
export const generatorRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('arena') }),
  z.strictObject({ kind: z.literal('club'), standing: z.int().min(10).max(20_000) }),
  z.strictObject({ kind: z.literal('room'), capacity: z.int().min(1).max(100_000) }),
  hallRequest,
]);
export type GeneratorRequest = z.infer<typeof generatorRequest>;

export const generateDrawing = (request: GeneratorRequest): Drawing => {
  switch (request.kind) {
    case 'arena':
      return arena();
    case 'club':
      return club(request.standing);
    case 'room':
      return room(request.capacity);
    case 'hall':
      return hall(request);
  }
};
