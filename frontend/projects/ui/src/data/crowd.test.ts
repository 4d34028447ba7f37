import { HttpClient, HttpContext, provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { asksAgain, Crowd } from './crowd.ts';
import { problemOf } from './problem.ts';
import { inBackground } from './in-background.ts';

describe('what too many ask for from one network', () => {
  let http: HttpTestingController;
  let answer: Promise<unknown>;

  const ask = (context = new HttpContext()): TestRequest => {
    answer = firstValueFrom(TestBed.inject(HttpClient).get('api/events', { context })).catch(
      (error: unknown) => problemOf(error).code,
    );
    return http.expectOne('api/events');
  };
  const refuse = (request: TestRequest, retryAfter: string, status = 429): void =>
    request.flush(
      { code: 'too-many-attempts', title: 'Too many attempts' },
      { status, statusText: 'Refused', headers: { 'Retry-After': retryAfter } },
    );
  const waits = (): boolean => TestBed.inject(Crowd).waits();

  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(Math, 'random').mockReturnValue(0);
    TestBed.configureTestingModule({
      providers: [provideHttpClient(withInterceptors([asksAgain])), provideHttpClientTesting()],
    });
    http = TestBed.inject(HttpTestingController);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    http.verify();
  });

  it('is asked for again by itself when the server says', async () => {
    refuse(ask(), '2');
    vi.advanceTimersByTime(1999);
    http.expectNone('api/events');
    vi.advanceTimersByTime(1);
    http.expectOne('api/events').flush({ events: [] });
    expect(await answer).toEqual({ events: [] });
  });

  it('is not asked for by everybody in the same instant', () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    refuse(ask(), '1');
    vi.advanceTimersByTime(1249);
    http.expectNone('api/events');
    vi.advanceTimersByTime(1);
    http.expectOne('api/events').flush({ events: [] });
  });

  it('is told of until it is there, also while it is asked for again', () => {
    const request = ask();
    expect(waits()).toBe(false);
    refuse(request, '1');
    expect(waits()).toBe(true);
    vi.advanceTimersByTime(1000);
    expect(waits()).toBe(true);
    http.expectOne('api/events').flush({ events: [] });
    expect(waits()).toBe(false);
  });

  it('is told as refused after five more times', async () => {
    refuse(ask(), '1');
    for (let n = 0; n < 5; n++) {
      vi.advanceTimersByTime(1000);
      refuse(http.expectOne('api/events'), '1');
    }
    expect([await answer, waits()]).toEqual(['too-many-attempts', false]);
  });

  it.each([
    ['may be asked for in minutes only', '600', 429],
    ['says nothing of when', 'soon', 429],
    ['was refused for another reason', '2', 503],
  ])('is told at once when it %s', async (_what, retryAfter, status) => {
    refuse(ask(), retryAfter, status);
    expect([await answer, waits()]).toEqual(['too-many-attempts', false]);
  });

  it('is asked for again, and nobody told, when nobody waits for it', async () => {
    refuse(ask(new HttpContext().set(inBackground, true)), '1');
    expect(waits()).toBe(false);
    vi.advanceTimersByTime(1000);
    http.expectOne('api/events').flush({ events: [] });
    expect(await answer).toEqual({ events: [] });
  });

  it('is not asked for again when somebody has gone on to something else', () => {
    const asked = TestBed.inject(HttpClient)
      .get('api/events')
      .subscribe({ error: () => undefined });
    refuse(http.expectOne('api/events'), '1');
    asked.unsubscribe();
    expect(waits()).toBe(false);
    vi.advanceTimersByTime(5000);
    http.expectNone('api/events');
  });

  it('is done once where something is changed', async () => {
    const changed = firstValueFrom(TestBed.inject(HttpClient).post('api/bookings', {})).catch(
      (error: unknown) => problemOf(error).code,
    );
    refuse(http.expectOne('api/bookings'), '1');
    expect(await changed).toBe('too-many-attempts');
  });
});
