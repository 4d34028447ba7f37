import { type APIRequestContext, type APIResponse, expect } from '@playwright/test';

type Body = Pick<NonNullable<Parameters<APIRequestContext['fetch']>[1]>, 'data' | 'multipart'> & {
  /** Of a request that may be sent again; without it each is a new one. */
  readonly idempotencyKey?: string;
};

/** Sends requests as a portal's own code would: with the session's cookies, and its XSRF token as a header. */
export class Caller {
  readonly #request: APIRequestContext;
  readonly #xsrfCookie: string;
  readonly #refreshPath: string | undefined;

  /** @param refreshPath where access is renewed that has run out; without it that is up to the page whose cookies these are */
  constructor(request: APIRequestContext, xsrfCookie = 'XSRF-TOKEN', refreshPath?: string) {
    this.#request = request;
    this.#xsrfCookie = xsrfCookie;
    this.#refreshPath = refreshPath;
  }

  async send(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    { idempotencyKey = crypto.randomUUID(), ...body }: Body = {},
  ): Promise<APIResponse> {
    const ask = async (): Promise<APIResponse> =>
      this.#request.fetch(path, { method, headers: await this.#headers(idempotencyKey), ...body });
    const answer = await ask();
    if (answer.status() !== 401 || !this.#refreshPath || path === this.#refreshPath) return answer;
    await this.send('POST', this.#refreshPath);
    return ask();
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
