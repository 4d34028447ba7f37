import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { inRoot } from '../paths.ts';
import { tablesOf } from './table-template.ts';

const template = `
Parameters:
  Prefix: { Type: String }
Resources:
  Sessions:
    Type: AWS::DynamoDB::Table
    DeletionPolicy: Retain
    Properties:
      TableName: !Sub '\${Prefix}Sessions'
      BillingMode: PAY_PER_REQUEST
      DeletionProtectionEnabled: true
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true }
      TimeToLiveSpecification: { AttributeName: expiresAt, Enabled: true }
      AttributeDefinitions:
        - { AttributeName: id, AttributeType: S }
        - { AttributeName: accountId, AttributeType: S }
      KeySchema:
        - { AttributeName: id, KeyType: HASH }
      GlobalSecondaryIndexes:
        - IndexName: byAccount
          KeySchema: [{ AttributeName: accountId, KeyType: HASH }]
          Projection: { ProjectionType: INCLUDE, NonKeyAttributes: [device] }
  Pictures:
    Type: AWS::S3::Bucket
    Properties: { BucketName: !Ref Prefix }
`;

describe('the tables of a template', () => {
  test('become CreateTable requests, without what only AWS needs', () => {
    expect(tablesOf(template, { Prefix: 'test-' })).toEqual([
      {
        create: {
          TableName: 'test-Sessions',
          BillingMode: 'PAY_PER_REQUEST',
          AttributeDefinitions: [
            { AttributeName: 'id', AttributeType: 'S' },
            { AttributeName: 'accountId', AttributeType: 'S' },
          ],
          KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
          GlobalSecondaryIndexes: [
            {
              IndexName: 'byAccount',
              KeySchema: [{ AttributeName: 'accountId', KeyType: 'HASH' }],
              Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['device'] },
            },
          ],
        },
        timeToLive: 'expiresAt',
      },
    ]);
  });

  test('cannot be read without a parameter that they name', () => {
    expect(() => tablesOf(template, {})).toThrow('the template asks for the parameter Prefix');
  });

  test('of the project can all be read', () => {
    const yaml = readFileSync(inRoot('infra', 'cloudformation', 'data.yaml'), 'utf8');
    const names = tablesOf(yaml, { Prefix: 'p-' }).map(({ create }) => create.TableName);
    expect(names).toEqual(expect.arrayContaining(['p-Accounts', 'p-Seats', 'p-Bookings', 'p-Tickets']));
  });
});
