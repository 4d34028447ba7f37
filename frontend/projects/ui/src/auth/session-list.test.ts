import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { OwnSessions, type SessionPage, type SignedInAt } from '../data/own-sessions.ts';
import { Notices } from '../feedback/notices.ts';
import { refusing } from '../testing/refusing.ts';
import { SessionList } from './session-list.ts';

function aSession(change: Partial<SignedInAt>): SignedInAt {
  return {
    ...{ id: 's1', device: 'Firefox on Windows', network: '203.0.113.…', current: false },
    ...{ signedInAt: '2026-11-20T10:00:00Z', lastUsedAt: '2026-11-28T10:00:00Z' },
    ...change,
  };
}

class FakeSessions {
  sessions = [
    aSession({ id: 'here', device: 'Safari on iOS', current: true }),
    aSession({ id: 's1' }),
    aSession({ id: 's2', device: '', network: '' }),
  ];
  readonly ended: string[] = [];
  nextCursor: string | null = null;

  list = (): Promise<SessionPage> =>
    Promise.resolve({ sessions: this.sessions, nextCursor: this.nextCursor });
  end = (id: string): Promise<void> => {
    this.ended.push(id);
    return Promise.resolve();
  };
  endOthers = (): Promise<void> => {
    this.sessions = this.sessions.filter(({ current }) => current);
    return Promise.resolve();
  };
}

describe('where one is signed in', () => {
  let own: FakeSessions;
  let told: string[];
  let fixture: ComponentFixture<SessionList>;
  let page: HTMLElement;

  const lines = (): string[] => [...page.querySelectorAll('li')].map((line) => line.textContent);
  const press = async (name: string): Promise<void> => {
    const button = [...page.querySelectorAll('button')].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === name,
    );
    if (!button) throw new Error(`no button ${name}`);
    button.click();
    await fixture.whenStable();
  };

  beforeEach(async () => {
    own = new FakeSessions();
    told = [];
    const notices = { show: (message: string): Promise<void> => Promise.resolve(void told.push(message)) };
    TestBed.configureTestingModule({
      providers: [
        { provide: OwnSessions, useValue: own },
        { provide: Notices, useValue: notices },
      ],
    });
    fixture = TestBed.createComponent(SessionList);
    page = fixture.nativeElement as HTMLElement;
    await fixture.whenStable();
  });

  it('tells device, network and last use, and which one is here', () => {
    expect(lines()[0]).toMatch(/Safari on iOS\s+This device/);
    expect(lines()[1]).toMatch(/Firefox on Windows.*Last used.*Signed in.*203\.0\.113\.…/s);
    expect(lines()[2]).toContain('A device that says nothing of itself');
  });

  it('ends one of the others, and never the one that is here', async () => {
    expect(page.querySelector('li button')?.getAttribute('aria-label')).toContain('Firefox on Windows');
    await press('End the session on Firefox on Windows');
    expect(own.ended).toEqual(['s1']);
    expect(lines()).toHaveLength(2);
  });

  it('ends all others', async () => {
    await press('End all others');
    expect(lines()).toHaveLength(1);
    expect(page.textContent).not.toContain('End all others');
    expect(told).toEqual(['You are signed in here alone now.']);
  });

  it('goes on with older ones, once, and says why where they did not come', async () => {
    const button = (): HTMLButtonElement | undefined =>
      [...page.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === 'Show more');
    own.nextCursor = 'next';
    await fixture.componentInstance.again();
    await fixture.whenStable();
    own.list = refusing({ detail: 'Not so fast.' });
    await press('Show more');
    expect(told).toEqual(['Not so fast.']);
    expect(lines()).toHaveLength(3);
    const { promise, resolve } = Promise.withResolvers<SessionPage>();
    own.list = () => promise;
    button()?.click();
    await expect.poll(() => button()?.disabled).toBe(true);
    resolve({ sessions: [aSession({ id: 's9' })], nextCursor: null });
    await expect.poll(lines).toHaveLength(4);
    expect(button()).toBeUndefined();
  });

  it('says why one was not ended, and keeps it', async () => {
    own.end = refusing({ detail: 'Not now.' });
    await press('End the session on Firefox on Windows');
    expect(told).toEqual(['Not now.']);
    expect(lines()).toHaveLength(3);
  });

  it('takes one that is over already for ended', async () => {
    own.end = refusing({ code: 'not-found' });
    await press('End the session on Firefox on Windows');
    expect(told).toEqual([]);
    expect(lines()).toHaveLength(2);
  });
});
