import { signal } from '@angular/core';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { EmployeeApi } from '../../../data/employee-api.ts';
import { Session } from '../../../data/session.ts';
import { OrganizationsPage } from './organizations-page.ts';

const hudson = { id: 'o1', name: 'Hudson', slug: 'hudson', createdAt: '2026-11-01T10:00:00Z' };

describe('the organizations', () => {
  it('closes the form of one that is renamed, while the list is read anew', async () => {
    const reread = Promise.withResolvers<unknown>();
    const get = vi
      .fn<() => Promise<unknown>>()
      .mockResolvedValueOnce({ organizations: [hudson], nextCursor: null })
      .mockReturnValueOnce(reread.promise);
    const patch = vi.fn(() => Promise.resolve());
    const { fixture } = await render(OrganizationsPage, {
      providers: [
        { provide: EmployeeApi, useValue: { get, patch } },
        { provide: Session, useValue: { isAdmin: signal(true), employee: signal(null) } },
      ],
    });
    await userEvent.click(await screen.findByRole('button', { name: /^Rename/ }));
    await userEvent.type(screen.getByRole('textbox'), ' Rooms{Enter}');
    await waitFor(() => expect(get).toHaveBeenCalledTimes(2));
    await fixture.whenStable();
    expect(screen.queryByText('Hudson')).toBeNull();
    reread.resolve({ organizations: [{ ...hudson, name: 'Hudson Rooms' }], nextCursor: null });
    expect(await screen.findByRole('button', { name: /^Rename.*Hudson Rooms/ })).toBeDefined();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(patch).toHaveBeenCalledTimes(1);
  });
});
