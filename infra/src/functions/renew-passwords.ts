import { randomBytes } from 'node:crypto';
import {
  CloudFrontClient,
  type DistributionConfig,
  GetDistributionCommand,
  UpdateDistributionCommand,
} from '@aws-sdk/client-cloudfront';
import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import {
  type ByteMatchStatement,
  GetRuleGroupCommand,
  type Rule,
  type Statement,
  UpdateRuleGroupCommand,
  WAFV2Client,
} from '@aws-sdk/client-wafv2';

/** By these CloudFront says to the firewall who it is. Either is enough (docs/decisions/0010-two-passwords.md). */
const headers = ['x-parterre-origin', 'x-parterre-origin-two'] as const;

/** The older of the two is renewed this often, so that each is good for twice as long. */
const days = 45;

type Clients = {
  readonly edge: Pick<CloudFrontClient, 'send'>;
  readonly firewall: Pick<WAFV2Client, 'send'>;
  readonly secrets: Pick<SecretsManagerClient, 'send'>;
};

/** Where the passwords are: their secrets in the order of the headers, and the two places that have to know them. */
type Places = {
  readonly secretIds: readonly string[];
  readonly distribution: string;
  readonly ruleGroup: string;
};

/** What the secret says and since when, what CloudFront sends, and what the firewall accepts. */
export type Password = {
  readonly header: string;
  readonly secretId: string;
  readonly current: string;
  readonly since: Date;
  readonly sent: string;
  readonly accepted: string;
};

export type Step =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'renew'; readonly password: Password }
  | { readonly kind: 'bring'; readonly passwords: readonly Password[] };

const isOpen = ({ sent, accepted }: Password): boolean => sent === accepted;
const isBrought = ({ current, sent, accepted }: Password): boolean =>
  sent === current && accepted === current;

/**
 * At most one password is under way at any time, and only while everybody gets in by the other one.
 * @param isDeployed whether CloudFront sends everywhere what it was told to
 */
export const nextStep = (passwords: readonly Password[], isDeployed: boolean, now: Date): Step => {
  // Nobody gets in. Nothing of ours leads here, but what others change by hand may.
  if (!passwords.some(isOpen)) return { kind: 'bring', passwords };
  if (!isDeployed) return { kind: 'nothing' };
  const late = passwords.filter((one) => !isBrought(one));
  const next = late.find((one) => passwords.some((other) => other !== one && isOpen(other)));
  if (next) return { kind: 'bring', passwords: [next] };
  const [older, newer] = passwords.toSorted((one, other) => one.since.getTime() - other.since.getTime());
  const isDue = newer !== undefined && now.getTime() - newer.since.getTime() >= days * 86_400_000;
  return older && isDue ? { kind: 'renew', password: older } : { kind: 'nothing' };
};

const matchesIn = ({
  ByteMatchStatement: own,
  AndStatement,
  OrStatement,
  NotStatement,
}: Statement): ByteMatchStatement[] => [
  ...(own ? [own] : []),
  ...(AndStatement?.Statements ?? []).flatMap(matchesIn),
  ...(OrStatement?.Statements ?? []).flatMap(matchesIn),
  ...(NotStatement?.Statement ? matchesIn(NotStatement.Statement) : []),
];

const only = <Found>(found: readonly Found[], header: string, where: string): Found => {
  const [first, ...others] = found;
  if (first === undefined || others.length > 0)
    throw new TypeError(`${where} has ${found.length} places for ${header}, not one`);
  return first;
};

/** The place in the firewall's rules where the password of a header is. @throws when it is not the only one */
export const acceptedIn = (rules: readonly Rule[], header: string): ByteMatchStatement => {
  const matches = rules.flatMap(({ Statement }) => (Statement ? matchesIn(Statement) : []));
  const named = matches.filter(
    ({ FieldToMatch }) => FieldToMatch?.SingleHeader?.Name?.toLowerCase() === header,
  );
  return only(named, header, 'the firewall');
};

const sentIn = ({ Origins }: DistributionConfig, header: string) => {
  const sent = (Origins?.Items ?? []).flatMap(({ CustomHeaders }) => CustomHeaders?.Items ?? []);
  return only(
    sent.filter(({ HeaderName }) => HeaderName?.toLowerCase() === header),
    header,
    'CloudFront',
  );
};

/** What there is, with the marks by which AWS notices that somebody else was faster. */
const look = async ({ edge, firewall, secrets }: Clients, { secretIds, distribution, ruleGroup }: Places) => {
  const { Distribution, ETag } = await edge.send(new GetDistributionCommand({ Id: distribution }));
  const { RuleGroup, LockToken } = await firewall.send(new GetRuleGroupCommand({ ARN: ruleGroup }));
  const config = Distribution?.DistributionConfig;
  if (!config || !RuleGroup) throw new TypeError('there is no CloudFront, or no firewall');
  const password = async (header: string, index: number): Promise<Password> => {
    const secretId = secretIds[index] ?? '';
    const secret = await secrets.send(new GetSecretValueCommand({ SecretId: secretId }));
    const { SecretString: current, CreatedDate: since } = secret;
    if (!current || !since) throw new TypeError(`${secretId} is empty`);
    const sent = sentIn(config, header).HeaderValue ?? '';
    const accepted = new TextDecoder().decode(acceptedIn(RuleGroup.Rules ?? [], header).SearchString);
    return { header, secretId, current, since, sent, accepted };
  };
  const passwords = await Promise.all(headers.map(password));
  return { passwords, isDeployed: Distribution.Status === 'Deployed', config, ETag, RuleGroup, LockToken };
};

type Found = Awaited<ReturnType<typeof look>>;

const bringToFirewall = async (
  { firewall }: Clients,
  { RuleGroup, LockToken }: Found,
  late: readonly Password[],
) => {
  const { Name, Id, Description, VisibilityConfig, CustomResponseBodies } = RuleGroup;
  const Rules = structuredClone(RuleGroup.Rules ?? []);
  for (const { header, current } of late)
    acceptedIn(Rules, header).SearchString = new TextEncoder().encode(current);
  // It is replaced as a whole; an empty description is read, but not taken.
  const whole = {
    Name,
    Id,
    Rules,
    VisibilityConfig,
    CustomResponseBodies,
    Description: Description || undefined,
  };
  await firewall.send(new UpdateRuleGroupCommand({ ...whole, Scope: 'REGIONAL', LockToken }));
};

const bringToEdge = async (
  { edge }: Clients,
  { distribution }: Places,
  { config, ETag }: Found,
  late: readonly Password[],
) => {
  const DistributionConfig = structuredClone(config);
  for (const { header, current } of late) sentIn(DistributionConfig, header).HeaderValue = current;
  await edge.send(new UpdateDistributionCommand({ Id: distribution, IfMatch: ETag, DistributionConfig }));
};

/** In either order: whoever comes meanwhile gets in by the other password. */
const bring = async (clients: Clients, places: Places, found: Found, passwords: readonly Password[]) => {
  const toFirewall = passwords.filter(({ accepted, current }) => accepted !== current);
  const toEdge = passwords.filter(({ sent, current }) => sent !== current);
  if (toFirewall.length > 0) await bringToFirewall(clients, found, toFirewall);
  if (toEdge.length > 0) await bringToEdge(clients, places, found, toEdge);
};

/** Looks at the passwords, and takes at most one step: the next one is an hour away, when that has arrived everywhere. */
export const renewPasswords =
  (clients: Clients, places: Places, now: () => Date = () => new Date()) =>
  async (): Promise<void> => {
    const found = await look(clients, places);
    const step = nextStep(found.passwords, found.isDeployed, now());
    switch (step.kind) {
      case 'nothing':
        return;
      case 'renew': {
        const { secretId: SecretId, header } = step.password;
        const SecretString = randomBytes(36).toString('base64url');
        await clients.secrets.send(new PutSecretValueCommand({ SecretId, SecretString }));
        console.log(JSON.stringify({ renewed: header }));
        return;
      }
      case 'bring':
        await bring(clients, places, found, step.passwords);
        console.log(JSON.stringify({ brought: step.passwords.map(({ header }) => header) }));
    }
  };

export const handler = renewPasswords(
  { edge: new CloudFrontClient(), firewall: new WAFV2Client(), secrets: new SecretsManagerClient() },
  {
    secretIds: [process.env.PASSWORD ?? '', process.env.PASSWORD_TWO ?? ''],
    distribution: process.env.DISTRIBUTION ?? '',
    ruleGroup: process.env.RULE_GROUP ?? '',
  },
);
