import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { partitionKeyOf } from './table-shapes.ts';
import { mayDo, roleOf } from '../templates/statements.ts';
import { callsIn, type DatabaseCall } from './database-calls.ts';
import { deployed } from './deployments.ts';

export type GuardedDatabase = {
  readonly endpoint: string;
  /** What was asked so far, by the names of `kindOf`. */
  readonly asked: Set<string>;
  /** @throws when the service asked for something that its role does not allow */
  readonly close: () => Promise<void>;
};

type Service = 'customer' | 'employee' | 'worker';

/** A call as rights tell calls apart: `UpdateItem on Bookings places#*`. */
const kindOf = ({ operation, on, item }: DatabaseCall, tablePrefix: string): string => {
  const name = on.startsWith(tablePrefix) ? on.slice(tablePrefix.length) : on;
  const [kind, ...rest] = (item[partitionKeyOf(name)] ?? '').split('#');
  return `${operation} on ${name} ${rest.length > 0 ? `${kind}#*` : ''}`.trim();
};

const rolesOf = {
  customer: 'TaskRoles/Customer',
  employee: 'TaskRoles/Employee',
  worker: 'TaskRoles/Worker',
};

/** A call by the names of production, where the role is from. */
const isAllowed = (service: Service, tablePrefix: string, { operation, on, item }: DatabaseCall): boolean => {
  const name = on.startsWith(tablePrefix) ? on.slice(tablePrefix.length) : on;
  const arn = `arn:aws:dynamodb:eu-central-1:123456789012:table/parterre-prod-${name}`;
  const key = item[partitionKeyOf(name)];
  const role = roleOf(deployed('production'), rolesOf[service]);
  return mayDo(role, `dynamodb:${operation}`, arn, key === undefined ? [] : [key]);
};

const refuse = (response: ServerResponse, message: string): void => {
  response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(JSON.stringify({ __type: 'com.amazon.coral.service#AccessDeniedException', message }));
};

const passOn = (
  database: string,
  incoming: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): void => {
  const { method, headers } = incoming;
  const outgoing = request(database, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(response);
  });
  outgoing.on('error', () => response.destroy());
  outgoing.end(body);
};

/**
 * The database as a service sees it in AWS: what its role (infra/cloudformation/rights-….yaml) does not allow is
 * refused. `database` is the address of the real one.
 */
export const guardDatabase = async (
  service: Service,
  { database, tablePrefix }: { readonly database: string; readonly tablePrefix: string },
): Promise<GuardedDatabase> => {
  const [refused, asked] = [new Set<string>(), new Set<string>()];
  const server = createServer((incoming, response) => {
    const operation = String(incoming.headers['x-amz-target']).split('.').at(-1) ?? '';
    buffer(incoming).then(
      (body) => {
        const calls = callsIn(operation, JSON.parse(body.toString()));
        for (const call of calls) asked.add(kindOf(call, tablePrefix));
        const forbidden = calls.filter((call) => !isAllowed(service, tablePrefix, call));
        if (forbidden.length === 0) {
          passOn(database, incoming, body, response);
          return;
        }
        const what = forbidden.map(({ operation: act, on }) => `${act} on ${on.slice(tablePrefix.length)}`);
        what.forEach((one) => refused.add(one));
        refuse(response, `the role of ${service} does not allow ${what.join(', ')}`);
      },
      () => response.destroy(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    asked,
    endpoint: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      if (refused.size > 0)
        throw new Error(`the role of ${service} does not allow ${[...refused].toSorted().join(', ')}`);
    },
  };
};
