import {
  DeleteTargetGroupCommand,
  DescribeLoadBalancerAttributesCommand,
  DescribeLoadBalancersCommand,
  DescribeTargetGroupsCommand,
  ElasticLoadBalancingV2Client,
  ModifyLoadBalancerAttributesCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Clients } from '../deploy/clients.ts';
import { refuseLeftBehind } from '../deploy/left-behind.ts';
import { describeStack, outputsOf } from '../deploy/stack.ts';
import { artifactsBucket as bucket, deployments } from '../testing/deployments.ts';
import { takeInventory } from '../testing/emulated-inventory.ts';
import { type EmulatedSystem, startEmulatedSystem } from '../testing/emulated-system.ts';
import { findKept, removeData } from './remove-data.ts';
import { removeWhatRuns, unprotectBalancer } from './remove-stack.ts';

const region = 'eu-central-1';
const name = 'parterre-prod';
let system: EmulatedSystem;
let clients: Clients;

// Called prod, it is protected as prod is.
const bring = () => system.bring(deployments.firstPass);

const balancers = () => new ElasticLoadBalancingV2Client({ region });

beforeAll(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
  system = await startEmulatedSystem('prod');
  ({ clients } = system);
  await bring();
});
afterAll(() => system.stop());

describe('removing an environment from an emulated AWS', () => {
  // The emulator leaves out the protection that the template asks for, so it is put on here as AWS does.
  it('takes the protection from the load balancer first, without which its stack stays half-way', async () => {
    const client = balancers();
    const { LoadBalancers: [{ LoadBalancerArn } = {}] = [] } = await client.send(
      new DescribeLoadBalancersCommand({ Names: [name] }),
    );
    const protection = async () => {
      const { Attributes = [] } = await client.send(
        new DescribeLoadBalancerAttributesCommand({ LoadBalancerArn }),
      );
      return Attributes.find(({ Key }) => Key === 'deletion_protection.enabled')?.Value;
    };
    await client.send(
      new ModifyLoadBalancerAttributesCommand({
        LoadBalancerArn,
        Attributes: [{ Key: 'deletion_protection.enabled', Value: 'true' }],
      }),
    );
    expect(await protection()).toBe('true');
    const { ProductionListenerArn } = outputsOf(await describeStack(clients.stacks, name));
    await unprotectBalancer(client, ProductionListenerArn);
    expect(await protection()).toBe('false');
  });

  it('takes away what runs, and keeps what cannot be made again', async () => {
    await removeWhatRuns({ stacks: clients.stacks, balancers: balancers() }, 'prod');
    expect(await describeStack(clients.stacks, name)).toBeNull();
    expect(await takeInventory()).toMatchObject({ loadBalancers: [], queues: [], functions: [], roles: [] });
    const { tables, buckets, secrets } = await findKept(clients, 'prod', region);
    expect(tables).toContain(`${name}-Bookings`);
    expect(tables.length).toBeGreaterThan(15);
    expect(buckets).toHaveLength(3);
    expect(secrets).toEqual(['parterre/prod/ticket-keys']);
  });

  it('leaves a name that the deploy command refuses to take, and it says what has it', async () => {
    const asking = refuseLeftBehind(clients, { environment: 'prod', region });
    await expect(asking).rejects.toThrow(
      /^There was a prod here.*table parterre-prod-Bookings.*bucket parterre-prod-media-\d+-eu-central-1.*secret parterre\/prod\/ticket-keys/s,
    );
    await expect(refuseLeftBehind(clients, { environment: 'dev', region })).resolves.toBeUndefined();
  });

  it('takes the data as well when told so, older versions of files included, and nothing of others', async () => {
    const kept = await findKept(clients, 'prod', region);
    const [Bucket = ''] = kept.buckets;
    for (const Body of ['first', 'second'])
      await clients.s3.send(new PutObjectCommand({ Bucket, Key: 'poster.webp', Body }));
    await removeData(clients, kept);
    expect(await takeInventory()).toMatchObject({ tables: [], buckets: [bucket], secrets: [] });
    expect(await findKept(clients, 'prod', region)).toEqual({ tables: [], buckets: [], secrets: [] });
    await expect(refuseLeftBehind(clients, { environment: 'prod', region })).resolves.toBeUndefined();
  });

  it('lets an environment of the same name begin anew', async () => {
    // The emulator lets go of no target group on deletion (infra/README.md); AWS does.
    const { TargetGroups = [] } = await balancers().send(new DescribeTargetGroupsCommand({}));
    for (const { TargetGroupArn } of TargetGroups)
      await balancers().send(new DeleteTargetGroupCommand({ TargetGroupArn }));
    await bring();
    expect((await describeStack(clients.stacks, name))?.StackStatus).toBe('CREATE_COMPLETE');
    await removeWhatRuns({ stacks: clients.stacks, balancers: balancers() }, 'prod');
  });

  it('is said again without harm', async () => {
    await expect(
      removeWhatRuns({ stacks: clients.stacks, balancers: balancers() }, 'prod'),
    ).resolves.toBeUndefined();
  });
});
