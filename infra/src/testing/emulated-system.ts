import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { packArtifacts, uploadArtifacts } from '../deploy/artifacts.ts';
import { type Clients, openClients } from '../deploy/clients.ts';
import { updateStack } from '../deploy/stack.ts';
import { artifactsBucket } from './deployments.ts';
import { startEmulatedAws } from './emulated-aws.ts';

const region = 'eu-central-1';

export type EmulatedSystem = {
  readonly clients: Clients;
  /** Creates or updates the whole system, as the deploy command does. */
  readonly bring: (parameters: Readonly<Record<string, string>>) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** An emulated AWS with a bucket for templates and nothing else, which every client of this process talks to. */
export const startEmulatedSystem = async (environment: 'dev' | 'prod'): Promise<EmulatedSystem> => {
  const { endpoint, stop } = await startEmulatedAws();
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: 'x',
    AWS_SECRET_ACCESS_KEY: 'x',
    DEPLOY_POLL_MS: '50',
  });
  const clients = openClients(region);
  await clients.s3.send(
    new CreateBucketCommand({
      Bucket: artifactsBucket,
      CreateBucketConfiguration: { LocationConstraint: region },
    }),
  );
  return {
    clients,
    bring: async (parameters) => {
      const artifacts = packArtifacts();
      await uploadArtifacts(clients.s3, artifactsBucket, artifacts);
      const TemplateURL = `https://${artifactsBucket}.s3.${region}.amazonaws.com/${artifacts.prefix}/root.yaml`;
      await updateStack(clients.stacks, {
        name: `parterre-${environment}`,
        template: { TemplateURL },
        parameters: { ...parameters, Environment: environment, ArtifactsPrefix: artifacts.prefix },
        environment,
        dryRun: false,
      });
    },
    stop,
  };
};
