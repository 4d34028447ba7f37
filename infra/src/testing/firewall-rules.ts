import type { Rule } from '@aws-sdk/client-wafv2';
import { z } from 'zod';
import { deployed, type DeploymentName } from './deployments.ts';

const match = z.object({
  FieldToMatch: z.object({
    SingleHeader: z.object({ Name: z.string() }).optional(),
    UriPath: z.object({}).optional(),
  }),
  PositionalConstraint: z.enum(['EXACTLY', 'STARTS_WITH']),
  SearchString: z.string().transform((text) => new TextEncoder().encode(text)),
  TextTransformations: z.array(
    z.object({ Priority: z.number(), Type: z.enum(['NONE', 'URL_DECODE', 'NORMALIZE_PATH']) }),
  ),
});

const addresses = z.object({
  Arn: z.string(),
  IPSetForwardedIPConfig: z
    .object({ HeaderName: z.string(), Position: z.enum(['LAST']), FallbackBehavior: z.enum(['MATCH']) })
    .optional(),
});

/** What a rule of ours may ask of a request. */
export const firewallStatement = z.strictObject({
  ByteMatchStatement: match.optional(),
  IPSetReferenceStatement: addresses.transform(({ Arn: ARN, ...more }) => ({ ARN, ...more })).optional(),
  get AndStatement() {
    return z.object({ Statements: z.array(firewallStatement) }).optional();
  },
  get OrStatement() {
    return z.object({ Statements: z.array(firewallStatement) }).optional();
  },
  get NotStatement() {
    return z.object({ Statement: firewallStatement }).optional();
  },
});

const visibility = z.object({
  SampledRequestsEnabled: z.boolean(),
  CloudWatchMetricsEnabled: z.boolean(),
  MetricName: z.string(),
});

const rule = z.object({
  Name: z.string(),
  Priority: z.number(),
  Action: z.object({ Block: z.object({}) }),
  Statement: firewallStatement,
  VisibilityConfig: visibility,
});

const rulesOf = (name: DeploymentName, path: string) =>
  z.array(z.json()).parse(deployed(name).resource(path).properties.Rules);

/** The rules of the template that ask for CloudFront's passwords, as WAF hands them out: texts to search for are bytes. */
export const firewallRules = (): Rule[] =>
  z.array(rule).parse(rulesOf('behindCloudFront', 'Firewall/OurCloudFrontOnly'));

const group = z.object({
  Statement: z.object({ RuleGroupReferenceStatement: z.object({ Arn: z.string() }) }),
});
const notAboutOne = z.object({
  Statement: z.union([
    z.object({ ManagedRuleGroupStatement: z.object({}) }),
    z.object({ RateBasedStatement: z.object({}) }),
  ]),
});

/** By which rules of ours the firewall of a deployment refuses a single request, those of its groups among them. */
export const refusals = (name: DeploymentName): Rule[] =>
  rulesOf(name, 'Firewall/Firewall').flatMap((one): Rule[] => {
    if (notAboutOne.safeParse(one).success) return [];
    const { success, data } = group.safeParse(one);
    if (!success) return [rule.parse(one)];
    const [, path = ''] = /^\[(.+)\.Arn\]$/.exec(data.Statement.RuleGroupReferenceStatement.Arn) ?? [];
    return z.array(rule).parse(rulesOf(name, path));
  });
