import type { Scheduler } from 'fast-check';
import { type House, other, type Service, type TaskSet } from './house.ts';

export type ReleaseEnding = 'good' | 'never starts' | 'fails its test' | 'is taken back';
export const releaseEndings: readonly ReleaseEnding[] = [
  'good',
  'never starts',
  'fails its test',
  'is taken back',
];

/**
 * A release by CodeDeploy, moment by moment.
 * https://docs.aws.amazon.com/codedeploy/latest/userguide/deployment-steps-ecs.html
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-bluegreen.html
 * @returns whether it stayed
 */
export const releaseBlueGreen = async (
  moment: Scheduler,
  house: House,
  service: Service,
  ending: ReleaseEnding,
): Promise<boolean> => {
  const next = () => moment.schedule(Promise.resolve(), `release of ${service}`);
  const blue = house.primaryOf(service);
  // CodeDeploy wants the production listener to lead to the primary set, and fails otherwise.
  if (!blue || !house.sentTo[service].includes(blue.group)) return false;
  const green: TaskSet = { group: other(blue.group), status: 'ACTIVE', isHealthy: false };
  const takeAway = async (set: TaskSet) => {
    set.status = 'DRAINING';
    set.isHealthy = false;
    house.look();
    await next();
    house.tasks[service].splice(house.tasks[service].indexOf(set), 1);
  };
  house.tasks[service].push(green);
  await next();
  if (ending === 'never starts') return takeAway(green).then(() => false);
  green.isHealthy = true;
  await next();
  if (ending === 'fails its test') return takeAway(green).then(() => false);
  house.send(service, [blue.group, green.group]);
  await next();
  house.send(service, [green.group]);
  await next();
  [green.status, blue.status] = ['PRIMARY', 'ACTIVE'];
  // Five minutes in which it can be taken back.
  for (let minute = 1; minute <= 3; minute++) await next();
  if (ending === 'is taken back') {
    house.send(service, [blue.group]);
    [green.status, blue.status] = ['ACTIVE', 'PRIMARY'];
    await next();
    return takeAway(green).then(() => false);
  }
  await takeAway(blue);
  return true;
};
