import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Admin } from './create-admin.ts';
import { readOptions } from './command.ts';
import { checkEnvironmentName } from './environment-name.ts';
import { DeployProblem } from './say.ts';

export const usage = `usage: npm run deploy -- --environment <name> [options]

  --environment <name>     prod, dev, or a name with a file in infra/parameters
  --region <region>        where; otherwise AWS_REGION
  --domain <name>          where customers find it, such as tickets.example.com
  --hosted-zone <id>       the domain's zone in Route 53: records and certificates are made by themselves
  --admin-cidrs <ranges>   from where /admin is reached: 203.0.113.0/24,198.51.100.7/32 (at most three)
  --cloudfront             put CloudFront in front (needs the domain, and its zone or two certificates)
  --repository <owner/name>  whose pushes go to customers: on GitHub, unless --set ConnectionProvider or SourceProvider
  --set <Name=value>       any other parameter of infra/cloudformation/root.yaml, as often as you like
  --sizes                  take the sizes of infra/parameters again; otherwise they are for a new environment only
  --admin 'Ada <ada@…>'    create an admin, and show the password that the first sign-in is with
  --dry-run                show what would change, and change nothing

Secrets come by the environment: STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET, and CHAT_WEBHOOK_URL (of Slack or Discord)
for alarms. AWS finds its own as its tools do.
What is not said keeps the value that it has.`;

export type Settings = {
  readonly environment: string;
  readonly region: string;
  readonly cloudFront: boolean;
  readonly dryRun: boolean;
  /** Parameters as said on the command line. */
  readonly said: Readonly<Record<string, string>>;
  /** Parameters as the file of the environment has them. */
  readonly sizes: Readonly<Record<string, string>>;
  /** Whether the file is for a stack that there is already, too. */
  readonly takesSizes: boolean;
  readonly admin: Admin | null;
  readonly chatWebhook: string | undefined;
  readonly stripe: { readonly secretKey?: string | undefined; readonly webhookSecret?: string | undefined };
};

const options = {
  environment: { type: 'string' },
  region: { type: 'string' },
  domain: { type: 'string' },
  'hosted-zone': { type: 'string' },
  'admin-cidrs': { type: 'string' },
  cloudfront: { type: 'boolean' },
  repository: { type: 'string' },
  sizes: { type: 'boolean' },
  set: { type: 'string', multiple: true },
  admin: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const;

const parameterFile = z.record(z.string(), z.string());

const readFile = (environment: string): Record<string, string> => {
  const file = new URL(`../../parameters/${environment}.json`, import.meta.url);
  try {
    return parameterFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new DeployProblem(`infra/parameters/${environment}.json cannot be read: ${String(error)}`);
  }
};

const pair = (text: string): [string, string] => {
  const [, name, value] = /^(\w+)=(.*)$/s.exec(text) ?? [];
  if (name === undefined || value === undefined)
    throw new DeployProblem(`--set wants Name=value, not ${text}`);
  return [name, value];
};

const adminOf = (text: string | undefined): Admin | null => {
  if (text === undefined) return null;
  const [, name, email] = /^\s*([^<>]+?)\s*<([^\s<>@]+@[^\s<>@]+)>\s*$/.exec(text) ?? [];
  if (!name || !email) throw new DeployProblem(`--admin wants 'Ada Lovelace <ada@example.com>', not ${text}`);
  return { name, email };
};

/** Whatever is no address of https would fail only when the first alarm goes off. */
const webhookOf = (text: string | undefined): string | undefined => {
  if (text !== undefined && !(URL.canParse(text) && new URL(text).protocol === 'https:'))
    throw new DeployProblem('CHAT_WEBHOOK_URL is no address that begins with https://');
  return text;
};

/** @throws DeployProblem with the usage when something is missing or not understood */
export const readSettings = (args: readonly string[], shell: NodeJS.ProcessEnv): Settings => {
  const said = readOptions(options, usage, args);
  const region = said.region ?? shell.AWS_REGION ?? shell.AWS_DEFAULT_REGION;
  if (!said.environment || !region)
    throw new DeployProblem(`Say --environment and --region (or AWS_REGION).\n\n${usage}`);
  checkEnvironmentName(said.environment);
  const own = Object.entries({
    Domain: said.domain,
    HostedZoneId: said['hosted-zone'],
    AdminCidrs: said['admin-cidrs'],
    SourceRepository: said.repository,
  }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    environment: said.environment,
    region,
    cloudFront: said.cloudfront ?? false,
    dryRun: said['dry-run'] ?? false,
    takesSizes: said.sizes ?? false,
    sizes: readFile(said.environment),
    said: {
      ...Object.fromEntries(own),
      ...Object.fromEntries((said.set ?? []).map(pair)),
      Environment: said.environment,
    },
    admin: adminOf(said.admin),
    chatWebhook: webhookOf(shell.CHAT_WEBHOOK_URL),
    stripe: { secretKey: shell.STRIPE_SECRET_KEY, webhookSecret: shell.STRIPE_WEBHOOK_SECRET },
  };
};
