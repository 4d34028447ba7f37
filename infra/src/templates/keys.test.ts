import { describe, expect, it } from '@jest/globals';
import { limitsSetting, usualLimits } from '@parterre/domain/limits';
import { z } from 'zod';
import { deployed } from '../testing/deployments.ts';

const rotation = z.object({ RotationRules: z.object({ AutomaticallyAfterDays: z.number() }) });

/** How often the keys change that change most often, in days. */
const shortestRotation = Math.min(
  ...deployed('production')
    .resources.filter(({ type }) => type === 'AWS::SecretsManager::RotationSchedule')
    .map(({ properties }) => rotation.parse(properties).RotationRules.AutomaticallyAfterDays),
);

/** A replacement takes minutes, a rotation comes within a day; the rest is for what nobody thought of. */
const spareDays = 7;

const isTaken = (days: number, spread: number): boolean =>
  limitsSetting.safeParse(`process-age.days=${days}, process-age.spread=${spread}`).success;

describe('between two rotations of keys', () => {
  it('every process is replaced once: the usual ages are short enough', () => {
    const { days, spread } = usualLimits['process-age'];
    expect(days).toBeGreaterThan(0);
    expect(days + spread + spareDays).toBeLessThan(shortestRotation);
  });

  it('no operator can say ages that are too long', () => {
    expect(isTaken(30, 20)).toBe(true);
    expect(isTaken(shortestRotation - spareDays, 0)).toBe(false);
    expect(isTaken(1, shortestRotation - spareDays)).toBe(false);
  });
});

describe('who is asked how old a task is', () => {
  const container = z.object({
    Essential: z.literal(true),
    HealthCheck: z.object({ Command: z.array(z.string()) }),
  });

  it.each(['Customer', 'Employee', 'Worker'])(
    '%s: by ECS, which starts another one first and ends the old one then',
    (service) => {
      const { ContainerDefinitions } = deployed('production').resource(
        `TaskDefinitions/${service}`,
      ).properties;
      const [{ HealthCheck }] = z.tuple([container]).parse(ContainerDefinitions);
      expect(HealthCheck.Command.at(-1)).toContain('/health/live');
      const { DeploymentConfiguration } = deployed('production').resource(`Services/${service}`).properties;
      // 200 percent is also what AWS takes where nothing is said.
      expect(DeploymentConfiguration ?? { MaximumPercent: 200 }).toMatchObject({ MaximumPercent: 200 });
    },
  );

  it.each(['CustomerOne', 'CustomerTwo', 'EmployeeOne', 'EmployeeTwo'])(
    '%s: not by the load balancer, which would send everybody to tasks that have not begun',
    (group) => {
      const { HealthCheckPath } = deployed('production').resource(`LoadBalancer/${group}`).properties;
      expect(HealthCheckPath).toBe('/health/ready');
    },
  );
});
