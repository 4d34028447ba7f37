import { refusing } from '@parterre/ui/testing/refusing.ts';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { AuditEntry } from '../../../data/api.ts';
import { atWork } from '../../../testing/at-work.ts';
import { AuditPage } from './audit-page.ts';

const published: AuditEntry = {
  ...{ at: '2026-11-28T10:00:00Z', action: 'event-published', target: 'Nocturne' },
  by: { id: 'p1', name: 'Ada' },
};
const unknown: AuditEntry = { ...published, action: 'seats-blessed' };

describe('the audit log', () => {
  type Get = (path: string, ...options: unknown[]) => Promise<unknown>;
  const shown = async (answer: Get, organizations: 'none' | 'some' = 'some') => {
    const get = vi.fn<Get>(answer);
    await render(AuditPage, { providers: atWork({ get, organizations }) });
    return get;
  };
  const page =
    (...entries: AuditEntry[]): Get =>
    () =>
      Promise.resolve({ entries, nextCursor: null });
  const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
  const asked = (organizationId: string | undefined): unknown =>
    expect.objectContaining({ query: { organizationId, cursor: undefined } });

  it('says who did what with what', async () => {
    const get = await shown(page(published, unknown));
    const lines = (await screen.findAllByRole('listitem')).map(({ textContent }) => textContent);
    expect(lines[0]).toMatch(/Ada.*published an event.*Nocturne/s);
    expect(lines[1]).toMatch(/Ada.*seats blessed.*Nocturne/s);
    expect(get).toHaveBeenCalledExactlyOnceWith('api/audit', asked('o1'));
    expect(screen.getByRole('button', { name: 'Hudson Rooms', pressed: true })).toBeDefined();
    expect(screen.getByRole('button', { name: 'Work', pressed: true })).toBeDefined();
  });

  it('tells of the platform itself as well, and comes back', async () => {
    const get = await shown(page(published));
    await press('The platform');
    await waitFor(() => expect(get).toHaveBeenLastCalledWith('api/audit', asked(undefined)));
    expect(screen.getByRole('button', { name: 'The platform', pressed: true })).toBeDefined();
    await press('Hudson Rooms');
    await waitFor(() => expect(get).toHaveBeenLastCalledWith('api/audit', asked('o1')));
  });

  it('tells of sign-ins of the organization, or of the platform, instead of work', async () => {
    const none = { entries: [], nextCursor: null };
    const work = page(published);
    const get = await shown((path) => (path === 'api/audit' ? work(path) : Promise.resolve(none)));
    await screen.findByRole('listitem');
    await press('Sign-ins and passwords');
    expect(await screen.findByRole('textbox', { name: 'Of a customer' })).toBeDefined();
    expect(screen.queryByText(/Nocturne/)).toBeNull();
    expect(get).toHaveBeenLastCalledWith('api/audit/accounts', asked('o1'));
    await press('The platform');
    await waitFor(() => expect(get).toHaveBeenLastCalledWith('api/audit/accounts', asked(undefined)));
    await press('Work');
    expect(await screen.findByText(/Nocturne/)).toBeDefined();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('is only of the platform while there is no organization', async () => {
    const get = await shown(page(published), 'none');
    await screen.findByRole('listitem');
    expect(screen.getByRole('button', { name: 'The platform', pressed: true })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Hudson Rooms' })).toBeNull();
    expect(get).toHaveBeenCalledExactlyOnceWith('api/audit', asked(undefined));
  });

  it('says that nothing happened once that is known', async () => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    await shown(() => promise);
    expect(screen.getByText('Loading…')).toBeDefined();
    expect(screen.queryByRole('heading', { name: 'Nothing happened yet' })).toBeNull();
    resolve({ entries: [], nextCursor: null });
    expect(await screen.findByRole('heading', { name: 'Nothing happened yet' })).toBeDefined();
  });

  it('goes on with what is older', async () => {
    const older = { ...published, target: 'Matinee' };
    const get = vi.fn(page(older)).mockResolvedValueOnce({ entries: [published], nextCursor: 'next' });
    await shown(get);
    await userEvent.click(await screen.findByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('Matinee')).toBeDefined();
    expect(screen.getByText('Nocturne')).toBeDefined();
  });

  it('can be asked for again where it did not come', async () => {
    await shown(vi.fn(page(published)).mockImplementationOnce(refusing({ status: 503 })));
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Nocturne')).toBeDefined();
  });
});
