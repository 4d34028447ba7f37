import { describe, expect, it, jest } from '@jest/globals';
import { checkZones } from './zones.ts';

const aRegion = (zones: number) => {
  const AvailabilityZones = Array.from({ length: zones }, (_, number) => ({ ZoneName: `zone-${number}` }));
  return { send: jest.fn<(command: object) => Promise<object>>().mockResolvedValue({ AvailabilityZones }) };
};

describe('a region', () => {
  it('with two zones takes no environment that wants three', async () => {
    await expect(checkZones(aRegion(2), 'us-west-1', '3')).rejects.toThrow(/us-west-1 has 2 .*Zones=2/);
  });

  it.each([
    [2, '2'],
    [3, '3'],
    [6, '3'],
  ])('with %i zones takes one that wants %s', async (zones, wanted) => {
    await expect(checkZones(aRegion(zones), 'eu-central-1', wanted)).resolves.toBeUndefined();
  });

  it('is asked for zones of its own that are there for everybody: a local zone takes no load balancer of ours', async () => {
    const region = aRegion(3);
    await checkZones(region, 'eu-central-1', '3');
    expect(region.send).toHaveBeenCalledWith(
      expect.objectContaining({
        input: {
          Filters: [
            { Name: 'state', Values: ['available'] },
            { Name: 'zone-type', Values: ['availability-zone'] },
          ],
        },
      }),
    );
  });

  it('is not asked where nothing about zones is being said', async () => {
    const region = aRegion(0);
    await checkZones(region, 'eu-central-1', undefined);
    expect(region.send).not.toHaveBeenCalled();
  });
});
