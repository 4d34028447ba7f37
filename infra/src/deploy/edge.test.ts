import { describe, expect, it } from '@jest/globals';
import { templateOf } from '../templates/read-template.ts';
import { resolveStack } from '../templates/resolve-stack.ts';
import { deployments } from '../testing/deployments.ts';
import { makeCertificates } from './edge.ts';
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

  it('is what the load balancer listens to alone only where it is there', () => {
    const stack = resolveStack(templateOf('root.yaml'), {
      ...deployments.production,
      CloudFrontPrefixListId: 'pl-0123abcd',
    });
    expect(stack.resource('SecurityGroups/PublicHttps').properties.CidrIp).toBe('0.0.0.0/0');
  });
});
