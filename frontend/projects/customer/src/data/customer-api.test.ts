import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { inBackground } from '@parterre/ui/data/in-background.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { CustomerApi } from './customer-api.ts';

const choice = { seats: ['stalls/C/14'], places: [] };

describe('the client of a service', () => {
  let api: CustomerApi;
  let http: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting()],
    });
    api = TestBed.inject(CustomerApi);
    http = TestBed.inject(HttpTestingController);
  });

  it('fills the places of a path, however they are written', () => {
    void api.get('api/events/{slug}', { path: { slug: 'a/b ü?' } });
    http.expectOne('api/events/a%2Fb%20%C3%BC%3F');
  });

  it('sends headers and a body beside them', () => {
    const header = { 'Idempotency-Key': 'k1' };
    void api.post('api/events/{eventId}/bookings', { path: { eventId: 'e1' }, header, body: choice });
    const { request } = http.expectOne('api/events/e1/bookings');
    expect(request.headers.get('Idempotency-Key')).toBe('k1');
    expect(request.body).toEqual(choice);
  });

  it('leaves out of the query what is undefined', () => {
    void api.get('api/events', { query: { q: 'jazz', cursor: undefined, limit: 12 } });
    http.expectOne('api/events?q=jazz&limit=12');
  });

  it('answers what the service answers, and null where that is nothing', async () => {
    const session = api.get('api/session');
    http.expectOne('api/session').flush({ account: null });
    expect(await session).toEqual({ account: null });
    const gone = api.delete('api/session');
    http.expectOne('api/session').flush(null, { status: 204, statusText: 'No Content' });
    expect(await gone).toBeNull();
  });

  it('says of what nobody waits for that nobody does', () => {
    void api.get('api/bookings/open', { inBackground: true });
    void api.get('api/bookings');
    expect(http.expectOne('api/bookings/open').request.context.get(inBackground)).toBe(true);
    expect(http.expectOne('api/bookings').request.context.get(inBackground)).toBe(false);
  });

  it('reads a resource once it is known what of', () => {
    TestBed.runInInjectionContext(() => {
      api.resource('api/bookings/{bookingId}', () => undefined);
      api.resource('api/bookings/{bookingId}', () => ({ path: { bookingId: 'b1' } }));
    });
    TestBed.tick();
    http.expectOne('api/bookings/b1');
    http.verify();
  });

  it('does not compile with what is in no contract', () => {
    const wrong = [
      // @ts-expect-error -- no such path
      () => api.get('api/nowhere'),
      // @ts-expect-error -- no such method there
      () => api.put('api/session', { body: {} }),
      // @ts-expect-error -- without a path parameter
      () => api.get('api/bookings/{bookingId}'),
      // @ts-expect-error -- a path parameter of another name
      () => api.get('api/bookings/{bookingId}', { path: { id: 'b1' } }),
      // @ts-expect-error -- no such query
      () => api.get('api/events', { query: { query: 'jazz' } }),
      // @ts-expect-error -- without its query
      () => api.get('api/bookings/current'),
      // @ts-expect-error -- without the header that it needs
      () => api.post('api/events/{eventId}/bookings', { path: { eventId: 'e1' }, body: choice }),
      // @ts-expect-error -- without a body
      () => api.post('api/session'),
      // @ts-expect-error -- a body with a part missing
      () => api.post('api/session', { body: { email: 'a@example.org' } }),
      // @ts-expect-error -- a body with something more
      () => api.patch('api/account', { body: { name: 'Ada', email: 'a@example.org' } }),
      // @ts-expect-error -- an answer of another kind
      async (): Promise<string> => api.get('api/session'),
      // @ts-expect-error -- a resource of no path
      () => api.resource('api/nowhere', () => ({})),
    ];
    expect(wrong).toHaveLength(12);
  });
});
