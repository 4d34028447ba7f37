import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { acceptedIn } from '../functions/renew-passwords.ts';
import { deployed } from '../testing/deployments.ts';
import { firewallRules } from '../testing/firewall-rules.ts';
import { mayDo, statementsOf } from './statements.ts';

const stack = deployed('behindCloudFront');
const at = (path: string) => stack.resource(path).properties;
const secret = { one: '[Secrets/OriginSecret]', two: '[Secrets/OriginSecretTwo]' };
const said = (arn: string) => `{{resolve:secretsmanager:${arn}}}`;

const [asking] = z.array(z.json()).parse(at('Firewall/OurCloudFrontOnly').Rules);

describe("CloudFront's passwords", () => {
  it('are two, which it says both', () => {
    expect(at('Edge/Distribution')).toMatchObject({
      DistributionConfig: {
        Origins: [
          {
            OriginCustomHeaders: [
              { HeaderName: 'X-Parterre-Origin', HeaderValue: said(secret.one) },
              { HeaderName: 'X-Parterre-Origin-Two', HeaderValue: said(secret.two) },
            ],
          },
        ],
      },
    });
  });

  it('are asked for by the firewall, which refuses who says neither and is no insider', () => {
    const not = (Statement: object) => ({ NotStatement: { Statement } });
    const match = (Name: string, SearchString: string) => ({
      ByteMatchStatement: expect.objectContaining({
        FieldToMatch: { SingleHeader: { Name } },
        PositionalConstraint: 'EXACTLY',
        SearchString,
      }),
    });
    expect(asking).toMatchObject({
      Name: 'our-cloudfront-only',
      Statement: {
        AndStatement: {
          Statements: [
            not(match('x-parterre-origin', said(secret.one))),
            not(match('x-parterre-origin-two', said(secret.two))),
            not({ IPSetReferenceStatement: { Arn: '[Firewall/Insiders.Arn]' } }),
          ],
        },
      },
    });
  });

  it('are not in its log', () => {
    const { RedactedFields } = at('Firewall/Logging');
    for (const Name of ['x-parterre-origin', 'x-parterre-origin-two'])
      expect(RedactedFields).toContainEqual({ SingleHeader: { Name } });
  });

  it.each([
    ['x-parterre-origin', secret.one],
    ['x-parterre-origin-two', secret.two],
  ])('are found in these very rules by whom renews them: %s', (header, arn) => {
    const { SearchString } = acceptedIn(firewallRules(), header);
    expect(new TextDecoder().decode(SearchString)).toBe(said(arn));
  });
});

describe('the function that renews them', () => {
  const role = stack.resource('OriginPasswords/Role');
  const distribution = 'arn:aws:cloudfront::123456789012:distribution/[Edge/Distribution]';
  const rulesArn = '[Firewall/OurCloudFrontOnly.Arn]';

  it('is told where they are, by the names that it reads', () => {
    const { Environment } = at('OriginPasswords/Renewal');
    expect(Environment).toEqual({
      Variables: {
        PASSWORD: secret.one,
        PASSWORD_TWO: secret.two,
        DISTRIBUTION: '[Edge/Distribution]',
        RULE_GROUP: rulesArn,
      },
    });
    const source = readFileSync(new URL('../functions/renew-passwords.ts', import.meta.url), 'utf8');
    const read = [...source.matchAll(/process\.env\.(\w+)/g)].map(([, name]) => name);
    expect(Object.keys(Object(Object(Environment).Variables)).toSorted()).toEqual(read.toSorted());
  });

  it.each([
    ['cloudfront:UpdateDistribution', distribution],
    ['wafv2:UpdateRuleGroup', rulesArn],
    ['wafv2:UpdateRuleGroup', '[Firewall/Admins.Arn]'],
    ['wafv2:UpdateRuleGroup', '[Firewall/Insiders.Arn]'],
    ['secretsmanager:PutSecretValue', secret.one],
    ['secretsmanager:PutSecretValue', secret.two],
  ])('may do %s to %s', (action, resource) => {
    expect(mayDo(role, action, resource)).toBe(true);
  });

  it('may do nothing else', () => {
    const services = statementsOf(role).flatMap(({ Action }) => Action.map((one) => one.split(':')[0]));
    expect(new Set(services)).toEqual(new Set(['sts', 'secretsmanager', 'cloudfront', 'wafv2', 'logs']));
    for (const other of ['SessionKey', 'EmployeeSessionKey', 'TicketKeys', 'Stripe', 'ChatWebhook'])
      expect(mayDo(role, 'secretsmanager:GetSecretValue', `[Secrets/${other}]`)).toBe(false);
    expect(mayDo(role, 'wafv2:UpdateRuleGroup', '[Firewall/Firewall.Arn]')).toBe(false);
    expect(mayDo(role, 'cloudfront:UpdateDistribution', `${distribution}2`)).toBe(false);
  });

  it('looks every hour, and is not there without CloudFront', () => {
    expect(at('OriginPasswords/Clock')).toMatchObject({
      ScheduleExpression: 'rate(1 hour)',
      Targets: [{ Arn: '[OriginPasswords/Renewal.Arn]' }],
    });
    expect(() => deployed('production').resource('OriginPasswords/Renewal')).toThrow('there is no');
  });
});
