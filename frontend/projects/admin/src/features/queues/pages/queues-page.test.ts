import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Notices } from '@parterre/ui/feedback/notices.ts';
import type { Queue } from '../../../data/api.ts';
import { QueuesPage } from './queues-page.ts';

const quiet: Queue[] = [
  { name: 'notifications', waiting: 0, dead: 0 },
  { name: 'email', waiting: 0, dead: 0 },
  { name: 'booking-mail', waiting: 0, dead: 0 },
];
const busy: Queue[] = [
  { name: 'notifications', waiting: 1, dead: 0 },
  { name: 'email', waiting: 0, dead: 12 },
  { name: 'booking-mail', waiting: 4810, dead: 1 },
];

/** However busy the machine is. */
const patience = { timeout: 20_000 };

describe('the page of mails that wait', { timeout: 60_000 }, () => {
  let http: HttpTestingController;
  let fixture: ComponentFixture<QueuesPage>;
  let page: HTMLElement;
  let told: string[];

  const asked = () => vi.waitFor(() => http.expectOne('api/queues'), patience);
  const answer = async (queues: Queue[]): Promise<void> => (await asked()).flush({ queues });
  const lines = (): string[] => [...page.querySelectorAll('li')].map(({ textContent }) => textContent);
  const sendButtons = (): HTMLButtonElement[] => [...page.querySelectorAll<HTMLButtonElement>('li button')];

  beforeEach(() => {
    told = [];
    const notices = { show: (message: string): Promise<void> => Promise.resolve(void told.push(message)) };
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: Notices, useValue: notices },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(QueuesPage);
    page = fixture.nativeElement as HTMLElement;
    fixture.detectChanges();
  });

  it('says that all is well while nothing was set aside, and offers nothing to send', async () => {
    await answer(quiet);
    await expect.poll(() => page.textContent, patience).toContain('Everything went out');
    expect(sendButtons()).toEqual([]);
  });

  it('tells of each queue how much waits and how much was set aside', async () => {
    await answer(busy);
    await expect.poll(lines, patience).toHaveLength(3);
    expect(lines()[0]).toMatch(/News of bookings.*One waits.*none set aside/s);
    expect(lines()[1]).toMatch(/Codes and invitations.*Nothing waits.*12 set aside/s);
    expect(lines()[2]).toMatch(/Tickets.*4,810 wait.*one set aside/s);
    expect(page.textContent).not.toContain('Everything went out');
    expect(sendButtons().map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())).toEqual([
      'Send again, Codes and invitations',
      'Send again, Tickets, reminders and other mail',
    ]);
  });

  it('looks again when it is asked to, and shows what it has until then', async () => {
    await answer(busy);
    await expect.poll(lines, patience).toHaveLength(3);
    [...page.querySelectorAll('button')]
      .find(({ textContent }) => textContent.includes('Look again'))
      ?.click();
    const again = await asked();
    fixture.detectChanges();
    expect(lines()).toHaveLength(3);
    expect(page.querySelector('[aria-busy]')).toBeNull();
    again.flush({ queues: quiet });
    await expect.poll(() => page.textContent, patience).toContain('Everything went out');
  });

  it('sends a queue again once, whatever is pressed meanwhile, and looks anew', async () => {
    await answer(busy);
    await expect.poll(sendButtons, patience).toHaveLength(2);
    sendButtons()[0]?.click();
    await expect.poll(() => sendButtons().every(({ disabled }) => disabled), patience).toBe(true);
    sendButtons()[1]?.click();
    http.expectOne('api/queues/email/send-again').flush(null, { status: 202, statusText: 'Accepted' });
    await answer(quiet);
    await expect.poll(sendButtons, patience).toEqual([]);
    expect(told).toEqual(['On their way again.']);
  });

  it('tells why it cannot', async () => {
    await answer(busy);
    await expect.poll(sendButtons, patience).toHaveLength(2);
    sendButtons()[0]?.click();
    (await vi.waitFor(() => http.expectOne('api/queues/email/send-again'), patience)).flush(
      {
        code: 'temporarily-unavailable',
        title: 'Later',
        status: 503,
        detail: 'We cannot do this right now.',
      },
      { status: 503, statusText: 'Later' },
    );
    await answer(busy);
    await expect.poll(() => told, patience).toEqual(['We cannot do this right now.']);
    await expect.poll(() => sendButtons().map(({ disabled }) => disabled), patience).toEqual([false, false]);
  });

  it('can be tried again when it could not be read', async () => {
    (await asked()).flush(null, { status: 500, statusText: 'No' });
    await expect.poll(() => page.querySelector('pt-list-end button'), patience).not.toBeNull();
    page.querySelector<HTMLButtonElement>('pt-list-end button')?.click();
    await answer(quiet);
    await expect.poll(() => page.textContent, patience).toContain('Everything went out');
  });
});
