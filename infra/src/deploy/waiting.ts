import { setTimeout as pause } from 'node:timers/promises';

const betweenLooks = Number(process.env.DEPLOY_POLL_MS ?? 5000);

/** Some seconds, before AWS is asked again how far it is. */
export const waitAWhile = (): Promise<void> => pause(betweenLooks);
