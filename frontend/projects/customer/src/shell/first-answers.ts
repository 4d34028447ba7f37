import { DOCUMENT } from '@angular/common';
import { HttpResponse, type HttpInterceptorFn } from '@angular/common/http';
import { InjectionToken, Service, inject } from '@angular/core';
import { of } from 'rxjs';

/** In milliseconds since the page began to load: what is asked later is asked of the service. */
const freshFor = 10_000;

/**
 * Whether the page came from the service just now. One that the browser had kept (Back, a tab that is opened again) may say what was so
 * an hour ago: nothing was transferred for it.
 */
export const PAGE_IS_FRESH = new InjectionToken<boolean>('page is fresh', {
  factory: () => {
    const [navigation] = performance.getEntriesByType('navigation');
    return !(navigation instanceof PerformanceNavigationTiming) || navigation.transferSize > 0;
  },
});

/** What the service has put into the page: answers to what the first screen asks, each good for once. */
@Service()
export class FirstAnswers {
  readonly #answers = inject(PAGE_IS_FRESH)
    ? read(inject(DOCUMENT).getElementById('first-answers')?.textContent)
    : new Map<string, unknown>();

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
