import type { DemoEvent } from './demo-event.ts';
import { programmeEast } from './programme-east.ts';
import { programmeWest } from './programme-west.ts';

export const programme: readonly DemoEvent[] = [...programmeEast, ...programmeWest];
