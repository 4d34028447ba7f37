import type { z } from 'zod';
import { DomainError } from '../../domain-error.ts';
import type { Text } from '../../words/catalogue.ts';
import { heardIn } from '../../words/says.ts';
import { newChart } from './chart.ts';
import type { Chart } from '@parterre/seating/chart';
import { ChartIndex } from '@parterre/seating/chart-index';
import type { ChartOrder, MadeChart } from './chart-maker.ts';
import { compressChart } from './compressed-chart.ts';
import { readSeatingPlan } from './csv-chart.ts';
import { compile } from '@parterre/seating/compile';
import type { Drawing } from '@parterre/seating/drawing';
import { say } from '../words/house-words.ts';

const isName = ({ path }: { readonly path: readonly PropertyKey[] }): boolean =>
  path.at(-1) === 'name' || path.at(-1) === 'label';

const whyNot = ({ issues }: z.ZodError): Text => {
  const name = issues.find(isName);
  return name
    ? say((words, language) => words.sectionName({ why: heardIn(name, language) }))
    : say((words) => words.seatTwice);
};

/** @throws DomainError `chart-invalid` */
const draw = ({ version, of }: ChartOrder): Chart => {
  const drawing: Drawing = 'csv' in of ? { kind: 'plan', plan: readSeatingPlan(of.csv) } : of;
  const parsed = newChart.safeParse({ version, ...compile(drawing) });
  if (!parsed.success) throw new DomainError('chart-invalid', whyNot(parsed.error));
  return parsed.data;
};

/** Draws, checks and packs a chart: a third of a second for 60,000 seats. @throws DomainError `chart-invalid` */
export const makeChart = async (order: ChartOrder): Promise<MadeChart> => {
  const drawn = draw(order);
  const { seatCount: seats, placeCount: places } = new ChartIndex(drawn);
  return { ...(await compressChart(drawn)), seats, places };
};

/** A chart as JSON, to be looked at. @throws DomainError `chart-invalid` */
export const previewOf = (order: ChartOrder): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(draw(order)));
