import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { grantsOf, type Right } from '../rights/right.ts';
import { rights } from '../rights/rights.ts';
import { deployed } from '../testing/deployments.ts';
import { mayDo, roleOf, statementsOf } from './statements.ts';
import { templateOf } from './read-template.ts';

const stack = deployed('production');
const tables = Object.keys(templateOf('data.yaml').Resources);

const arnOf = (table: string) => `arn:aws:dynamodb:eu-central-1:123456789012:table/parterre-prod-${table}`;

const queueArn = (queue: string) => `arn:aws:sqs:eu-central-1:123456789012:parterre-prod-queue-${queue}`;

const withIndexes = z.object({
  GlobalSecondaryIndexes: z.array(z.object({ IndexName: z.string() })).default([]),
});

const indexesOf = (properties: unknown): string[] =>
  withIndexes.parse(properties).GlobalSecondaryIndexes.map(({ IndexName }) => IndexName);

const writes = ['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'];
const reads = ['GetItem', 'BatchGetItem', 'Query', 'Scan'];
const shapes = ['CreateTable', 'DeleteTable', 'UpdateTable', 'UpdateTimeToLive', 'ExportTableToPointInTime'];

const tablesThat = (service: string, operations: readonly string[]): string[] => {
  const role = roleOf(stack, `TaskRoles/${service}`);
  return tables.filter((table) =>
    operations.some((operation) => mayDo(role, `dynamodb:${operation}`, arnOf(table))),
  );
};

/** In which wings a service does one of these things; in which tables is said by its rights (infra/src/rights). */
const wingsThat = (service: string, operations: readonly string[]): string[] => {
  const done = tablesThat(service, operations);
  return Object.entries(rights)
    .filter(([, said]) => said.some((right: Right) => grantsOf(right).some(({ on }) => done.includes(on))))
    .map(([wing]) => wing);
};

const mayWrite = (service: string, operation: string, table: string, key: string): boolean =>
  mayDo(roleOf(stack, `TaskRoles/${service}`), `dynamodb:${operation}`, arnOf(table), [key]);

describe('the customer service', () => {
  it('cannot write an event, nor anything else that employees prepare', () => {
    const role = roleOf(stack, 'TaskRoles/Customer');
    for (const operation of writes)
      for (const table of [
        'Events',
        'TicketCategories',
        'SeatAssignments',
        'Charts',
        'Venues',
        'Organizations',
      ])
        expect(mayDo(role, `dynamodb:${operation}`, arnOf(table))).toBe(false);
    expect(mayDo(role, 'dynamodb:GetItem', arnOf('Events'))).toBe(true);
  });

  it('writes accounts and sales only', () => {
    expect(wingsThat('Customer', writes)).toEqual(['people', 'limits', 'sales', 'news', 'messaging']);
  });

  it('cannot forget a booking, a payment or a ticket', () => {
    expect(tablesThat('Customer', ['DeleteItem'])).toEqual([
      ...['Sessions', 'Codes', 'RateLimits', 'Outbox'],
      // Of what somebody is reminded no more, what they no more say of an event, and whom they follow no more.
      ...['Reminders', 'Comments', 'Contacts'],
    ]);
  });

  it('removes news of accounts from the outbox once it is told, and counts in files of customers', () => {
    expect(mayWrite('Customer', 'DeleteItem', 'Outbox', 'errand#1')).toBe(true);
    expect(mayWrite('Customer', 'DeleteItem', 'Outbox', 'news of a booking')).toBe(false);
    expect(mayWrite('Customer', 'UpdateItem', 'Audit', 'account#carla')).toBe(true);
    expect(mayWrite('Customer', 'UpdateItem', 'Audit', 'accounts#house')).toBe(false);
    expect(mayWrite('Customer', 'UpdateItem', 'Audit', 'house')).toBe(false);
  });
});

describe('the employee service', () => {
  it('has no hand in what the payment provider says, nor in what was delivered', () => {
    const closed = ['PaymentInbox', 'Deliveries'];
    expect(tablesThat('Employee', [...reads, ...writes]).filter((table) => closed.includes(table))).toEqual(
      [],
    );
  });

  it('cannot forget a booking, a payment or a ticket, nor change a booking but to its next version', () => {
    const sold = ['Seats', 'Bookings', 'Payments', 'Tickets'];
    const forgets = tablesThat('Employee', ['DeleteItem', 'BatchWriteItem']);
    expect(forgets.filter((table) => sold.includes(table))).toEqual([]);
    expect(mayWrite('Employee', 'UpdateItem', 'Bookings', 'a booking')).toBe(false);
    expect(mayWrite('Employee', 'UpdateItem', 'Bookings', 'places#event#carla')).toBe(true);
  });

  it('removes news of accounts from the outbox once it is told', () => {
    expect(mayWrite('Employee', 'DeleteItem', 'Outbox', 'errand#1')).toBe(true);
    expect(mayWrite('Employee', 'DeleteItem', 'Outbox', 'news of a booking')).toBe(false);
  });

  it('changes what the record says of sign-ins of employees, and nothing else in it', () => {
    expect(mayWrite('Employee', 'UpdateItem', 'Audit', 'accounts#house')).toBe(true);
    expect(mayWrite('Employee', 'UpdateItem', 'Audit', 'account#carla')).toBe(false);
    expect(mayWrite('Employee', 'UpdateItem', 'Audit', 'house')).toBe(false);
  });

  it('adds to the record of what employees did, and never removes anything from it', () => {
    expect(tablesThat('Employee', ['DeleteItem'])).not.toContain('Audit');
  });
});

describe('the worker', () => {
  it('writes sales and what it delivered, and no account and no event', () => {
    expect(wingsThat('Worker', writes)).toEqual(['limits', 'sales', 'news', 'messaging']);
  });

  it('sends as one sender', () => {
    const sending = statementsOf(roleOf(stack, 'TaskRoles/Worker')).filter(({ Action }) =>
      Action.includes('ses:SendEmail'),
    );
    expect(sending.map(({ Condition }) => Condition)).toEqual([
      { StringEquals: { 'ses:FromAddress': 'tickets@example.com' } },
    ]);
  });

  it("may send to identities of recipients, which SES asks for in a new account's sandbox", () => {
    const recipient = 'arn:aws:ses:eu-central-1:123456789012:identity/carla@example.org';
    expect(mayDo(roleOf(stack, 'TaskRoles/Worker'), 'ses:SendEmail', recipient)).toBe(true);
    for (const service of ['Customer', 'Employee'])
      expect(mayDo(roleOf(stack, `TaskRoles/${service}`), 'ses:SendEmail', recipient)).toBe(false);
  });
});

describe('text messages', () => {
  const carla = '+41791234567';
  const topic = 'arn:aws:sns:eu-central-1:123456789012:parterre-prod-alarms';

  it('are sent by the worker, to telephones and to nothing else of SNS', () => {
    const may = (service: string, to: string) =>
      mayDo(roleOf(stack, `TaskRoles/${service}`), 'sns:Publish', to);
    expect([may('Worker', carla), may('Worker', topic)]).toEqual([true, false]);
    for (const service of ['Customer', 'Employee']) expect(may(service, carla)).toBe(false);
  });

  it('are sent by nobody in a house that has none', () => {
    const trial = deployed('trial');
    expect(mayDo(roleOf(trial, 'TaskRoles/Worker'), 'sns:Publish', carla)).toBe(false);
  });
});

describe('files, queues and mail', () => {
  const things = {
    media: 'arn:aws:s3:::[Storage/Media]/a.webp',
    charts: 'arn:aws:s3:::[Storage/Charts]/a.br',
    logs: 'arn:aws:s3:::[Storage/AccessLogs]/a',
    news: queueArn('news'),
    email: queueArn('email'),
    bookingMail: queueArn('booking-mail'),
    smsNotice: queueArn('sms-notice'),
    emailDead: queueArn('email-dead'),
    sender: 'arn:aws:ses:eu-central-1:123456789012:identity/tickets.example.com',
  };
  const actions = {
    read: 's3:GetObject',
    write: 's3:PutObject',
    delete: 's3:DeleteObject',
    send: 'sqs:SendMessage',
    receive: 'sqs:ReceiveMessage',
    remove: 'sqs:DeleteMessage',
    purge: 'sqs:PurgeQueue',
    move: 'sqs:StartMessageMoveTask',
    mail: 'ses:SendEmail',
  };

  const allowed = (service: string): string[] => {
    const role = roleOf(stack, `TaskRoles/${service}`);
    return Object.entries(actions).flatMap(([verb, action]) =>
      Object.entries(things)
        .filter(([, arn]) => mayDo(role, action, arn))
        .map(([thing]) => `${verb} ${thing}`),
    );
  };

  it('are read and written by those who have to, and deleted by nobody', () => {
    expect(allowed('Customer')).toEqual(['read media', 'read charts', 'send news', 'send email']);
    expect(allowed('Employee')).toEqual([
      ...['read charts', 'write media', 'write charts'],
      ...['send news', 'send email', 'send bookingMail', 'send smsNotice'],
      ...['receive emailDead', 'remove emailDead', 'move emailDead'],
    ]);
    expect(allowed('Worker')).toEqual([
      ...['read media', 'read charts', 'send news', 'send email', 'send bookingMail', 'send smsNotice'],
      ...['send emailDead', 'receive news', 'receive email', 'receive bookingMail', 'receive smsNotice'],
      ...['receive emailDead', 'remove news', 'remove email', 'remove bookingMail', 'remove smsNotice'],
      ...['remove emailDead', 'move emailDead', 'mail sender'],
    ]);
  });
});

describe.each(['Customer', 'Employee', 'Worker'])('the role of %s', (service) => {
  const role = roleOf(stack, `TaskRoles/${service}`);

  it('is for its tasks only', () => {
    expect(stack.resource(`TaskDefinitions/${service}`).properties.TaskRoleArn).toBe(
      `[TaskRoles/${service}.Arn]`,
    );
    expect(statementsOf(role).filter(({ Principal }) => Principal)).toMatchObject([
      { Principal: { Service: ['ecs-tasks.amazonaws.com'] }, Action: ['sts:AssumeRole'] },
    ]);
  });

  it('names tables and indexes that are there', () => {
    const named = statementsOf(role)
      .flatMap(({ Resource }) => Resource)
      .flatMap((arn) => /:table\/parterre-prod-(.+)$/.exec(arn)?.[1] ?? []);
    const indexes = Object.entries(templateOf('data.yaml').Resources).flatMap(([table, { Properties }]) =>
      indexesOf(Properties).map((index) => `${table}/index/${index}`),
    );
    expect(named.filter((name) => ![...tables, ...indexes].includes(name))).toEqual([]);
    expect(named.length).toBeGreaterThan(10);
  });

  it('cannot change the shape of a table, nor carry one away', () => {
    expect(tablesThat(service, shapes)).toEqual([]);
  });

  it('reads whole tables nowhere, but for the messages that wait', () => {
    expect(tablesThat(service, ['Scan'])).toEqual(service === 'Worker' ? ['Outbox'] : []);
  });
});

describe('a role', () => {
  it('may do what a statement allows, and nothing that one denies', () => {
    const allow = { Effect: 'Allow', Action: 's3:Get*', Resource: 'arn:aws:s3:::media/*' };
    const deny = { Effect: 'Deny', Action: 's3:*', Resource: 'arn:aws:s3:::media/secret' };
    const document = { Version: '2012-10-17', Statement: [allow, deny] };
    const properties = { Policies: [{ PolicyName: 'p', PolicyDocument: document }] };
    const own = { ...role(), properties };
    expect(mayDo(own, 's3:GetObject', 'arn:aws:s3:::media/a')).toBe(true);
    expect(mayDo(own, 's3:GetObject', 'arn:aws:s3:::media/secret')).toBe(false);
    expect(mayDo(own, 's3:GetObject', 'arn:aws:s3:::charts/a')).toBe(false);
    expect(mayDo(own, 's3:PutObject', 'arn:aws:s3:::media/a')).toBe(false);
  });
});

const role = () => roleOf(stack, 'TaskRoles/Customer');
