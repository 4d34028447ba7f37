import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { DescribeManagedPrefixListsCommand, type EC2Client } from '@aws-sdk/client-ec2';
import { readFileSync } from 'node:fs';
import type { Settings } from './settings.ts';
import { DeployProblem, say } from './say.ts';
import { type Outputs, updateStack } from './stack.ts';

/** From where alone CloudFront takes certificates. */
const cloudFrontRegion = 'us-east-1';
const prefixList = 'com.amazonaws.global.cloudfront.origin-facing';

/** A certificate of the domain in a region, proven by a record in its zone. */
const certificateIn = async (
  region: string,
  { environment, dryRun }: Settings,
  domain: string,
  zone: string,
) => {
  const client = new CloudFormationClient({ region });
  say(`  ${domain} in ${region}`);
  const { CertificateArn } = await updateStack(client, {
    name: `parterre-${environment}-certificate`,
    template: {
      TemplateBody: readFileSync(new URL('../../cloudformation/certificate.yaml', import.meta.url), 'utf8'),
    },
    parameters: { Domain: domain, HostedZoneId: zone },
    environment,
    dryRun,
  });
  client.destroy();
  return CertificateArn;
};

/**
 * Certificates for a domain whose zone is ours: one for the load balancer, and one for CloudFront where it is wanted.
 * @param known the parameters that the stack has already
 * @throws DeployProblem when CloudFront is wanted and there is no certificate for it
 */
export const makeCertificates = async (
  settings: Settings,
  known: Outputs,
): Promise<Record<string, string>> => {
  const { Domain, HostedZoneId, CertificateArn, EdgeCertificateArn } = settings.said;
  if (!Domain || !HostedZoneId) {
    if (settings.cloudFront && !EdgeCertificateArn && !known.EdgeCertificateArn)
      throw new DeployProblem(
        '--cloudfront needs --domain and --hosted-zone with it, or certificates: --set CertificateArn=… --set EdgeCertificateArn=…',
      );
    return {};
  }
  const here = CertificateArn ?? (await certificateIn(settings.region, settings, Domain, HostedZoneId));
  const isHere = settings.region === cloudFrontRegion;
  const edge = !settings.cloudFront
    ? undefined
    : (EdgeCertificateArn ??
      (isHere ? here : await certificateIn(cloudFrontRegion, settings, Domain, HostedZoneId)));
  return { ...(here && { CertificateArn: here }), ...(edge && { EdgeCertificateArn: edge }) };
};

/** CloudFront's addresses as this region lists them. */
export const findCloudFrontAddresses = async (client: EC2Client): Promise<Record<string, string>> => {
  const { PrefixLists = [] } = await client.send(
    new DescribeManagedPrefixListsCommand({ Filters: [{ Name: 'prefix-list-name', Values: [prefixList] }] }),
  );
  const id = PrefixLists.find(({ PrefixListName }) => PrefixListName === prefixList)?.PrefixListId;
  if (!id) throw new DeployProblem(`This region has no prefix list ${prefixList}.`);
  return { CloudFrontPrefixListId: id };
};
