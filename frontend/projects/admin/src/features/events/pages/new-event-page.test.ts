import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { refusing } from '@parterre/ui/testing/refusing.ts';
import { fireEvent, render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { Venue } from '../../../data/api.ts';
import { Events } from '../../../data/events.ts';
import { aVenue } from '../../../testing/a-venue.ts';
import { atWork } from '../../../testing/at-work.ts';
import { NewEventPage } from './new-event-page.ts';

const club = aVenue({ name: 'Pier Club', city: 'Kobe', country: 'JP', timeZone: 'Asia/Tokyo' });

describe('a new event', () => {
  const page = (venues: readonly Venue[], nextCursor: string | null = null) => ({ venues, nextCursor });
  const shown = async (
    get: () => Promise<unknown>,
    create: (draft: object) => Promise<unknown> = () => Promise.resolve({ event: { id: 'e1' } }),
    organizations: 'none' | 'some' = 'some',
  ) => {
    const sent = vi.fn(create);
    await render(NewEventPage, {
      providers: [...atWork({ get, organizations }), { provide: Events, useValue: { create: sent } }],
    });
    const navigate = vi.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    return { sent, navigate };
  };
  const withVenues = (...venues: readonly Venue[]) => vi.fn(() => Promise.resolve(page(venues)));
  const title = () => screen.findByRole('textbox', { name: 'Title' });
  const venue = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Venue' });
  const starts = (wall: string) =>
    fireEvent.input(screen.getByLabelText('Starts'), { target: { value: wall } });
  const create = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Create the draft' });

  it('is a title, a venue and a time by the clock there; the rest follows from them', async () => {
    const { sent, navigate } = await shown(withVenues(aVenue({}), club));
    await userEvent.type(await title(), 'Nocturne');
    await userEvent.selectOptions(venue(), 'Pier Club, Kobe');
    starts('2026-12-04T19:30');
    expect(await screen.findByText(/\(Tokyo\)/)).toBeDefined();
    await userEvent.click(create());
    await waitFor(() => expect(navigate).toHaveBeenCalledExactlyOnceWith(['/events', 'e1']));
    expect(sent).toHaveBeenCalledExactlyOnceWith({
      ...{ title: 'Nocturne', venueId: 'Pier Club', currency: 'JPY' },
      ...{ startsAt: '2026-12-04T10:30:00.000Z', endsAt: '2026-12-04T13:00:00.000Z' },
    });
  });

  it('has its venue where there is only one', async () => {
    await shown(withVenues(club));
    await title();
    await waitFor(() => expect(venue().value).toBe('Pier Club'));
  });

  it('leaves the choice where more venues are to come', async () => {
    const get = vi.fn(() => Promise.resolve(page([aVenue({})]))).mockResolvedValueOnce(page([club], 'next'));
    await shown(get);
    await title();
    expect(venue().value).toBe('');
    await userEvent.click(screen.getByRole('button', { name: 'Show more venues' }));
    expect(await screen.findByRole('option', { name: 'Kumo Hall, Vienna' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Show more venues' })).toBeNull();
  });

  it('says at each field what is missing, and puts the cursor at the first', async () => {
    const { sent } = await shown(withVenues(aVenue({}), club));
    await title();
    await userEvent.click(create());
    expect(await screen.findByText('Give it a title.')).toBeDefined();
    expect(screen.getByText('Choose a venue.')).toBeDefined();
    expect(screen.getByText('Say when it starts.')).toBeDefined();
    expect(document.activeElement).toBe(await title());
    expect(sent).not.toHaveBeenCalled();
  });

  it('takes no year that the calendar of events does not know', async () => {
    const { sent } = await shown(withVenues(club));
    await userEvent.type(await title(), 'Nocturne');
    starts('12026-12-04T19:30');
    await userEvent.click(create());
    expect(await screen.findByText('This is not a date.')).toBeDefined();
    expect(sent).not.toHaveBeenCalled();
  });

  it('is made once, however often it is asked for', async () => {
    const { sent } = await shown(withVenues(club), () => new Promise(() => undefined));
    await userEvent.type(await title(), 'Nocturne');
    starts('2026-12-04T19:30');
    await userEvent.click(create());
    await waitFor(() => expect(create().disabled).toBe(true));
    await userEvent.type(await title(), '{Enter}');
    expect(sent).toHaveBeenCalledTimes(1);
  });

  it('is refused at the field that is meant', async () => {
    const fields = [{ field: 'startsAt', message: 'This has passed.' }];
    const { navigate } = await shown(withVenues(club), refusing({ status: 422, fields }));
    await userEvent.type(await title(), 'Nocturne');
    starts('2020-12-04T19:30');
    await userEvent.click(create());
    const words = await screen.findByText('This has passed.');
    expect(screen.getByLabelText('Starts').getAttribute('aria-describedby')).toContain(
      words.closest('[id]')?.id,
    );
    expect(create().disabled).toBe(false);
    expect(navigate).not.toHaveBeenCalled();
  });

  it('happens somewhere: where there is no venue, one comes first', async () => {
    await shown(withVenues());
    expect(await screen.findByRole('heading', { name: 'First a venue' })).toBeDefined();
    expect(screen.getByRole('link', { name: 'New venue' }).getAttribute('href')).toBe('/venues/new');
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('asks for the venues again where they did not come, and does not say that there are none', async () => {
    await shown(withVenues(club).mockImplementationOnce(refusing({ status: 503 })));
    const again = await screen.findByRole('button', { name: 'Try again' });
    expect(screen.queryByRole('heading', { name: 'First a venue' })).toBeNull();
    await userEvent.click(again);
    expect(await title()).toBeDefined();
  });

  it('waits for an organization', async () => {
    await shown(withVenues(), undefined, 'none');
    expect(screen.getByRole('heading', { name: 'No organization yet' })).toBeDefined();
    expect(screen.queryByRole('heading', { name: 'First a venue' })).toBeNull();
  });
});
