import { z } from 'zod';
import type { CostlyWork, Task } from '../../costly/costly-work.ts';
import type { Place } from '../../costly/line.ts';
import type { CompressedChart } from './compressed-chart.ts';
import type { GeneratorRequest } from './generator-request.ts';

export type ChartOrder = {
  readonly version: number;
  /** A seating plan as CSV, or a kind of venue. */
  readonly of: { readonly csv: Uint8Array } | GeneratorRequest;
};

export type MadeChart = CompressedChart & { readonly seats: number; readonly places: number };

/** Makes charts. @throws DomainError `chart-invalid`, and `too-busy` or `too-many-attempts` when the line is full */
export type ChartMaker = {
  readonly make: (order: ChartOrder, place: Place) => Promise<MadeChart>;
  /** As JSON. */
  readonly preview: (order: ChartOrder, place: Place) => Promise<Uint8Array>;
};

export type ChartTask = { readonly do: 'make' | 'preview'; readonly order: ChartOrder };

const file = new URL('./chart-thread.ts', import.meta.url);
const bytes = z.instanceof(Uint8Array).transform((found) => new Uint8Array(found));
const made = z.object({ bytes, sha256: z.string(), seats: z.int(), places: z.int() });
const making: Task<MadeChart> = { kind: 'chart', file, read: (output) => made.parse(output) };
const previewing: Task<Uint8Array> = { kind: 'chart', file, read: (output) => bytes.parse(output) };

/** Makes them in threads for costly work. */
export const chartMaker = (work: CostlyWork): ChartMaker => {
  const run = <Output>(task: Task<Output>, input: ChartTask, place: Place) => work.do(task, input, place);
  return {
    make: (order, place) => run(making, { do: 'make', order }, place),
    preview: (order, place) => run(previewing, { do: 'preview', order }, place),
  };
};
