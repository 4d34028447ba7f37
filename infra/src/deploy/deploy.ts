import { readFileSync } from 'node:fs';
import type { Stack } from '@aws-sdk/client-cloudformation';
import { type Artifacts, packArtifacts, uploadArtifacts } from './artifacts.ts';
import type { Clients } from './clients.ts';
import { createAdmin } from './create-admin.ts';
import { findCloudFrontAddresses, makeCertificates } from './edge.ts';
import { buildImages, currentCommit } from './images.ts';
import { findLiveTargetGroups } from './live-target-groups.ts';
import { announce, DeployProblem, say } from './say.ts';
import { keepChatWebhook, keepStripeKeys, waitForTicketKeys } from './secrets.ts';
import type { Settings } from './settings.ts';
import { checkSource, sayHowToConnect } from './source.ts';
import { describeStack, type Outputs, outputsOf, parametersOf, updateStack } from './stack.ts';
import { findWorkerImage } from './worker-image.ts';

const bootstrap = new URL('../../cloudformation/bootstrap.yaml', import.meta.url);

const makeBucket = async (
  { stacks }: Clients,
  { environment, dryRun }: Settings,
): Promise<string | undefined> => {
  const { ArtifactsBucket } = await updateStack(stacks, {
    name: `parterre-${environment}-bootstrap`,
    template: { TemplateBody: readFileSync(bootstrap, 'utf8') },
    parameters: {},
    environment,
    dryRun,
  });
  return ArtifactsBucket;
};

/** The parameters that nobody types: found out, or made. */
const findParameters = async (clients: Clients, settings: Settings, before: Stack | null) => ({
  ...(await findLiveTargetGroups(clients.balancers, outputsOf(before))),
  ...(await findWorkerImage(clients.containers, outputsOf(before))),
  ...(await makeCertificates(settings, parametersOf(before))),
  ...(settings.cloudFront && (await findCloudFrontAddresses(clients.network))),
});

type Version = { readonly bucket: string; readonly artifacts: Artifacts };

const updateRoot = (
  { stacks }: Clients,
  { environment, region, dryRun }: Settings,
  { bucket, artifacts }: Version,
  parameters: Readonly<Record<string, string>>,
): Promise<Outputs> => {
  const folder = `https://${bucket}.s3.${region}.amazonaws.com/${artifacts.prefix}`;
  return updateStack(stacks, {
    name: `parterre-${environment}`,
    template: { TemplateURL: `${folder}/root.yaml` },
    parameters: { ...parameters, ArtifactsBucket: bucket, ArtifactsPrefix: artifacts.prefix },
    environment,
    dryRun,
  });
};

/** The second pass of a first deployment: images, and the services that begin with them. */
const beginServices = async (
  clients: Clients,
  settings: Settings,
  version: Version,
  outputs: Outputs,
): Promise<Outputs> => {
  const commit = currentCommit();
  const { BuilderName: project = '', TicketKeysArn = '' } = outputs;
  // While the images are built there is time for it, and the first pipelines get through.
  await sayHowToConnect(clients.resources, settings, outputs);
  announce(`The images of ${commit}`);
  await buildImages(clients, { bucket: version.bucket, project, commit });
  await waitForTicketKeys(clients.secrets, TicketKeysArn);
  announce('The services');
  return updateRoot(clients, settings, version, { ImageTag: commit });
};

/** Brings an environment to what the templates, the parameters and the command line say. Safe to repeat at any time. */
export const deploy = async (clients: Clients, settings: Settings): Promise<Outputs> => {
  const name = `parterre-${settings.environment}`;
  announce(`The bucket for templates and functions`);
  const bucket = await makeBucket(clients, settings);
  if (!bucket)
    throw new DeployProblem('The first deployment can only be shown as far as this: its bucket comes first.');
  const artifacts = packArtifacts();
  say(`  ${await uploadArtifacts(clients.s3, bucket, artifacts)} files are new in ${artifacts.prefix}`);

  announce('What there is');
  const before = await describeStack(clients.stacks, name);
  say(before ? `  ${name} is ${before.StackStatus}` : `  no ${name} yet`);
  checkSource(settings, parametersOf(before));
  const found = await findParameters(clients, settings, before);

  announce(`The stack ${name}`);
  const version = { bucket, artifacts };
  const outputs = await updateRoot(clients, settings, version, { ...settings.parameters, ...found });
  if (settings.dryRun) return outputs;
  announce("Stripe's keys");
  await keepStripeKeys(clients.secrets, outputs.StripeArn ?? '', settings.stripe);
  announce('The chat for alarms');
  await keepChatWebhook(clients.secrets, outputs.ChatWebhookArn ?? '', settings.chatWebhook);
  const hasServices = parametersOf(await describeStack(clients.stacks, name)).ImageTag;
  const finished = hasServices ? outputs : await beginServices(clients, settings, version, outputs);
  if (settings.admin) {
    announce('The admin');
    await createAdmin(clients.containers, finished, settings.admin);
  }
  await sayHowToConnect(clients.resources, settings, finished);
  return finished;
};
