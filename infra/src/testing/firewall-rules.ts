import type { Rule } from '@aws-sdk/client-wafv2';
import { z } from 'zod';
import { deployed } from './deployments.ts';

const match = z.object({
  FieldToMatch: z.object({ SingleHeader: z.object({ Name: z.string() }).optional() }),
  PositionalConstraint: z.enum(['EXACTLY', 'STARTS_WITH']),
  SearchString: z.string().transform((text) => new TextEncoder().encode(text)),
  TextTransformations: z.array(
    z.object({ Priority: z.number(), Type: z.enum(['NONE', 'URL_DECODE', 'NORMALIZE_PATH']) }),
  ),
});

const statement = z.object({
  ByteMatchStatement: match.optional(),
  IPSetReferenceStatement: z
    .object({ Arn: z.string() })
    .transform(({ Arn }) => ({ ARN: Arn }))
    .optional(),
  get AndStatement() {
    return z.object({ Statements: z.array(statement) }).optional();
  },
  get NotStatement() {
    return z.object({ Statement: statement }).optional();
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
  Statement: statement,
  VisibilityConfig: visibility,
});

/** The rules of the template that ask for CloudFront's passwords, as WAF hands them out: texts to search for are bytes. */
export const firewallRules = (): Rule[] =>
  z.array(rule).parse(deployed('behindCloudFront').resource('Firewall/OurCloudFrontOnly').properties.Rules);
