import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createProxyServer } from 'httpxy';
import type { LiveReload } from './live-reload.ts';

export type Backends = { customer: string; employee: string };

/**
 * Stands where the load balancer stands in AWS: `/admin` and below to the employee service, all else to the customer
 * service. Answers are passed on as they arrive, so Server-Sent Events work.
 */
export function createGateway(backends: Backends, liveReload?: LiveReload): Server {
  const proxy = createProxyServer({ xfwd: true });
  proxy.on('proxyRes', (answer, request, response) => {
    if (liveReload?.concerns(request)) void liveReload.addTo(answer, response);
  });
  return createServer((request, response) => {
    if (liveReload?.answers(request, response)) return;
    const service = serviceFor(request.url ?? '/');
    const selfHandleResponse = liveReload?.concerns(request) ?? false;
    // A compressed page could not be added to.
    if (selfHandleResponse) delete request.headers['accept-encoding'];
    proxy
      .web(request, response, { target: backends[service], selfHandleResponse })
      .catch(() => refuse(request, response, service));
  });
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
