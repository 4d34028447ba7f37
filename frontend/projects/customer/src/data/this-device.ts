import { Service, inject, signal } from '@angular/core';
import { Clock } from '@parterre/ui/data/clock.ts';
import { whenShownAgain } from '@parterre/ui/data/shown-again.ts';
import type { CustomerApi } from './customer-api.ts';
import { Contact } from './contact.ts';
import { Session } from './session.ts';
import { forgetToldHere, noteToldHere, wasToldHere } from './told-here.ts';

/** Whether a browser may be told things: `unable` where it has no way, `asked` where nobody has answered yet. */
export type Permission = 'unable' | 'asked' | 'granted' | 'denied';

const worker = 'notice-worker.js';

/** The browser that the portal is open in, as one that is told things while no page is open. */
@Service()
export class ThisDevice {
  readonly #contact = inject(Contact);
  readonly #session = inject(Session);
  readonly #clock = inject(Clock);
  readonly #permission = signal<Permission>(this.#read());

  #last: Promise<unknown> = Promise.resolve();

  readonly permission = this.#permission.asReadonly();

  constructor() {
    // It may have been changed in the settings of the browser meanwhile.
    whenShownAgain(() => this.#permission.set(this.#read()));
  }

  /** Only by a touch: a browser that asks out of the blue is refused for good. Rejects where it did not work. */
  async notify(): Promise<void> {
    if (this.#permission() === 'unable') return;
    await Notification.requestPermission();
    this.#permission.set(this.#read());
    if (this.#permission() === 'granted') await this.#inTurn(() => this.#tell());
  }

  /** A device that is still there says so: who is not heard of makes room for others. One that was removed elsewhere stays removed. */
  async stillThere(): Promise<void> {
    if (this.#permission() !== 'granted') return;
    await this.#inTurn(async () => {
      if (await this.#isRemoved()) forgetToldHere();
      else await this.#tell();
    });
  }

  remove(deviceId: string, isHere: boolean): Promise<void> {
    return this.#inTurn(() => this.#remove(deviceId, isHere));
  }

  async #remove(deviceId: string, isHere: boolean): Promise<void> {
    await this.#contact.learn((api: CustomerApi) =>
      api.delete('api/contact/devices/{deviceId}', { path: { deviceId } }),
    );
    if (isHere) forgetToldHere();
    if (!isHere || this.#permission() === 'unable') return;
    const registration = await navigator.serviceWorker.getRegistration();
    await (await registration?.pushManager.getSubscription())?.unsubscribe();
  }

  /** What says that it is still there must not bring back what is removed meanwhile. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }

  async #isRemoved(): Promise<boolean> {
    const settings = await this.#contact.known();
    if (!settings || settings.devices.some(({ isHere }) => isHere)) return false;
    const registration = await navigator.serviceWorker.getRegistration();
    const subscription = await registration?.pushManager.getSubscription();
    return subscription ? wasToldHere(subscription.toJSON().endpoint ?? '') : false;
  }

  async #tell(): Promise<void> {
    const settings = await this.#contact.known();
    const accountId = this.#session.account()?.id;
    if (!settings || accountId === undefined) return;
    const { applicationServerKey } = settings;
    // The push service has ended it, whether the browser has heard of that or not.
    const isEnded = settings.devices.some(({ isHere, state }) => isHere && state === 'ended');
    const subscription = await this.#subscribed(applicationServerKey, isEnded);
    const { endpoint = '', keys = {} } = subscription.toJSON();
    const body = {
      endpoint,
      keys: { p256dh: keys['p256dh'] ?? '', auth: keys['auth'] ?? '' },
      applicationServerKey,
    };
    await this.#contact.learn((api) => api.put('api/contact/devices', { body }));
    noteToldHere({ accountId, at: this.#clock.now(), endpoint });
  }

  /** The subscription that there is, where it is good. */
  async #subscribed(applicationServerKey: string, isEnded: boolean): Promise<PushSubscription> {
    await navigator.serviceWorker.register(worker);
    const { pushManager } = await navigator.serviceWorker.ready;
    const before = await pushManager.getSubscription();
    if (before && !isEnded && keyOf(before) === applicationServerKey) return before;
    // Keys of the house take turns: one that was made with another is good no more.
    await before?.unsubscribe();
    return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
  }

  #read(): Permission {
    const isAble = typeof Notification !== 'undefined' && typeof PushManager !== 'undefined';
    if (!isAble || !('serviceWorker' in navigator)) return 'unable';
    return Notification.permission === 'default' ? 'asked' : Notification.permission;
  }
}

/** The key that a subscription was made with, as it is written. */
function keyOf({ options }: PushSubscription): string {
  const bytes = new Uint8Array(options.applicationServerKey ?? new ArrayBuffer());
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
