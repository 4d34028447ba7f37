import { type FSWatcher, watch } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

export type LiveReload = {
  /** Whether the request was one of its own, and is answered. */
  answers: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Whether a page is wanted, which then passes through `addTo`. */
  concerns: (request: IncomingMessage) => boolean;
  addTo: (page: IncomingMessage, response: ServerResponse) => Promise<void>;
  stop: () => void;
};

const SCRIPT_PATH = '/.development/reload.js';
const CHANGES_PATH = '/.development/changes';
const SCRIPT = `new EventSource('${CHANGES_PATH}').onmessage = () => location.reload();\n`;
/** A build writes many files; one reload is enough. */
const QUIET_MS = 300;

/** In development only: open pages load again when what is in a folder has changed. */
export function createLiveReload(folders: readonly string[]): LiveReload {
  const listeners = new Set<ServerResponse>();
  let timer: NodeJS.Timeout | undefined;
  const tellAll = (): void => {
    for (const listener of listeners) listener.write('data: changed\n\n');
  };
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(tellAll, QUIET_MS);
  };
  const watchers: FSWatcher[] = folders.map((folder) => watch(folder, { recursive: true }, changed));

  return {
    answers: ({ url }, response) => {
      if (url === SCRIPT_PATH) response.setHeader('content-type', 'text/javascript').end(SCRIPT);
      if (url === CHANGES_PATH) listen(listeners, response);
      return url === SCRIPT_PATH || url === CHANGES_PATH;
    },
    concerns: ({ method, headers }) => method === 'GET' && headers.accept?.includes('text/html') === true,
    addTo: async (page, response) => {
      const headers = { ...page.headers };
      if (!headers['content-type']?.includes('text/html')) {
        page.pipe(response.writeHead(page.statusCode ?? 502, headers));
        return;
      }
      const script = `<script src="${SCRIPT_PATH}" defer></script></body>`;
      const body = (await text(page)).replace('</body>', script);
      delete headers['content-length'];
      delete headers['transfer-encoding'];
      delete headers.etag;
      response.writeHead(page.statusCode ?? 502, headers).end(body);
    },
    stop: () => {
      clearTimeout(timer);
      watchers.forEach((watcher) => watcher.close());
    },
  };
}

function listen(listeners: Set<ServerResponse>, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.flushHeaders();
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
}
