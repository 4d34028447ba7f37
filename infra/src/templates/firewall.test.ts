import type { Statement } from '@aws-sdk/client-wafv2';
import { describe, expect, it } from '@jest/globals';
import { isTrue, type Knock, leadsToEmployees, passesFirewall } from '../testing/admin-door.ts';
import { deployed, type DeploymentName, deployments } from '../testing/deployments.ts';
import { firewallRules, firewallStatement } from '../testing/firewall-rules.ts';
import { z } from 'zod';
import { templateOf } from './read-template.ts';
import { resolveStack } from './resolve-stack.ts';

const password = (own: string) => `{{resolve:secretsmanager:[Secrets/${own}]}}`;

/** As CloudFront passes a request on; somebody else's CloudFront does not know our passwords. */
const byCloudFront = (client: string): Omit<Knock, 'path'> => ({
  address: '130.176.1.1',
  headers: {
    'x-forwarded-for': client,
    'x-parterre-origin': password('OriginSecret'),
    'x-parterre-origin-two': password('OriginSecretTwo'),
  },
});

const admin = '203.0.113.9';
const stranger = '192.0.2.200';
const operator = '192.0.2.7';

const strangers: readonly (readonly [who: string, how: Omit<Knock, 'path'>])[] = [
  ['straight', { address: stranger }],
  ['straight, with the address of an admin', { address: stranger, headers: { 'x-forwarded-for': admin } }],
  ['by CloudFront', byCloudFront(stranger)],
  [
    "by somebody else's CloudFront",
    { address: '130.176.1.1', headers: { 'x-forwarded-for': admin, 'x-parterre-origin': 'guessed' } },
  ],
];

/** The last is an event of a strange name to the employee service, and `/x` to whom decodes it before looking. */
const paths = ['/admin', '/admin/', '/admin/api/events', '/admin/api/events/..%2f..%2f..%2fx'];

const reaches = (balancer: DeploymentName, firewall: DeploymentName, knock: Knock): boolean =>
  passesFirewall(firewall, knock) && leadsToEmployees(balancer, knock);

describe('strangers at /admin', () => {
  // While CloudFront is put in front or taken away, one of the two is still, or again, what it was.
  it.each<[DeploymentName, DeploymentName]>([
    ['production', 'production'],
    ['behindCloudFront', 'production'],
    ['production', 'behindCloudFront'],
    ['behindCloudFront', 'behindCloudFront'],
  ])(
    'are kept out where the load balancer is that of %s and the firewall that of %s',
    (balancer, firewall) => {
      const inside = strangers.flatMap(([who, how]) =>
        paths
          .filter((path) => reaches(balancer, firewall, { ...how, path }))
          .map((path) => `${path}: ${who}`),
      );
      expect(inside).toEqual([]);
    },
  );
});

describe('a path that leads to /admin only for whom decodes it', () => {
  it.each(['/%61dmin', '/x/../admin', '/x/..%2fadmin'])('is /admin to the firewall: %s', (path) => {
    expect(passesFirewall('production', { path, address: stranger })).toBe(false);
    expect(passesFirewall('behindCloudFront', { path, ...byCloudFront(stranger) })).toBe(false);
  });
});

describe('who may come to /admin', () => {
  it.each(paths)('comes straight where there is no CloudFront: %s', (path) => {
    expect(reaches('production', 'production', { path, address: admin })).toBe(true);
  });

  it.each(paths)('comes by CloudFront where there is one: %s', (path) => {
    const knock = { ...byCloudFront(admin), path };
    expect(reaches('behindCloudFront', 'behindCloudFront', knock)).toBe(true);
  });

  it('is the operator, too, who looks at the next release on the test listener', () => {
    expect(passesFirewall('production', { path: '/admin', address: operator })).toBe(true);
  });
});

describe('customers', () => {
  it('come from everywhere', () => {
    expect(passesFirewall('production', { path: '/', address: stranger })).toBe(true);
    expect(passesFirewall('behindCloudFront', { path: '/', ...byCloudFront(stranger) })).toBe(true);
  });
});

describe('the addresses of admins', () => {
  it('are the same to the firewall and to the load balancer', () => {
    const { Addresses } = deployed('production').resource('Firewall/Admins').properties;
    expect(Addresses).toEqual(['203.0.113.0/24', '198.51.100.7/32']);
  });

  it.each(['AdminCidrs', 'OperatorCidr'])(
    'are some and not all, which the firewall could not take: %s',
    (name) => {
      const deploying = (range: string) => () =>
        resolveStack(templateOf('root.yaml'), { ...deployments.production, [name]: range });
      expect(deploying('0.0.0.0/1')).not.toThrow();
      expect(deploying('0.0.0.0/0')).toThrow(`${name} is "0.0.0.0/0"`);
    },
  );
});

/** What AWS counts at most: 2 for a text at the begin or as a whole, 10 for each way to read it, 1 for addresses. */
const capacityOf = (statement: Statement): number => {
  const { ByteMatchStatement: match, IPSetReferenceStatement: addresses } = statement;
  const inside = [
    ...(statement.AndStatement?.Statements ?? []),
    ...(statement.OrStatement?.Statements ?? []),
    ...(statement.NotStatement?.Statement ? [statement.NotStatement.Statement] : []),
  ];
  const own = match ? 2 + 10 * (match.TextTransformations?.length ?? 0) : addresses ? 1 : 0;
  return inside.reduce((sum, one) => sum + capacityOf(one), own);
};

const rateRule = z.object({
  Limit: z.number(),
  AggregateKeyType: z.string(),
  ForwardedIPConfig: z.object({ HeaderName: z.string() }).optional(),
  ScopeDownStatement: firewallStatement,
});

const firewallRule = z.object({
  Name: z.string(),
  Statement: z.object({
    ManagedRuleGroupStatement: z.object({ Name: z.string() }).optional(),
    RateBasedStatement: rateRule.optional(),
    RuleGroupReferenceStatement: z.object({}).optional(),
  }),
});

const rulesOf = (name: DeploymentName) =>
  z.array(firewallRule).parse(deployed(name).resource('Firewall/Firewall').properties.Rules);

describe('how many requests an address may make', () => {
  const rateOf = (name: DeploymentName) => {
    const rate = rulesOf(name).find((rule) => rule.Name === 'rate-per-address')?.Statement.RateBasedStatement;
    if (!rate) throw new Error(`${name} counts nothing`);
    return rate;
  };

  it.each<[DeploymentName, string, string | undefined]>([
    ['production', 'IP', undefined],
    ['behindCloudFront', 'FORWARDED_IP', 'X-Forwarded-For'],
  ])('is counted for clients, not for what stands before us: %s', (name, AggregateKeyType, header) => {
    const rate = rateOf(name);
    expect(rate).toMatchObject({ AggregateKeyType, Limit: 20_000 });
    expect(rate.ForwardedIPConfig?.HeaderName).toBe(header);
  });

  it.each<DeploymentName>(['trial', 'production', 'behindCloudFront'])(
    'is not counted for payment events, which a dozen addresses send: %s',
    (name) => {
      const isCounted = (path: string) =>
        isTrue(name, rateOf(name).ScopeDownStatement, { path, address: stranger });
      expect(isCounted('/api/payments/webhook')).toBe(false);
      for (const path of ['/', '/api/events', '/api/payments/webhook/', '/admin/api/payments/webhook'])
        expect(isCounted(path)).toBe(true);
    },
  );
});

describe('addresses of bad repute', () => {
  const isAsked = (name: DeploymentName) => rulesOf(name).some((rule) => rule.Name === 'known-bad-addresses');

  it('are looked at where a connection is the client, and not where it is CloudFront', () => {
    expect(isAsked('production')).toBe(true);
    expect(isAsked('behindCloudFront')).toBe(false);
  });
});

/** What AWS says that its rule groups take, and what ours is said to take (AWS WAF Developer Guide). */
const capacities: Readonly<Record<string, number>> = {
  AWSManagedRulesAmazonIpReputationList: 25,
  AWSManagedRulesKnownBadInputsRuleSet: 200,
  AWSManagedRulesCommonRuleSet: 700,
};

const capacityOfRule = ({ Statement: own, Name }: z.output<typeof firewallRule>): number => {
  const managed = own.ManagedRuleGroupStatement?.Name;
  // A narrower scope: a text and a pattern, 12 and 13.
  if (managed) return (capacities[managed] ?? Infinity) + (Name === 'common' ? 25 : 0);
  if (own.RuleGroupReferenceStatement) return 100;
  return own.RateBasedStatement ? 2 + capacityOf(own.RateBasedStatement.ScopeDownStatement) : 100;
};

describe('the whole firewall', () => {
  it.each<DeploymentName>(['trial', 'production', 'behindCloudFront'])(
    'takes less than the 1,500 that AWS allows for its usual price: %s',
    (name) => {
      const taken = rulesOf(name).reduce((sum, one) => sum + capacityOfRule(one), 0);
      expect(taken).toBeGreaterThan(1000);
      expect(taken).toBeLessThan(1500);
    },
  );
});

describe("the firewall's log", () => {
  it('is of what was refused: what is only counted would be every large body', () => {
    expect(deployed('production').resource('Firewall/Logging').properties.LoggingFilter).toEqual({
      DefaultBehavior: 'DROP',
      Filters: [
        {
          Behavior: 'KEEP',
          Requirement: 'MEETS_ALL',
          Conditions: [{ ActionCondition: { Action: 'BLOCK' } }],
        },
      ],
    });
  });
});

describe('the rules that ask for passwords', () => {
  it('fit into their group, whose capacity cannot be changed, with room for one more', () => {
    const taken = firewallRules().reduce((sum, { Statement: own }) => sum + capacityOf(own ?? {}), 0);
    const { Capacity } = deployed('behindCloudFront').resource('Firewall/OurCloudFrontOnly').properties;
    expect(Capacity).toBeGreaterThanOrEqual(taken + 25);
  });
});
