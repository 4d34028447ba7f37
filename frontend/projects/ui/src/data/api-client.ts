import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject } from '@angular/core';
import { firstValueFrom, fromEvent, takeUntil } from 'rxjs';
import { requestOf, type Sent } from './api-request.ts';
import type { Answer, Method, OperationAt, Options, OptionsLast, PathOf, Places } from './api-types.ts';
import { keepFresh } from './keep-fresh.ts';

type Ask<Paths, M extends Method> = <P extends PathOf<Paths, M>>(
  path: P,
  ...options: OptionsLast<OperationAt<Paths, M, P>>
) => Promise<Answer<OperationAt<Paths, M, P>>>;

/** Options that come as they are known: nothing is asked while they are undefined. */
type Asked<Paths, P> = () => Options<OperationAt<Paths, 'get', P>> | undefined;

type ResourceOf<Paths, P> = HttpResourceRef<Answer<OperationAt<Paths, 'get', P>> | undefined>;

/**
 * Asks a service for what its contracts offer, and for nothing else: paths, parameters, bodies and answers are those of
 * the generated types. The only piece of the portals that speaks HTTP; each portal names the paths of its own service.
 */
export abstract class ApiClient<Paths> {
  protected readonly http = inject(HttpClient);

  readonly get: Ask<Paths, 'get'> = (path, ...[sent]) => this.#send('get', path, sent);
  readonly post: Ask<Paths, 'post'> = (path, ...[sent]) => this.#send('post', path, { body: {}, ...sent });
  readonly put: Ask<Paths, 'put'> = (path, ...[sent]) => this.#send('put', path, sent);
  readonly patch: Ask<Paths, 'patch'> = (path, ...[sent]) => this.#send('patch', path, sent);
  readonly delete: Ask<Paths, 'delete'> = (path, ...[sent]) => this.#send('delete', path, sent);

  /** What is at a path, read when it becomes known and whenever it changes. Made where things are injected. */
  resource<P extends PathOf<Paths, 'get'>>(path: P, asked: Asked<Paths, P>): ResourceOf<Paths, P> {
    return httpResource(() => {
      const sent = asked();
      return sent && requestOf(path, sent);
    });
  }

  /** The same, read anew when the page is shown again. */
  freshResource<P extends PathOf<Paths, 'get'>>(path: P, asked: Asked<Paths, P>): ResourceOf<Paths, P> {
    const resource = this.resource(path, asked);
    keepFresh(resource, asked, (sent) => this.#send('get', path, { ...sent, inBackground: true }));
    return resource;
  }

  /** What is at an address that the service itself has named in an answer. */
  linkedResource<P extends PathOf<Paths, 'get'>>(
    _: P,
    address: () => string | undefined,
  ): ResourceOf<Paths, P> {
    return httpResource(() => address());
  }

  /** What is sent as bytes. */
  bytes<P extends PathOf<Paths, 'get'>>(
    path: P,
    sent: Places<OperationAt<Paths, 'get', P>>,
  ): Promise<ArrayBuffer> {
    const { url } = requestOf(path, sent);
    return firstValueFrom(this.http.get(url, { responseType: 'arraybuffer' }));
  }

  /** For what is asked by the browser itself: a link, a stream. */
  address<P extends PathOf<Paths, 'get'>>(path: P, sent: Places<OperationAt<Paths, 'get', P>>): string {
    return requestOf(path, sent).url;
  }

  #send<T>(method: Method, path: string, { abortSignal, ...sent }: Sent = {}): Promise<T> {
    const { url, ...options } = requestOf(path, sent);
    const answer = this.http.request<T>(method, url, options);
    return firstValueFrom(abortSignal ? answer.pipe(takeUntil(fromEvent(abortSignal, 'abort'))) : answer);
  }
}
