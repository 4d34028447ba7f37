import { signal } from '@angular/core';
import { provideRouter } from '@angular/router';
import { refusing } from '@parterre/ui/testing/refusing.ts';
import { Told } from '@parterre/ui/testing/told.ts';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { ContactSettings } from '../data/api.ts';
import { Contact } from '../data/contact.ts';
import { aContact } from '../testing/a-contact.ts';
import { WelcomeOffer } from './welcome-offer.ts';

describe('the offer of the questions after registering', () => {
  const shown = async (isWelcomed: boolean | null) => {
    const told = new Told();
    const settings = signal<ContactSettings | undefined>(
      isWelcomed === null ? undefined : aContact({ isWelcomed }),
    );
    const welcome = vi.fn(() => {
      settings.set(aContact({ isWelcomed: true }));
      return Promise.resolve();
    });
    await render(WelcomeOffer, {
      providers: [provideRouter([]), told.provider, { provide: Contact, useValue: { settings, welcome } }],
    });
    return { told, welcome };
  };
  const offer = () => screen.queryByRole('link', { name: /Three short questions/ });

  it('leads to them, and back to where one is', async () => {
    await shown(false);
    expect(offer()?.getAttribute('href')).toBe('/welcome?next=%2F');
  });

  it.each([[true], [null]])(
    'is made to nobody who was asked, nor where that is not known: %s',
    async (is) => {
      await shown(is);
      expect(offer()).toBeNull();
    },
  );

  it('can be turned down for ever', async () => {
    const { welcome } = await shown(false);
    await userEvent.click(screen.getByRole('button', { name: 'Do not ask again' }));
    await waitFor(() => expect(offer()).toBeNull());
    expect(welcome).toHaveBeenCalledTimes(1);
  });

  it('says where that was not kept, and stays', async () => {
    const { told, welcome } = await shown(false);
    welcome.mockImplementationOnce(refusing({ detail: 'Not now.' }));
    await userEvent.click(screen.getByRole('button', { name: 'Do not ask again' }));
    await waitFor(() => expect(told.messages).toEqual(['Not now.']));
    expect(offer()).not.toBeNull();
  });
});
