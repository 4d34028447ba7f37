import { GetCallerIdentityCommand, type STSClient } from '@aws-sdk/client-sts';
import { openClients } from './clients.ts';
import { deploy } from './deploy.ts';
import { announce, DeployProblem, say } from './say.ts';
import { readSettings } from './settings.ts';

const shown = ['PublicUrl', 'PublicName', 'MailSignatureRecords'];

/** @throws DeployProblem without credentials, which is how most first tries end */
const whoAmI = (identity: STSClient) =>
  identity.send(new GetCallerIdentityCommand()).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'CredentialsProviderError')
      throw new DeployProblem('There are no AWS credentials here: run `aws configure`, or set AWS_PROFILE.');
    throw error;
  });

try {
  const settings = readSettings(process.argv.slice(2), process.env);
  const clients = openClients(settings.region);
  const { Account, Arn } = await whoAmI(clients.identity);
  say(`${settings.environment} in ${settings.region}, account ${Account}, as ${Arn}`);
  if (settings.dryRun) say('Nothing will be changed.');
  const outputs = await deploy(clients, settings);
  announce(settings.dryRun ? 'This is what would be done.' : 'Done.');
  for (const name of shown) if (outputs[name]) say(`  ${name}: ${outputs[name]}`);
} catch (error) {
  console.error(error instanceof DeployProblem ? `\n${error.message}` : error);
  process.exitCode = 1;
}
