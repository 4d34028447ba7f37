import { describe, expect, it } from '@jest/globals';
import { readTemplate, type Value } from './read-template.ts';
import { resolveStack } from './resolve-stack.ts';

const template = (body: string) => readTemplate(`AWSTemplateFormatVersion: '2010-09-09'\n${body}`);

const parameters = `
Parameters:
  Environment: { Type: String, AllowedPattern: '[a-z]{1,9}' }
  Zones: { Type: String, Default: '2', AllowedValues: ['2', '3'] }
  Ranges: { Type: CommaDelimitedList, Default: '10.0.0.0/8, 192.0.2.0/24' }
  Days: { Type: Number, Default: 7, MaxValue: 30 }
Mappings: { Sizes: { dev: { Cpu: '256' }, prod: { Cpu: '1024' } } }
Conditions:
  IsProd: !Equals [!Ref Environment, prod]
  Wide: !And [!Condition IsProd, !Not [!Equals [!Ref Zones, '2']]]
  Any: !Or [!Condition IsProd, !Equals [!Ref Zones, '3']]
`;

const valueOf = (
  expression: string,
  given: Record<string, string> = { Environment: 'dev' },
): Value | undefined =>
  resolveStack(
    template(`${parameters}
Resources:
  Vpc: { Type: AWS::EC2::VPC }
  Alone: { Type: AWS::EC2::VPC, Condition: Wide }
  Thing: { Type: AWS::SNS::Topic, Properties: { Asked: ${expression} } }`),
    given,
  ).resource('Thing').properties.Asked;

describe('an expression', () => {
  it.each<[string, Value | undefined]>([
    ['!Ref Environment', 'dev'],
    ['!Ref Days', 7],
    ['!Ref Ranges', ['10.0.0.0/8', '192.0.2.0/24']],
    ['!Ref AWS::Region', 'eu-central-1'],
    ['!Ref Vpc', '[Vpc]'],
    ['!GetAtt Vpc.Cidr.Block', '[Vpc.Cidr.Block]'],
    ["!Sub '${Environment}-${Vpc}-${Vpc.Arn}-${!kept}'", 'dev-[Vpc]-[Vpc.Arn]-${kept}'],
    ["!Sub ['${Own}/${Environment}', { Own: !Ref Zones }]", '2/dev'],
    ["!Join [',', !Ref Ranges]", '10.0.0.0/8,192.0.2.0/24'],
    ["!Select [1, !Split ['|', 'a|b']]", 'b'],
    ['!Select [1, !GetAZs ""]', 'zone-b'],
    ['!FindInMap [Sizes, !Ref Environment, Cpu]', '256'],
    ['!If [IsProd, !Ref Nobody, small]', 'small'],
    ['!If [Any, large, small]', 'small'],
    ['!If [IsProd, large, !Ref AWS::NoValue]', undefined],
    ['[a, !If [IsProd, b, !Ref AWS::NoValue], c]', ['a', 'c']],
    ['{ a: !Ref AWS::NoValue, b: 1 }', { b: 1 }],
  ])('%s comes to %j', (expression, expected) => {
    expect(valueOf(expression)).toEqual(expected);
  });

  it('takes the other branch when the parameters say so', () => {
    expect(valueOf('!If [Wide, wide, narrow]', { Environment: 'prod', Zones: '3' })).toBe('wide');
    expect(valueOf('!Ref Alone', { Environment: 'prod', Zones: '3' })).toBe('[Alone]');
  });

  it.each([
    ['!Ref Nobody', 'there is no Nobody'],
    ['!Ref Alone', 'a condition leaves out Alone'],
    ['!FindInMap [Sizes, trial, Cpu]', 'there is no Sizes.trial.Cpu'],
    ['!Select [9, !Ref Ranges]', 'there is no number 9'],
    ["!Sub '${Ranges}'", 'a text is wanted here'],
    ['{ Fn::ImportValue: other }', 'Fn::ImportValue is not known here'],
  ])('%s is refused: %s', (expression, problem) => {
    expect(() => valueOf(expression)).toThrow(problem);
  });
});

describe('parameters', () => {
  it.each([
    [{}, 'Environment is not given'],
    [{ Environment: 'DEV' }, 'has to look like'],
    [{ Environment: 'dev', Zones: '4' }, 'has to be one of 2, 3'],
    [{ Environment: 'dev', Days: '31' }, 'has to be a number'],
    [{ Environment: 'dev', Nobody: 'x' }, 'there are no parameters Nobody'],
  ])('%j are refused: %s', (given, problem) => {
    expect(() => resolveStack(template(`${parameters}\nResources: {}`), given)).toThrow(problem);
  });

  it('are refused when a rule of the template is against them', () => {
    const rules = `
Parameters: { Domain: { Type: String, Default: '' }, Certificate: { Type: String } }
Rules:
  CertificateOfADomain:
    RuleCondition: !Not [!Equals [!Ref Certificate, '']]
    Assertions: [{ Assert: !Not [!Equals [!Ref Domain, '']], AssertDescription: A certificate is for a domain. }]
Resources: {}`;
    expect(() => resolveStack(template(rules), { Certificate: 'c' })).toThrow(
      'A certificate is for a domain.',
    );
    expect(resolveStack(template(rules), { Certificate: '' }).resources).toEqual([]);
  });
});

describe('nested stacks', () => {
  const cluster = `
  Cluster:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: https://somewhere/cluster.yaml, Parameters: { Environment: dev, LogDays: 7 } }`;

  it('bring their resources, and their outputs to whoever asks', () => {
    const stack = resolveStack(
      template(
        `Resources:${cluster}\nOutputs: { Name: { Value: !GetAtt Cluster.Outputs.CustomerLogGroup } }`,
      ),
    );
    expect(stack.outputs.get('Name')).toBe('[Cluster/CustomerLogs]');
    expect(stack.resource('Cluster/Cluster').properties.ClusterName).toBe('parterre-dev');
  });

  it('say where it was that something is missing', () => {
    const wrong = cluster.replace(', LogDays: 7', '');
    expect(() => resolveStack(template(`Resources:${wrong}`))).toThrow('Cluster (cluster.yaml): LogDays');
  });

  it('cannot wait for each other', () => {
    const one = cluster.replace('LogDays: 7', 'LogDays: !GetAtt Other.Outputs.ClusterName');
    const other = one.replace('Cluster:', 'Other:').replace('!GetAtt Other', '!GetAtt Cluster');
    expect(() => resolveStack(template(`Resources:${one}${other}`))).toThrow('waits for itself');
  });
});
