import { signal } from '@angular/core';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { refusing } from '@parterre/ui/testing/refusing.ts';
import { render, screen } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { ContactSettings } from '../../../data/api.ts';
import { type Permission, ThisDevice } from '../../../data/this-device.ts';
import { aDevice } from '../../../testing/a-contact.ts';
import { DeviceList } from './device-list.ts';

type Device = ContactSettings['devices'][number];

const named = (name: string, isHere = false): Device => aDevice({ id: name, name, isHere });
const gone = (change: Partial<Device> = {}): Device =>
  aDevice({ state: 'ended', endedAt: '2026-11-03T12:00:00Z', ...change });

describe('devices that are told things', () => {
  const shown = async (devices: readonly Device[], permission: Permission = 'asked') => {
    const here = {
      permission: signal(permission),
      notify: vi.fn(() => Promise.resolve()),
      remove: vi.fn(() => Promise.resolve()),
      stillThere: vi.fn(() => Promise.resolve()),
    };
    await render(DeviceList, {
      inputs: { devices },
      providers: [
        { provide: ThisDevice, useValue: here },
        { provide: DISPLAY_LOCALE, useValue: 'en-GB' },
      ],
    });
    return { here };
  };
  const button = () => screen.queryByRole('button', { name: 'Notify this device' });

  it('are chosen by a touch, and none by itself', async () => {
    const { here } = await shown([]);
    expect([here.notify.mock.calls, here.stillThere.mock.calls]).toEqual([[], []]);
    await userEvent.click(screen.getByRole('button', { name: 'Notify this device' }));
    expect(here.notify).toHaveBeenCalledTimes(1);
  });

  it('are listed, and removed one by one; this one says that it is still there', async () => {
    const { here } = await shown([named('Chrome on Pixel', true), named('Firefox on Windows')], 'granted');
    expect(screen.getByText('This device')).toBeDefined();
    expect(button()).toBeNull();
    expect(here.stillThere).toHaveBeenCalledTimes(1);
    await userEvent.click(screen.getByRole('button', { name: 'Remove Firefox on Windows' }));
    expect(here.remove).toHaveBeenCalledExactlyOnceWith('Firefox on Windows', false);
  });

  it('that have ended stay in the list, and say since when', async () => {
    const { here } = await shown([gone()]);
    expect(screen.getByText(/Takes no notifications any more since 3 November/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Switch on again' })).toBeNull();
    expect(button()).not.toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Remove Firefox on Linux' }));
    expect(here.remove).toHaveBeenCalledExactlyOnceWith('d1', false);
  });

  it('can be switched on again where this is the one', async () => {
    const { here } = await shown([gone({ isHere: true })]);
    expect(button()).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Switch on again' }));
    expect(here.notify).toHaveBeenCalledTimes(1);
  });

  it('cannot be, where the browser blocks them', async () => {
    await shown([gone({ isHere: true })], 'denied');
    expect(screen.queryByRole('button', { name: 'Switch on again' })).toBeNull();
    expect(screen.getByText(/allow notifications of this site in your browser/)).toBeDefined();
  });

  it('where one is signed out are told nothing', async () => {
    await shown([aDevice({ state: 'signed-out' })]);
    expect(screen.getByText(/not signed in there any more/)).toBeDefined();
    expect(screen.queryByText(/Last used/)).toBeNull();
  });

  it.each<[Permission, RegExp]>([
    ['denied', /allow notifications of this site in your browser/],
    ['unable', /this browser cannot be notified/],
  ])('cannot be this one where it is %s, and it says why', async (permission, words) => {
    await shown([], permission);
    expect(screen.getByText(words)).toBeDefined();
    expect(button()).toBeNull();
  });

  it('says why it could not be', async () => {
    const { here } = await shown([]);
    here.notify.mockImplementationOnce(refusing({ detail: 'Not now.' }));
    await userEvent.click(screen.getByRole('button', { name: 'Notify this device' }));
    expect((await screen.findByRole('alert')).textContent).toBe('Not now.');
    here.notify.mockRejectedValueOnce(new DOMException('Registration failed', 'AbortError'));
    await userEvent.click(screen.getByRole('button', { name: 'Notify this device' }));
    expect(await screen.findByText(/could not be reached by its push service/)).toBeDefined();
  });

  it('says that the browser blocks, also of one that is listed', async () => {
    await shown([named('', true)], 'denied');
    expect(screen.getByText('A browser', { exact: false })).toBeDefined();
    expect(screen.getByText(/allow notifications of this site in your browser/)).toBeDefined();
  });
});
