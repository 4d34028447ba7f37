import { refusing } from '@parterre/ui/testing/refusing.ts';
import { render, screen } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { Venue } from '../../../data/api.ts';
import { aVenue } from '../../../testing/a-venue.ts';
import { atWork } from '../../../testing/at-work.ts';
import { VenuesPage } from './venues-page.ts';

describe('the venues of an organization', () => {
  const shown = (get: () => Promise<unknown>) => render(VenuesPage, { providers: atWork({ get }) });
  const answering = (venues: readonly Venue[]) => () => Promise.resolve({ venues, nextCursor: null });

  it('are told by name and address, each a way to its page', async () => {
    await shown(answering([aVenue({}), aVenue({ name: 'Web Room', online: true })]));
    const hall = await screen.findByRole('link', { name: /Kumo Hall.*Ring 1, Vienna/s });
    expect(hall.getAttribute('href')).toBe('/venues/Kumo%20Hall');
    expect(screen.getByRole('link', { name: /Web Room.*Online/s })).toBeDefined();
    expect(screen.queryByText('No chart yet')).toBeNull();
  });

  it('say where the seats are still to be drawn', async () => {
    await shown(answering([aVenue({ latestChart: 0 })]));
    expect(await screen.findByText('No chart yet')).toBeDefined();
  });

  it('are none at first, and one can be added', async () => {
    await shown(answering([]));
    expect(await screen.findByRole('heading', { name: 'No venues yet' })).toBeDefined();
    const ways = screen.getAllByRole('link', { name: 'New venue' });
    expect(ways.map((way) => way.getAttribute('href'))).toEqual(['/venues/new', '/venues/new']);
  });

  it('can be asked for again where they did not come', async () => {
    const get = vi.fn(answering([aVenue({})])).mockImplementationOnce(refusing({ status: 503 }));
    await shown(get);
    const again = await screen.findByRole('button', { name: 'Try again' });
    expect(screen.queryByRole('heading', { name: 'No venues yet' })).toBeNull();
    await userEvent.click(again);
    expect(await screen.findByRole('link', { name: /Kumo Hall/ })).toBeDefined();
  });
});
