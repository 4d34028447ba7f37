import { readFileSync } from 'node:fs';
import { type Artifacts, packArtifacts, uploadArtifacts } from './artifacts.ts';
import { checkWishes } from './check-wishes.ts';
import type { Clients } from './clients.ts';
import { createAdmin } from './create-admin.ts';
import { buildImages, currentCommit } from './images.ts';
import { bringRoot } from './root-stack.ts';
import { checkQuotas } from './quotas.ts';
import { announce, DeployProblem, say } from './say.ts';
import { keepChatWebhook, keepStripeKeys, waitForKeys } from './secrets.ts';
import type { Settings } from './settings.ts';
import { sayHowToConnect } from './source.ts';
import { refuseLeftBehind } from './left-behind.ts';
import { makeServiceRole } from './service-role.ts';
import { describeStack, isBegunAnew, knownOf, type Outputs, updateStack } from './stack.ts';
import { bringInPasses } from './two-passes.ts';
import { checkZones } from './zones.ts';

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

type Version = { readonly bucket: string; readonly artifacts: Artifacts };

const updateRoot = (
  clients: Clients,
  settings: Settings,
  { bucket, artifacts: { prefix } }: Version,
  more: Readonly<Record<string, string>>,
): Promise<Outputs> =>
  bringRoot(clients, settings, `https://${bucket}.s3.${settings.region}.amazonaws.com/${prefix}`, {
    ...more,
    ArtifactsBucket: bucket,
    ArtifactsPrefix: prefix,
  });

/** What images are built by is there now, and nothing that needs them. */
const makeImages = async (
  clients: Clients,
  settings: Settings,
  { bucket }: Version,
  outputs: Outputs,
): Promise<string> => {
  const commit = currentCommit();
  const { BuilderName: project = '', TicketKeysArn = '', VapidKeysArn = '' } = outputs;
  // While the images are built there is time for it, and the pipeline gets through once.
  await sayHowToConnect(clients.resources, settings, outputs);
  announce(`The images of ${commit}`);
  await buildImages(clients, { bucket, project, commit });
  await waitForKeys(clients.secrets, TicketKeysArn);
  await waitForKeys(clients.secrets, VapidKeysArn);
  return commit;
};

const keepSecrets = async (
  { secrets }: Clients,
  { stripe, chatWebhook }: Settings,
  { StripeArn = '', ChatWebhookArn = '' }: Outputs,
): Promise<void> => {
  announce("Stripe's keys");
  await keepStripeKeys(secrets, StripeArn, stripe);
  announce('The chat for alarms');
  await keepChatWebhook(secrets, ChatWebhookArn, chatWebhook);
};

/** What AWS would refuse only after half an hour. @throws DeployProblem when nothing could begin */
const checkAccount = async (
  { network, quotas }: Clients,
  { region, sizes, said }: Settings,
  known: Readonly<Record<string, string>>,
): Promise<void> => {
  const parameters = { ...sizes, ...known, ...said };
  // A network that is there stays as it is.
  if (!known.Zones) await checkZones(network, region, parameters.Zones);
  await checkQuotas(quotas, region, parameters);
};

/**
 * What there is, looked at before anything is made, so that a first `--dry-run` tells it, too.
 * @returns whether the environment is a new one
 */
const lookAround = async (clients: Clients, settings: Settings): Promise<boolean> => {
  announce('What there is');
  const before = await describeStack(clients.stacks, `parterre-${settings.environment}`);
  checkWishes(settings, before);
  const isNew = isBegunAnew(before);
  if (isNew) await refuseLeftBehind(clients, settings);
  await checkAccount(clients, settings, knownOf(before));
  return isNew;
};

/** The bucket, and in it what the templates of this version are. */
const keepVersion = async (clients: Clients, settings: Settings): Promise<Version> => {
  announce(`The bucket for templates and functions`);
  const bucket = await makeBucket(clients, settings);
  if (!bucket)
    throw new DeployProblem('The first deployment can only be shown as far as this: its bucket comes first.');
  const artifacts = packArtifacts();
  say(`  ${await uploadArtifacts(clients.s3, bucket, artifacts)} files are new in ${artifacts.prefix}`);
  return { bucket, artifacts };
};

/** Brings an environment to what the templates, the parameters and the command line say. Safe to repeat at any time. */
export const deploy = async (clients: Clients, settings: Settings): Promise<Outputs> => {
  const isNew = await lookAround(clients, settings);
  const version = await keepVersion(clients, settings);
  if (isNew && !settings.dryRun) await makeServiceRole(clients.rights);
  const finished = await bringInPasses(clients, settings, {
    bring: (more) => updateRoot(clients, settings, version, more),
    keepSecrets: (outputs) => keepSecrets(clients, settings, outputs),
    makeImages: (outputs) => makeImages(clients, settings, version, outputs),
  });
  if (settings.dryRun) return finished;
  if (settings.admin) {
    announce('The admin');
    await createAdmin(clients.containers, finished, settings.admin);
  }
  await sayHowToConnect(clients.resources, settings, finished);
  return finished;
};
