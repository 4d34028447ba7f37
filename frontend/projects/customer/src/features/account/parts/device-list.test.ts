import { signal } from '@angular/core';
import { refusing } from '@parterre/ui/testing/refusing.ts';
import { Told } from '@parterre/ui/testing/told.ts';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { ContactSettings } from '../../../data/api.ts';
import { type Permission, ThisDevice } from '../../../data/this-device.ts';
import { DeviceList } from './device-list.ts';

type Device = ContactSettings['devices'][number];

const aDevice = (name: string, isHere = false): Device => ({
  ...{ id: name, name, isHere, addedAt: '2026-11-01T12:00:00Z', usedAt: '2026-12-01T12:00:00Z' },
});

describe('devices that are told things', () => {
  const shown = async (devices: readonly Device[], permission: Permission = 'asked') => {
    const told = new Told();
    const here = {
      permission: signal(permission),
      notify: vi.fn(() => Promise.resolve()),
      remove: vi.fn(() => Promise.resolve()),
      stillThere: vi.fn(() => Promise.resolve()),
    };
    await render(DeviceList, {
      inputs: { devices },
      providers: [{ provide: ThisDevice, useValue: here }, told.provider],
    });
    return { here, told };
  };
  const button = () => screen.queryByRole('button', { name: 'Notify this device' });

  it('are chosen by a touch, and none by itself', async () => {
    const { here } = await shown([]);
    expect([here.notify.mock.calls, here.stillThere.mock.calls]).toEqual([[], []]);
    await userEvent.click(screen.getByRole('button', { name: 'Notify this device' }));
    expect(here.notify).toHaveBeenCalledTimes(1);
  });

  it('are listed, and removed one by one; this one says that it is still there', async () => {
    const { here } = await shown(
      [aDevice('Chrome on Pixel', true), aDevice('Firefox on Windows')],
      'granted',
    );
    expect(screen.getByText('This device')).toBeDefined();
    expect(button()).toBeNull();
    expect(here.stillThere).toHaveBeenCalledTimes(1);
    await userEvent.click(screen.getByRole('button', { name: 'Notify Firefox on Windows no more' }));
    expect(here.remove).toHaveBeenCalledExactlyOnceWith('Firefox on Windows', false);
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
    const { here, told } = await shown([]);
    here.notify.mockImplementationOnce(refusing({ detail: 'Not now.' }));
    await userEvent.click(screen.getByRole('button', { name: 'Notify this device' }));
    await waitFor(() => expect(told.messages).toEqual(['Not now.']));
  });
});
