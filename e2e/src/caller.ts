import { type APIRequestContext, type APIResponse, expect } from '@playwright/test';

type Body = Pick<NonNullable<Parameters<APIRequestContext['fetch']>[1]>, 'data' | 'multipart'>;

/** Sends requests as a portal's own code would: with the session's cookies, and its XSRF token as a header. */
export class Caller {
  readonly #request: APIRequestContext;
  readonly #xsrfCookie: string;

  constructor(request: APIRequestContext, xsrfCookie = 'XSRF-TOKEN') {
    this.#request = request;
    this.#xsrfCookie = xsrfCookie;
  }

  async send(method: 'GET' | 'POST' | 'PUT', path: string, body: Body = {}): Promise<APIResponse> {
    return this.#request.fetch(path, { method, headers: await this.#headers(), ...body });
  }

  async #headers(): Promise<Record<string, string>> {
    const { cookies } = await this.#request.storageState();
    const token = cookies.find(({ name }) => name === this.#xsrfCookie)?.value;
    return { 'Idempotency-Key': crypto.randomUUID(), ...(token && { 'X-XSRF-TOKEN': token }) };
  }
}

/** The answer's content; what has none answers undefined. */
export async function expectOk(response: APIResponse): Promise<unknown> {
  const text = await response.text();
  expect(response.ok(), `${response.url()} answered ${response.status()}: ${text}`).toBe(true);
  return text === '' ? undefined : response.json();
}
