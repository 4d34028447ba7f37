import { HttpContext, type HttpResourceRequest } from '@angular/common/http';
import { inBackground } from './in-background.ts';

type Values = Readonly<Record<string, string | number | undefined>>;

/** What a request has besides its path, once the compiler has looked at it. */
export interface Sent {
  readonly path?: Values;
  readonly query?: Values;
  readonly header?: Values;
  readonly body?: unknown;
  readonly inBackground?: boolean;
  readonly abortSignal?: AbortSignal;
}

/** The address of a path with its places filled. */
function addressOf(path: string, places: Values = {}): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(places[name] ?? ''));
}

export function requestOf(path: string, { query, header, body, ...sent }: Omit<Sent, 'abortSignal'> = {}) {
  return {
    url: addressOf(path, sent.path),
    params: given(query),
    headers: given(header),
    body,
    context: new HttpContext().set(inBackground, sent.inBackground === true),
  } satisfies HttpResourceRequest;
}

/** The fields of a form as they are sent. */
export function formOf(fields: Readonly<Record<string, string | number | Blob>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    form.set(name, typeof value === 'number' ? String(value) : value);
  return form;
}

/** Only what is there: what is undefined is not sent. */
function given(values: Values = {}): Record<string, string> {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}
