import { setTimeout as pause } from 'node:timers/promises';

/** Some seconds, before AWS is asked again how far it is. Nothing passes where time is not real. */
export const waitAWhile = async (): Promise<void> => {
  const betweenLooks = Number(process.env.DEPLOY_POLL_MS ?? 5000);
  if (betweenLooks > 0) await pause(betweenLooks);
};
