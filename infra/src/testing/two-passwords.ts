import { GetDistributionCommand, UpdateDistributionCommand } from '@aws-sdk/client-cloudfront';
import { GetSecretValueCommand, PutSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { GetRuleGroupCommand, UpdateRuleGroupCommand } from '@aws-sdk/client-wafv2';
import { acceptedIn } from '../functions/renew-passwords.ts';
import { firewallRules } from './firewall-rules.ts';

const headers = ['x-parterre-origin', 'x-parterre-origin-two'] as const;

type Pair = readonly [one: string, two: string];

/** What a place was told last, and everything that some part of it may still go by. */
type Place = { now: Pair; about: Pair[]; version: number };

/** A house behind CloudFront, as far as its passwords go. */
export type House = {
  hours: number;
  readonly secrets: { value: string; since: number }[];
  readonly edge: Place & { isDeployed: boolean };
  readonly firewall: Place;
};

export const aHouse = (): House => {
  const now: Pair = ['one', 'two'];
  return {
    hours: 0,
    secrets: now.map((value) => ({ value, since: 0 })),
    edge: { now, about: [now], version: 1, isDeployed: true },
    firewall: { now, about: [now], version: 1 },
  };
};

const tell = (place: Place, now: Pair): void => {
  place.now = now;
  place.about.push(now);
  place.version += 1;
};

export const tellEdge = (house: House, now: Pair): void => {
  tell(house.edge, now);
  house.edge.isDeployed = false;
};
export const tellFirewall = (house: House, now: Pair): void => tell(house.firewall, now);

export const edgeArrives = (house: House): void => {
  house.edge.about = [house.edge.now];
  house.edge.isDeployed = true;
};
export const firewallArrives = (house: House): void => {
  house.firewall.about = [house.firewall.now];
};

/** What a deployment finds in the secrets. */
export const currentOf = ({ secrets: [one, two] }: House): Pair => [one?.value ?? '', two?.value ?? ''];

/** Whether everybody gets in, whichever part of CloudFront meets whichever part of the firewall. */
export const letsEverybodyIn = ({ edge, firewall }: House): boolean =>
  edge.about.every((sent) =>
    firewall.about.every((known) => known.some((one, index) => one === sent[index])),
  );

const dateOf = (hours: number): Date => new Date(hours * 3_600_000);
export const nowIn = (house: House) => (): Date => dateOf(house.hours);

const refuseUnless = (given: string | undefined, version: number): void => {
  if (given !== String(version)) throw new Error('somebody else was faster');
};

export type Interruption = {
  /** Dies before or after its nth write. */
  readonly dies?: readonly ['before' | 'after', number];
  /** What happens when it has looked and not yet written. */
  readonly meets?: (house: House) => void;
};

/** AWS around such a house. */
export const awsOf = (house: House, { dies, meets }: Interruption = {}) => {
  let writes = 0;
  let reads = 0;
  const write = (apply: () => void): object => {
    writes += 1;
    if (dies?.[0] === 'before' && dies[1] === writes) throw new Error('died');
    apply();
    if (dies?.[0] === 'after' && dies[1] === writes) throw new Error('died');
    return {};
  };
  const rulesWith = (pair: Pair) => {
    const rules = firewallRules();
    for (const [index, header] of headers.entries())
      acceptedIn(rules, header).SearchString = new TextEncoder().encode(pair[index]);
    return rules;
  };

  const firewall = {
    send: async (command: object): Promise<unknown> => {
      const { version, now } = house.firewall;
      if (command instanceof GetRuleGroupCommand)
        return { LockToken: String(version), RuleGroup: { Name: 'origin', Id: '1', Rules: rulesWith(now) } };
      if (!(command instanceof UpdateRuleGroupCommand)) throw new TypeError('unknown');
      const { LockToken, Rules = [] } = command.input;
      refuseUnless(LockToken, version);
      const accepted = (header: string) => new TextDecoder().decode(acceptedIn(Rules, header).SearchString);
      return write(() => tellFirewall(house, [accepted(headers[0]), accepted(headers[1])]));
    },
  };

  const edge = {
    send: async (command: object): Promise<unknown> => {
      const { version, now, isDeployed } = house.edge;
      if (command instanceof GetDistributionCommand) {
        const Items = headers.map((HeaderName, index) => ({ HeaderName, HeaderValue: now[index] }));
        const Origins = { Quantity: 1, Items: [{ CustomHeaders: { Quantity: 2, Items } }] };
        const Status = isDeployed ? 'Deployed' : 'InProgress';
        return { ETag: String(version), Distribution: { Status, DistributionConfig: { Origins } } };
      }
      if (!(command instanceof UpdateDistributionCommand)) throw new TypeError('unknown');
      const { IfMatch, DistributionConfig } = command.input;
      refuseUnless(IfMatch, version);
      const sent = DistributionConfig?.Origins?.Items?.[0]?.CustomHeaders?.Items ?? [];
      return write(() => tellEdge(house, [sent[0]?.HeaderValue ?? '', sent[1]?.HeaderValue ?? '']));
    },
  };

  const secrets = {
    send: async (command: object): Promise<unknown> => {
      if (!(command instanceof GetSecretValueCommand || command instanceof PutSecretValueCommand))
        throw new TypeError('unknown');
      const secret = house.secrets[Number(command.input.SecretId)];
      if (!secret) throw new Error('there is no such secret');
      if (command instanceof PutSecretValueCommand) {
        const { SecretString = '' } = command.input;
        return write(() => Object.assign(secret, { value: SecretString, since: house.hours }));
      }
      const found = { SecretString: secret.value, CreatedDate: dateOf(secret.since) };
      reads += 1;
      if (reads === headers.length) meets?.(house);
      return found;
    },
  };
  return { edge, firewall, secrets };
};
