import { type APIRequestContext, type APIResponse, expect } from '@playwright/test';

type Body = Pick<NonNullable<Parameters<APIRequestContext['fetch']>[1]>, 'data' | 'multipart'> & {
  /** Of a request that may be sent again; without it each is a new one. */
  readonly idempotencyKey?: string;
};

/** Sends requests as a portal's own code would: with the session's cookies, and its XSRF token as a header. */
export class Caller {
  readonly #request: APIRequestContext;
  readonly #xsrfCookie: string;

  constructor(request: APIRequestContext, xsrfCookie = 'XSRF-TOKEN') {
    this.#request = request;
    this.#xsrfCookie = xsrfCookie;
  }

  async send(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    { idempotencyKey = crypto.randomUUID(), ...body }: Body = {},
  ): Promise<APIResponse> {
    return this.#request.fetch(path, { method, headers: await this.#headers(idempotencyKey), ...body });
  }

  async #headers(idempotencyKey: string): Promise<Record<string, string>> {
    const { cookies } = await this.#request.storageState();
    const token = cookies.find(({ name }) => name === this.#xsrfCookie)?.value;
    return { 'Idempotency-Key': idempotencyKey, ...(token && { 'X-XSRF-TOKEN': token }) };
  }
}

/** The answer's content; what has none answers undefined. */
export async function expectOk(response: APIResponse): Promise<unknown> {
  const text = await response.text();
  expect(response.ok(), `${response.url()} answered ${response.status()}: ${text}`).toBe(true);
  return text === '' ? undefined : response.json();
}
