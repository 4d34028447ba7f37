import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { OwnSession } from './own-session.ts';
import { sessionRefresh } from './session-refresh.ts';
import { SignInPrompt } from './sign-in-prompt.ts';

/** However busy the machine is. */
const patience = { timeout: 20_000 };

describe('a session that is over', { timeout: 60_000 }, () => {
  let http: HttpTestingController;
  let forgotten: number;

  const expire = (url: string): void =>
    http
      .expectOne(url)
      .flush({ code: 'session-expired', title: 'Over' }, { status: 401, statusText: 'Unauthorized' });
  const close = async (signedIn: boolean): Promise<void> => {
    const prompt = TestBed.inject(SignInPrompt);
    await vi.waitFor(() => expect(prompt.open()).toBeDefined(), patience);
    prompt.open()?.answer(signedIn);
  };

  beforeEach(() => {
    forgotten = 0;
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([sessionRefresh])),
        provideHttpClientTesting(),
        { provide: OwnSession, useValue: { forget: (): number => (forgotten += 1) } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
  });

  it('is forgotten when somebody turns away from signing in: nobody is shown as signed in', async () => {
    const bookings = firstValueFrom(TestBed.inject(HttpClient).get('api/bookings')).catch(() => 'refused');
    expire('api/bookings');
    expire('api/session/refresh');
    await close(false);
    expect(await bookings).toBe('refused');
    expect(forgotten).toBe(1);
  });

  it('is not forgotten by who signs in again, and what was asked for is answered', async () => {
    const bookings = firstValueFrom(TestBed.inject(HttpClient).get('api/bookings'));
    expire('api/bookings');
    expire('api/session/refresh');
    await close(true);
    const again = await vi.waitFor(() => http.expectOne('api/bookings'), patience);
    again.flush({ bookings: [] });
    expect(await bookings).toEqual({ bookings: [] });
    expect(forgotten).toBe(0);
  });
});
