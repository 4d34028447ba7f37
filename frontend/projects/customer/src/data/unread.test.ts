import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ShownAgain } from '@parterre/ui/data/shown-again.ts';
import { refusing } from '@parterre/ui/testing/refusing.ts';
import { CustomerApi } from './customer-api.ts';
import { Session } from './session.ts';
import { Unread, unreadMs } from './unread.ts';

type Answer = Promise<{ count: number }>;

describe('how many notifications nobody has read', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  const settled = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);
  const started = async (get: () => Answer) => {
    const account = signal<string | null>('carol');
    const ask = vi.fn(get);
    let isShownAgain = (): void => undefined;
    const listen = (act: () => void) => {
      isShownAgain = act;
      return () => undefined;
    };
    TestBed.configureTestingModule({
      providers: [
        { provide: CustomerApi, useValue: { get: ask } },
        { provide: Session, useValue: { account, signedIn: () => account() !== null } },
        { provide: ShownAgain, useValue: { listen } },
      ],
    });
    const unread = TestBed.inject(Unread);
    TestBed.tick();
    await settled();
    return { account, ask, unread, showAgain: () => isShownAgain() };
  };
  const hide = () => vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');

  it('is asked for again and again while somebody sees the page', async () => {
    let count = 1;
    const { ask, unread } = await started(() => Promise.resolve({ count: count++ }));
    expect(unread.count()).toBe(1);
    await vi.advanceTimersByTimeAsync(2 * unreadMs);
    expect([unread.count(), ask.mock.calls.length]).toEqual([3, 3]);
  });

  it('is not asked for where nobody sees it, and at once when somebody does again', async () => {
    const { ask, showAgain } = await started(() => Promise.resolve({ count: 1 }));
    const hidden = hide();
    await vi.advanceTimersByTimeAsync(5 * unreadMs);
    expect(ask).toHaveBeenCalledTimes(1);
    hidden.mockRestore();
    showAgain();
    await settled();
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('stays as it was where nobody answers, and asks no second time meanwhile', async () => {
    const { ask, unread } = await started(() => Promise.resolve({ count: 3 }));
    ask.mockImplementationOnce(refusing({ status: 503 }));
    await vi.advanceTimersByTimeAsync(unreadMs);
    expect(unread.count()).toBe(3);
    ask.mockImplementationOnce(() => new Promise(() => undefined));
    await vi.advanceTimersByTimeAsync(4 * unreadMs);
    expect(ask).toHaveBeenCalledTimes(3);
  });

  it('is what was just done, whatever comes late', async () => {
    const late = Promise.withResolvers<{ count: number }>();
    const { ask, unread } = await started(() => Promise.resolve({ count: 2 }));
    ask.mockReturnValueOnce(late.promise);
    void unread.again();
    unread.expect(1);
    late.resolve({ count: 2 });
    await settled();
    expect(unread.count()).toBe(1);
  });

  it('leaves with whose it is, and is nobody’s then', async () => {
    const { account, ask, unread } = await started(() => Promise.resolve({ count: 2 }));
    account.set(null);
    TestBed.tick();
    await vi.advanceTimersByTimeAsync(unreadMs);
    expect([unread.count(), ask.mock.calls.length]).toEqual([0, 1]);
  });
});
