import { TestBed } from '@angular/core/testing';
import { ShownAgain } from '@parterre/ui/data/shown-again.ts';
import { aContact, aDevice } from '../testing/a-contact.ts';
import { Contact } from './contact.ts';
import { Session } from './session.ts';
import { ThisDevice } from './this-device.ts';
import { isToldHereDue, noteToldHere, upkeepMs } from './told-here.ts';

/** What a browser has of a subscription; `AQID` is the key 1, 2, 3. */
const subscribed = (key: readonly number[] = [1, 2, 3]) => ({
  options: { applicationServerKey: Uint8Array.from(key).buffer },
  unsubscribe: vi.fn(() => Promise.resolve(true)),
  toJSON: () => ({ endpoint: 'https://push.example/1', keys: { p256dh: 'p', auth: 'a' } }),
});

describe('this browser', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    localStorage.clear();
  });
  const again = { act: () => {} };

  /** A browser that says this when somebody is asked. */
  const opened = (
    answer: 'granted' | 'denied',
    before: ReturnType<typeof subscribed> | null = null,
    permission: 'default' | 'granted' | 'denied' = 'default',
    devices: readonly ReturnType<typeof aDevice>[] = [],
  ) => {
    const asked = {
      permission,
      requestPermission: vi.fn(() => Promise.resolve((asked.permission = answer))),
    };
    const pushManager = {
      getSubscription: () => Promise.resolve(before),
      subscribe: vi.fn(() => Promise.resolve(subscribed())),
    };
    const registration = { pushManager };
    const serviceWorker = {
      register: vi.fn(() => Promise.resolve(registration)),
      ready: Promise.resolve(registration),
      getRegistration: () => Promise.resolve(registration),
    };
    vi.stubGlobal('Notification', asked);
    vi.stubGlobal('PushManager', vi.fn());
    Object.defineProperty(navigator, 'serviceWorker', { value: serviceWorker, configurable: true });
    const api = { put: vi.fn(() => Promise.resolve()), delete: vi.fn(() => Promise.resolve()) };
    const contact = {
      known: () => Promise.resolve(aContact({ applicationServerKey: 'AQID', devices })),
      learn: (ask: (asked: typeof api) => Promise<unknown>) => ask(api),
    };
    TestBed.configureTestingModule({
      providers: [
        { provide: Contact, useValue: contact },
        { provide: Session, useValue: { account: () => ({ id: 'carol' }) } },
        { provide: ShownAgain, useValue: { listen: (act: () => void) => (again.act = act) } },
      ],
    });
    return { device: TestBed.inject(ThisDevice), api, asked, pushManager, serviceWorker };
  };
  const body = {
    endpoint: 'https://push.example/1',
    keys: { p256dh: 'p', auth: 'a' },
    applicationServerKey: 'AQID',
  };

  it('is told things once somebody has allowed it', async () => {
    const { device, api, pushManager } = opened('granted');
    expect(device.permission()).toBe('asked');
    await device.notify();
    expect(device.permission()).toBe('granted');
    expect(pushManager.subscribe).toHaveBeenCalledExactlyOnceWith({
      ...{ userVisibleOnly: true, applicationServerKey: 'AQID' },
    });
    expect(api.put).toHaveBeenCalledExactlyOnceWith('api/contact/devices', { body });
    expect(isToldHereDue('carol', Date.now() + 2 * upkeepMs)).toBe(true);
    await device.remove('d1', true);
    expect(isToldHereDue('carol', Date.now() + 2 * upkeepMs)).toBe(false);
  });

  it('is seen to be allowed once the browser’s settings say so', () => {
    const { device, asked } = opened('denied', null, 'denied');
    expect(device.permission()).toBe('denied');
    asked.permission = 'granted';
    again.act();
    expect(device.permission()).toBe('granted');
  });

  it('is left alone where somebody says no', async () => {
    const { device, api, serviceWorker } = opened('denied');
    await device.notify();
    expect(device.permission()).toBe('denied');
    expect([api.put.mock.calls, serviceWorker.register.mock.calls]).toEqual([[], []]);
  });

  it('says that it is still there, by the same subscription, and asks nobody', async () => {
    const { device, api, asked, pushManager } = opened('granted', subscribed(), 'granted');
    await device.stillThere();
    expect(api.put).toHaveBeenCalledExactlyOnceWith('api/contact/devices', { body });
    expect([asked.requestPermission.mock.calls, pushManager.subscribe.mock.calls]).toEqual([[], []]);
  });

  it('subscribes anew where the house has another key by now', async () => {
    const old = subscribed([9, 9, 9]);
    const { device, pushManager } = opened('granted', old, 'granted');
    await device.stillThere();
    expect(old.unsubscribe).toHaveBeenCalledTimes(1);
    expect(pushManager.subscribe).toHaveBeenCalledTimes(1);
  });

  it('subscribes anew where its push service has ended it, and the browser has not heard of that', async () => {
    const dead = subscribed();
    const here = aDevice({ isHere: true, state: 'ended', endedAt: '2026-12-03T12:00:00Z' });
    const { device, api, pushManager } = opened('granted', dead, 'granted', [here]);
    noteToldHere({ accountId: 'carol', at: 0, endpoint: 'https://push.example/1' });
    await device.stillThere();
    expect(dead.unsubscribe).toHaveBeenCalledTimes(1);
    expect(pushManager.subscribe).toHaveBeenCalledTimes(1);
    expect(api.put).toHaveBeenCalledTimes(1);
  });

  it('says nothing by itself where it may not', async () => {
    const { device, api } = opened('granted');
    await device.stillThere();
    expect(api.put).not.toHaveBeenCalled();
  });

  it.each([
    [true, 1],
    [false, 0],
  ])('ends its subscription with its line in the list, and with no other: %s', async (isHere, ended) => {
    const own = subscribed();
    const { device, api } = opened('granted', own, 'granted');
    await device.remove('d1', isHere);
    expect(api.delete).toHaveBeenCalledTimes(1);
    expect(own.unsubscribe).toHaveBeenCalledTimes(ended);
  });

  it('stays removed where it was removed elsewhere, and comes back where its push service ended it', async () => {
    const { device, api } = opened('granted', subscribed(), 'granted');
    noteToldHere({ accountId: 'carol', at: 0, endpoint: 'https://push.example/1' });
    await device.stillThere();
    expect(api.put).not.toHaveBeenCalled();
    expect(isToldHereDue('carol', Date.now())).toBe(false);
    noteToldHere({ accountId: 'carol', at: 0, endpoint: 'https://push.example/ended' });
    await device.stillThere();
    expect(api.put).toHaveBeenCalledTimes(1);
  });

  it('is not brought back by what says at the same time that it is still there', async () => {
    const { device, api } = opened('granted', subscribed(), 'granted');
    const order: string[] = [];
    api.put.mockImplementation(() => Promise.resolve(void order.push('there')));
    api.delete.mockImplementation(() => Promise.resolve(void order.push('removed')));
    await Promise.all([device.stillThere(), device.remove('d1', true)]);
    expect(order).toEqual(['there', 'removed']);
  });

  it('is unable where browsers have no push', () => {
    vi.stubGlobal('PushManager', undefined);
    TestBed.configureTestingModule({
      providers: [
        { provide: Contact, useValue: {} },
        { provide: Session, useValue: {} },
      ],
    });
    expect(TestBed.inject(ThisDevice).permission()).toBe('unable');
  });
});
