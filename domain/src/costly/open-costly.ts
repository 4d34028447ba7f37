import { piscinaCostlyWork } from './piscina-costly-work.ts';

/** A process' threads for costly work. */
export const openCostlyWork = piscinaCostlyWork;
