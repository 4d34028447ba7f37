import { describe, expect, it } from '@jest/globals';
import { findDangling } from './find-dangling.ts';
import { readTemplate, templateNames, templateOf } from './read-template.ts';

const small = (resources: string): string[] =>
  findDangling(
    readTemplate(`
AWSTemplateFormatVersion: '2010-09-09'
Parameters: { Environment: { Type: String } }
Conditions: { IsProd: !Equals [!Ref Environment, prod] }
Resources:
${resources}`),
  );

const cluster = (parameters: string, more = '') =>
  small(`
  Cluster:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: !Sub 'https://\${AWS::Region}/cluster.yaml', Parameters: ${parameters} }
${more}`);

describe('names in templates', () => {
  it.each(templateNames)('lead somewhere in %s, on every branch', (name) => {
    expect(findDangling(templateOf(name))).toEqual([]);
  });

  it.each([
    ['!Ref Nobody', 'Ref Nobody: there is no such name'],
    ["!Sub 'x-${Nobody}'", 'Ref Nobody: there is no such name'],
    ["!Sub ['${Own} ${Nobody.Arn}', { Own: !Ref Environment }]", '!GetAtt Nobody.Arn: no such resource'],
    ['!GetAtt Nobody.Arn', '!GetAtt Nobody.Arn: no such resource'],
    ['!If [IsProd, 1, !Ref Nobody]', 'Ref Nobody: there is no such name'],
    ['!If [IsNobody, 1, 2]', 'Fn::If IsNobody: there is no such name'],
    ['!FindInMap [Nobody, a, b]', 'Fn::FindInMap Nobody: there is no such name'],
  ])('are found out when they lead nowhere: %s', (expression, problem) => {
    expect(small(`  Topic: { Type: AWS::SNS::Topic, Properties: { TopicName: ${expression} } }`)).toEqual([
      problem,
    ]);
  });

  it('are found out in conditions and in what a resource waits for', () => {
    expect(small(`  Topic: { Type: AWS::SNS::Topic, Condition: IsNobody, DependsOn: Nobody }`)).toEqual([
      'Condition IsNobody: there is no such name',
      'Ref Nobody: there is no such name',
    ]);
  });

  it('are not looked for in the conditions of policies', () => {
    const statement = "{ Condition: { StringEquals: { 'aws:SourceAccount': !Ref AWS::AccountId } } }";
    expect(small(`  Role: { Type: AWS::IAM::Role, Properties: { Statement: [${statement}] } }`)).toEqual([]);
  });
});

describe('parameters of nested stacks', () => {
  it('are as the nested template wants them', () => {
    expect(cluster('{ Environment: dev, LogDays: 7 }')).toEqual([]);
  });

  it('are found out when one is missing, and when one is unknown', () => {
    expect(cluster('{ Environment: dev, LogWeeks: 1 }')).toEqual([
      'Cluster has no parameter LogWeeks',
      'Cluster is not given LogDays',
    ]);
  });

  it('are found out when what is passed on is no output', () => {
    const more =
      '  Topic: { Type: AWS::SNS::Topic, Properties: { TopicName: !GetAtt Cluster.Outputs.Nobody } }';
    expect(cluster('{ Environment: dev, LogDays: 7 }', more)).toEqual([
      '!GetAtt Cluster.Outputs.Nobody: no such output',
    ]);
  });
});
