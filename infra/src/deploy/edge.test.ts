import { EC2Client } from '@aws-sdk/client-ec2';
import { describe, expect, it } from '@jest/globals';
import { templateOf } from '../templates/read-template.ts';
import { resolveStack } from '../templates/resolve-stack.ts';
import { deployments } from '../testing/deployments.ts';
import { findCloudFrontAddresses, makeCertificates } from './edge.ts';
import { readSettings } from './settings.ts';

const wishing = (...more: readonly string[]) =>
  readSettings(['--environment', 'prod', '--region', 'eu-central-1', ...more], {});

describe('CloudFront in front', () => {
  it('is refused while it has no certificate', async () => {
    await expect(makeCertificates(wishing('--cloudfront'), {})).rejects.toThrow(
      '--cloudfront needs --domain',
    );
  });

  it('is asked for again without a word about its domain', async () => {
    const known = { EdgeCertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/01' };
    await expect(makeCertificates(wishing('--cloudfront'), known)).resolves.toEqual({});
  });

  it('takes certificates that somebody made themselves', async () => {
    const arn = 'arn:aws:acm:us-east-1:123456789012:certificate/01';
    const wish = wishing('--cloudfront', '--set', `EdgeCertificateArn=${arn}`);
    await expect(makeCertificates(wish, {})).resolves.toEqual({});
  });

  const aRegion = (...names: string[]): EC2Client => {
    const client = new EC2Client({ region: 'eu-central-1' });
    const PrefixLists = names.map((PrefixListName) => ({ PrefixListName, PrefixListId: 'pl-0123abcd' }));
    client.middlewareStack.add(() => async () => ({ response: {}, output: { PrefixLists, $metadata: {} } }), {
      step: 'initialize',
    });
    return client;
  };

  it('is refused in a region that does not know its addresses', async () => {
    const list = 'com.amazonaws.global.cloudfront.origin-facing';
    await expect(findCloudFrontAddresses(aRegion('com.amazonaws.s3', list))).resolves.toEqual({
      CloudFrontPrefixListId: 'pl-0123abcd',
    });
    await expect(findCloudFrontAddresses(aRegion('com.amazonaws.s3'))).rejects.toThrow('no prefix list');
  });

  it('is what the load balancer listens to alone only where it is there', () => {
    const stack = resolveStack(templateOf('root.yaml'), {
      ...deployments.production,
      CloudFrontPrefixListId: 'pl-0123abcd',
    });
    expect(stack.resource('SecurityGroups/PublicHttps').properties.CidrIp).toBe('0.0.0.0/0');
  });
});
