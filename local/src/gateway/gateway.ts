import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createProxyServer } from 'httpxy';
import type { LiveReload } from './live-reload.ts';
import { TargetAgent } from './target-agent.ts';
import type { TargetGroup } from './target-group.ts';

export type Backends = { customer: TargetGroup; employee: TargetGroup };

/** How long a client's connection is kept between two requests, as the load balancer does. */
const KEEP_ALIVE_MS = 60_000;

/**
 * Stands where the load balancer stands in AWS: `/admin` and below to the employee service, all else to the customer
 * service. Answers are passed on as they arrive, so Server-Sent Events work.
 */
export function createGateway(backends: Backends, liveReload?: LiveReload): Server {
  const proxy = createProxyServer({ xfwd: true });
  const agents = {
    customer: new TargetAgent(backends.customer),
    employee: new TargetAgent(backends.employee),
  };
  proxy.on('proxyRes', (answer, request, response) => {
    // They are about the connection to the service, not about the one to the client.
    delete answer.headers.connection;
    delete answer.headers['keep-alive'];
    if (liveReload?.concerns(request)) void liveReload.addTo(answer, response);
  });
  const server = createServer((request, response) => {
    if (liveReload?.answers(request, response)) return;
    const service = serviceFor(request.url ?? '/');
    const selfHandleResponse = liveReload?.concerns(request) ?? false;
    // A compressed page could not be added to.
    if (selfHandleResponse) delete request.headers['accept-encoding'];
    addAddress(request);
    const options = { target: `http://${service}`, agent: agents[service], selfHandleResponse };
    const passOn = (): Promise<void> => proxy.web(request, response, options);
    passOn()
      .catch((error: unknown) => {
        if (!mayTryAgain(request, response)) throw error;
        return passOn();
      })
      .catch(() => refuse(request, response, service));
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  return server;
}

/**
 * A container that went away with a request in hand may have carried it out. What only asks is asked again, of the next
 * container; what changes something is not: whoever sent it knows whether it may be done twice.
 */
function mayTryAgain({ method, headers }: IncomingMessage, response: ServerResponse): boolean {
  const onlyAsks = method === 'GET' || method === 'HEAD';
  const hasBody = 'content-length' in headers || 'transfer-encoding' in headers;
  return onlyAsks && !hasBody && !response.headersSent && !response.destroyed;
}

/** The last address of the list is the one that nobody but the gateway has written. */
function addAddress({ headers, socket }: IncomingMessage): void {
  const before = [headers['x-forwarded-for'] ?? []].flat();
  headers['x-forwarded-for'] = [...before, socket.remoteAddress ?? ''].join(', ');
}

function serviceFor(url: string): keyof Backends {
  return /^\/admin(?=[/?]|$)/.test(url) ? 'employee' : 'customer';
}

function refuse(request: IncomingMessage, response: ServerResponse, service: keyof Backends): void {
  // An answer that broke off half-way can only be broken off here as well.
  if (response.headersSent) return void response.destroy();
  request.resume();
  response.writeHead(502, { 'content-type': 'application/problem+json', 'retry-after': '1' });
  response.end(
    JSON.stringify({
      type: 'about:blank',
      title: 'Bad gateway',
      status: 502,
      code: 'service-unavailable',
      detail: `The ${service} service does not answer; it may be restarting. Try again in a moment.`,
    }),
  );
}
