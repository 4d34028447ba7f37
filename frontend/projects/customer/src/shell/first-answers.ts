import { DOCUMENT } from '@angular/common';
import { HttpResponse, type HttpInterceptorFn } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { of } from 'rxjs';

/** In milliseconds since the page began to load: what is asked later is asked of the service. */
const freshFor = 10_000;

/** What the service has put into the page: answers to what the first screen asks, each good for once. */
@Service()
export class FirstAnswers {
  readonly #answers = read(inject(DOCUMENT).getElementById('first-answers')?.textContent);

  /** The answer that came with the page to what is asked at this address; undefined where it did not, or is used. */
  take(address: string): unknown {
    const answer = performance.now() < freshFor ? this.#answers.get(address) : undefined;
    this.#answers.delete(address);
    return answer;
  }
}

function read(text: string | null | undefined): Map<string, unknown> {
  return new Map(Object.entries(JSON.parse(text ?? '{}') as Readonly<Record<string, unknown>>));
}

/** Answers from what came with the page, so that the first screen waits for nobody. */
export const firstAnswers: HttpInterceptorFn = (request, next) => {
  const body = request.method === 'GET' ? inject(FirstAnswers).take(request.urlWithParams) : undefined;
  return body === undefined ? next(request) : of(new HttpResponse({ body, url: request.urlWithParams }));
};
