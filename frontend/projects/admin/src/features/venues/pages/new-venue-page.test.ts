import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { refusing } from '@parterre/ui/testing/refusing.ts';
import { render, screen, waitFor, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { aVenue } from '../../../testing/a-venue.ts';
import { atWork } from '../../../testing/at-work.ts';
import { Venues } from '../stores/venues.ts';
import { NewVenuePage } from './new-venue-page.ts';

describe('a new venue', () => {
  const shown = async (
    create: (organizationId: string, venue: object) => Promise<unknown> = () => Promise.resolve(aVenue({})),
    organizations: 'none' | 'some' = 'some',
  ) => {
    const sent = vi.fn(create);
    const get = () => Promise.reject(new Error('nothing to be read'));
    await render(NewVenuePage, {
      providers: [...atWork({ get, organizations }), { provide: Venues, useValue: { create: sent } }],
    });
    const navigate = vi.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    return { sent, navigate };
  };
  const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
  const choice = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });
  const create = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Create the venue' });
  const fillIn = async (): Promise<void> => {
    await userEvent.type(field('Name'), 'Kumo Hall');
    await userEvent.type(field('Street and number'), 'Ring 1');
    await userEvent.type(field('City'), 'Vienna');
    await userEvent.selectOptions(choice('Country'), 'AT');
  };

  it('is a place with an address, whose country proposes the time zone', async () => {
    const { sent, navigate } = await shown();
    await fillIn();
    await waitFor(() => expect(choice('Time zone').value).toBe('Europe/Vienna'));
    await userEvent.click(create());
    await waitFor(() => expect(navigate).toHaveBeenCalledExactlyOnceWith(['/venues', 'Kumo Hall']));
    expect(sent).toHaveBeenCalledExactlyOnceWith('o1', {
      ...{ online: false, name: 'Kumo Hall', timeZone: 'Europe/Vienna' },
      ...{ address: 'Ring 1', city: 'Vienna', country: 'AT' },
    });
  });

  it('shows the zones of the country first, and keeps the one that is chosen then', async () => {
    const { sent } = await shown();
    await fillIn();
    await userEvent.selectOptions(choice('Country'), 'US');
    const own = await screen.findByRole('group', { name: 'Of this country' });
    expect(within(own).getByRole('option', { name: 'America/Chicago' })).toBeDefined();
    await userEvent.selectOptions(choice('Time zone'), 'America/Denver');
    await userEvent.type(field('City'), '{Enter}');
    await waitFor(() => expect(sent).toHaveBeenCalledTimes(1));
    expect(sent.mock.lastCall?.[1]).toMatchObject({ country: 'US', timeZone: 'America/Denver' });
  });

  it('may be online: then it has no address, and nothing of one is sent', async () => {
    const { sent } = await shown();
    await fillIn();
    await userEvent.click(screen.getByRole('button', { name: 'Online', pressed: false }));
    expect(screen.getByRole('button', { name: 'A place', pressed: false })).toBeDefined();
    expect(screen.queryByRole('textbox', { name: 'Street and number' })).toBeNull();
    expect(screen.queryByRole('group', { name: 'Of this country' })).toBeNull();
    await userEvent.click(create());
    await waitFor(() => expect(sent).toHaveBeenCalledTimes(1));
    expect(sent.mock.lastCall?.[1]).toEqual({
      ...{ online: true, name: 'Kumo Hall', timeZone: 'Europe/Vienna' },
    });
  });

  it('says at each field what is missing, and puts the cursor at the first', async () => {
    const { sent } = await shown();
    await userEvent.click(create());
    for (const words of [
      'Give it a name.',
      'Enter the street and the number.',
      'Enter the city.',
      'Choose the country.',
    ])
      expect(await screen.findByText(words)).toBeDefined();
    expect(document.activeElement).toBe(field('Name'));
    expect(sent).not.toHaveBeenCalled();
  });

  it('is made once, however often it is asked for', async () => {
    const { sent } = await shown(() => new Promise(() => undefined));
    await fillIn();
    await userEvent.click(create());
    await waitFor(() => expect(create().disabled).toBe(true));
    await userEvent.type(field('City'), '{Enter}');
    expect(sent).toHaveBeenCalledTimes(1);
  });

  it('is refused at the field that is meant', async () => {
    const fields = [{ field: 'venue.name', message: 'There is one of this name.' }];
    const { navigate } = await shown(refusing({ fields }));
    await fillIn();
    await userEvent.click(create());
    await screen.findByText('There is one of this name.');
    expect(field('Name').getAttribute('aria-invalid')).toBe('true');
    expect(navigate).not.toHaveBeenCalled();
  });

  it('is refused in the words of the server', async () => {
    await shown(refusing({ detail: 'An organization may have 500 venues.' }));
    await fillIn();
    await userEvent.click(create());
    const words = await screen.findByText('An organization may have 500 venues.');
    expect(words.closest('[role="alert"]')).not.toBeNull();
  });

  it('waits for an organization', async () => {
    await shown(undefined, 'none');
    expect(screen.getByRole('heading', { name: 'No organization yet' })).toBeDefined();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
