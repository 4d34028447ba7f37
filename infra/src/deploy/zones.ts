import { DescribeAvailabilityZonesCommand, type EC2Client } from '@aws-sdk/client-ec2';
import { DeployProblem } from './say.ts';

/**
 * Some regions have two zones for a new account, us-west-1 for one.
 * @throws DeployProblem when an environment wants more than there are
 */
export const checkZones = async (
  client: Pick<EC2Client, 'send'>,
  region: string,
  wanted: string | undefined,
): Promise<void> => {
  if (wanted === undefined) return;
  const { AvailabilityZones = [] } = await client.send(
    new DescribeAvailabilityZonesCommand({
      Filters: [
        { Name: 'state', Values: ['available'] },
        { Name: 'zone-type', Values: ['availability-zone'] },
      ],
    }),
  );
  if (AvailabilityZones.length < Number(wanted))
    throw new DeployProblem(
      `${region} has ${AvailabilityZones.length} availability zones for this account, and ${wanted} are wanted: ` +
        'say --set Zones=2, or another region.',
    );
};
