import { BlockList } from 'node:net';
import { posix } from 'node:path';
import type { ByteMatchStatement, IPSetReferenceStatement, Statement } from '@aws-sdk/client-wafv2';
import { z } from 'zod';
import { deployed, type DeploymentName } from './deployments.ts';
import { refusals } from './firewall-rules.ts';

/** A request as it comes to the load balancer. */
export type Knock = {
  /** As it is in the request's first line. */
  readonly path: string;
  /** Whose connection it is. */
  readonly address: string;
  /** By their names in small letters. */
  readonly headers?: Readonly<Record<string, string>>;
};

const ranges = z.array(z.string());

const isAmong = (list: readonly string[], address: string): boolean => {
  const block = new BlockList();
  for (const range of list) {
    const [network = '', bits] = range.split('/');
    // What AWS alone knows has a name in brackets here, and is nobody's address.
    if (!network.startsWith('[')) block.addSubnet(network, Number(bits), 'ipv4');
  }
  return block.check(address, 'ipv4');
};

const transformations: Readonly<Record<string, (text: string) => string>> = {
  NONE: (text) => text,
  URL_DECODE: decodeURIComponent,
  NORMALIZE_PATH: posix.normalize,
};

const isMatch = (
  { FieldToMatch, PositionalConstraint, SearchString, TextTransformations = [] }: ByteMatchStatement,
  { path, headers = {} }: Knock,
): boolean => {
  const header = FieldToMatch?.SingleHeader?.Name;
  const raw = header === undefined ? path : headers[header];
  if (raw === undefined) return false;
  const text = TextTransformations.reduce((seen, { Type = '' }) => transformations[Type]?.(seen) ?? '', raw);
  const wanted = new TextDecoder().decode(SearchString);
  return PositionalConstraint === 'EXACTLY' ? text === wanted : text.startsWith(wanted);
};

/** WAF leaves out a rule that asks for a header which is not there: ours are about those who are *not* in a list. */
const isListed = (
  name: DeploymentName,
  { ARN = '', IPSetForwardedIPConfig: forwarded }: IPSetReferenceStatement,
  { address, headers = {} }: Knock,
): boolean => {
  const [, set = ''] = /^\[(.+)\.Arn\]$/.exec(ARN) ?? [];
  const list = ranges.parse(deployed(name).resource(set).properties.Addresses);
  if (!forwarded) return isAmong(list, address);
  const last = headers[forwarded.HeaderName?.toLowerCase() ?? '']?.split(',').at(-1)?.trim();
  return last === undefined || isAmong(list, last);
};

/** Whether a request is one that a statement of a deployment's firewall is about. */
export const isTrue = (name: DeploymentName, statement: Statement, knock: Knock): boolean => {
  const of = (one: Statement) => isTrue(name, one, knock);
  if (statement.ByteMatchStatement) return isMatch(statement.ByteMatchStatement, knock);
  if (statement.IPSetReferenceStatement) return isListed(name, statement.IPSetReferenceStatement, knock);
  if (statement.NotStatement?.Statement) return !of(statement.NotStatement.Statement);
  if (statement.OrStatement?.Statements) return statement.OrStatement.Statements.some(of);
  if (statement.AndStatement?.Statements) return statement.AndStatement.Statements.every(of);
  throw new TypeError('a statement that is not known here');
};

/** Whether the firewall of a deployment lets a request through to the load balancer's rules. */
export const passesFirewall = (name: DeploymentName, knock: Knock): boolean =>
  !refusals(name).some(({ Statement }) => Statement && isTrue(name, Statement, knock));

const listenerRule = z.object({
  ListenerArn: z.string(),
  Priority: z.number(),
  Conditions: z.array(
    z.object({
      PathPatternConfig: z.object({ Values: ranges }).optional(),
      SourceIpConfig: z.object({ Values: ranges }).optional(),
    }),
  ),
  Actions: z.array(z.object({ TargetGroupArn: z.string().optional() })),
});

const isPath = (pattern: string, path: string): boolean =>
  pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;

/** Whether the listener that people come in by leads a request to the employee service, as it is, undecoded. */
export const leadsToEmployees = (name: DeploymentName, { path, address }: Knock): boolean => {
  const rules = deployed(name)
    .resources.filter(({ type }) => type === 'AWS::ElasticLoadBalancingV2::ListenerRule')
    .map(({ properties }) => listenerRule.parse(properties))
    .filter(({ ListenerArn }) => ListenerArn !== '[LoadBalancer/Test]');
  const applying = rules.filter(({ Conditions }) =>
    Conditions.every(
      ({ PathPatternConfig: paths, SourceIpConfig: sources }) =>
        (paths?.Values.some((pattern) => isPath(pattern, path)) ?? true) &&
        (!sources || isAmong(sources.Values, address)),
    ),
  );
  const [first] = applying.toSorted((one, other) => one.Priority - other.Priority);
  return first?.Actions[0]?.TargetGroupArn?.includes('Employee') ?? false;
};
