import { Router } from '@angular/router';
import { TestBed } from '@angular/core/testing';
import { refusing } from '@parterre/ui/testing/refusing.ts';
import { render, screen } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { EventSummary } from '../../../data/api.ts';
import { anEvent } from '../../../testing/an-event.ts';
import { atWork } from '../../../testing/at-work.ts';
import { EventsPage } from './events-page.ts';

const draft = anEvent({ title: 'Matinee', status: 'draft' });
const published = anEvent({ title: 'Nocturne' });

describe('the events of an organization', () => {
  const shown = (
    get: (path: string, ...options: unknown[]) => Promise<unknown>,
    { status, organizations }: { status?: string; organizations?: 'none' } = {},
  ) =>
    render(EventsPage, {
      inputs: status === undefined ? {} : { status },
      providers: atWork({ get, ...(organizations && { organizations }) }),
    });
  const page = (events: readonly EventSummary[], nextCursor: string | null = null) => ({
    events,
    nextCursor,
  });
  const titles = async () =>
    (await screen.findAllByRole('heading', { level: 3 })).map(({ textContent }) => textContent);

  it('are all there, with their state, each a way to its editor', async () => {
    await shown(() => Promise.resolve(page([draft, published])));
    expect(await titles()).toEqual(['Matinee', 'Nocturne']);
    const link = screen.getByRole('link', { name: /Matinee.*Kumo Hall.*Draft/s });
    expect(link.getAttribute('href')).toBe('/events/Matinee');
    expect(screen.getByRole('button', { name: 'All', pressed: true })).toBeDefined();
  });

  it('are those in the state that the address names, looked for in later pages too', async () => {
    const asked = vi
      .fn<(path: string, ...options: unknown[]) => Promise<unknown>>(() => Promise.resolve(page([draft])))
      .mockImplementationOnce(() => Promise.resolve(page([published], 'next')));
    await shown(asked, { status: 'draft' });
    expect(await titles()).toEqual(['Matinee']);
    expect(asked.mock.calls).toEqual([
      ['api/events', expect.objectContaining({ query: { organizationId: 'o1', cursor: undefined } })],
      ['api/events', expect.objectContaining({ query: { organizationId: 'o1', cursor: 'next' } })],
    ]);
  });

  it('are chosen by state in the address', async () => {
    await shown(() => Promise.resolve(page([draft, published])));
    const navigate = vi.spyOn(TestBed.inject(Router), 'navigate');
    await userEvent.click(await screen.findByRole('button', { name: 'Drafts' }));
    expect(navigate).toHaveBeenCalledWith([], { queryParams: { status: 'draft' } });
  });

  it('are none at first, and one can be made', async () => {
    await shown(() => Promise.resolve(page([])));
    expect(await screen.findByRole('heading', { name: 'No events yet' })).toBeDefined();
    const ways = screen.getAllByRole('link', { name: 'New event' });
    expect(ways.map((way) => way.getAttribute('href'))).toEqual(['/events/new', '/events/new']);
  });

  it('may be none in one state', async () => {
    await shown(() => Promise.resolve(page([published])), { status: 'draft' });
    expect(await screen.findByRole('heading', { name: 'None of them' })).toBeDefined();
    expect(screen.getByRole('button', { name: 'Show all' })).toBeDefined();
  });

  it('can be asked for again where they did not come', async () => {
    const answer = () => Promise.resolve(page([published]));
    await shown(vi.fn(answer).mockImplementationOnce(refusing({ status: 503 })));
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await titles()).toEqual(['Nocturne']);
  });

  it('wait for an organization', async () => {
    await shown(() => Promise.resolve(page([])), { organizations: 'none' });
    expect(screen.getByRole('heading', { name: 'No organization yet' })).toBeDefined();
    expect(screen.queryByRole('link', { name: 'New event' })).toBeNull();
  });
});
