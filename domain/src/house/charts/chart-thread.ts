import { threadTask } from '../../costly/thread-task.ts';
import type { ChartTask } from './chart-maker.ts';
import { makeChart, previewOf } from './make-chart.ts';

/** Runs in a worker thread. */
export default threadTask((task: ChartTask) =>
  task.do === 'make' ? makeChart(task.order) : previewOf(task.order),
);
