import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { openClients } from './clients.ts';
import { runCommand } from './command.ts';
import { deploy } from './deploy.ts';
import { announce, say } from './say.ts';
import { readSettings } from './settings.ts';

const shown = ['PublicUrl', 'PublicName', 'MailSignatureRecords'];

await runCommand(async () => {
  const settings = readSettings(process.argv.slice(2), process.env);
  const clients = openClients(settings.region);
  const { Account, Arn } = await clients.identity.send(new GetCallerIdentityCommand());
  say(`${settings.environment} in ${settings.region}, account ${Account}, as ${Arn}`);
  if (settings.dryRun) say('Nothing will be changed.');
  const outputs = await deploy(clients, settings);
  announce(settings.dryRun ? 'This is what would be done.' : 'Done.');
  for (const name of shown) if (outputs[name]) say(`  ${name}: ${outputs[name]}`);
});
