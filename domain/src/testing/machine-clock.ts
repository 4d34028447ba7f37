import type { Clock } from '../clock.ts';
import { clockCheck } from '../dynamo/clock-check.ts';

/** The machine's time, whatever a test makes of `Date`. */
const machineClock: Clock = { now: () => performance.timeOrigin + performance.now() };

/** Of a connection whose test moves `Date`, as the counter of attempts goes by it. */
export const machineClocks = () => clockCheck(machineClock);
