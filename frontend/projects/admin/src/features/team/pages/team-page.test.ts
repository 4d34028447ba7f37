import { signal } from '@angular/core';
import { provideRouter } from '@angular/router';
import { refusing } from '@parterre/ui/testing/refusing.ts';
import { Told } from '@parterre/ui/testing/told.ts';
import { render, screen, waitFor, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { ActingOrganization } from '../../../data/acting-organization.ts';
import type { Employee } from '../../../data/api.ts';
import { EmployeeApi } from '../../../data/employee-api.ts';
import { Employees } from '../../../data/employees.ts';
import { Confirmation } from '../../../ui/confirmation.ts';
import { TeamPage } from './team-page.ts';

function anEmployee(change: Partial<Employee>): Employee {
  const { id = 'p1', name = 'Ada' } = change;
  return { id, name, email: `${id}@example.org`, role: 'organizer', state: 'active', ...change };
}

describe('the team', () => {
  const shown = async (employees: readonly Employee[], sure = true) => {
    const told = new Told();
    const people = {
      inviteAgain: vi.fn(() => Promise.resolve()),
      deactivate: vi.fn(() => Promise.resolve()),
      invite: vi.fn(() => Promise.resolve()),
    };
    const get = vi.fn(() => Promise.resolve({ employees, nextCursor: null }));
    await render(TeamPage, {
      providers: [
        provideRouter([]),
        told.provider,
        { provide: EmployeeApi, useValue: { get } },
        { provide: Employees, useValue: people },
        { provide: Confirmation, useValue: { ask: () => Promise.resolve(sure) } },
        {
          provide: ActingOrganization,
          useValue: {
            id: signal('o1'),
            none: signal(false),
            current: signal({ id: 'o1', name: 'Hudson Rooms' }),
          },
        },
      ],
    });
    return { told, people, get };
  };
  const lines = () => screen.findAllByRole('listitem');

  it('says who works here, as what, and what there is to do with each', async () => {
    await shown([
      anEmployee({}),
      anEmployee({ id: 'p2', name: 'Bo', state: 'invited', role: 'door' }),
      anEmployee({ id: 'p3', name: 'Cy', state: 'deactivated' }),
    ]);
    const [ada, bo, cy] = await lines();
    expect(ada?.textContent).toMatch(/Ada.*p1@example\.org.*Organizer.*Active/s);
    expect(bo?.textContent).toMatch(/Bo.*Door staff.*Invited/s);
    const offered = [ada, bo, cy].map((line) =>
      within(line ?? document.body)
        .queryAllByRole('button')
        .map(({ textContent }) => textContent.trim()),
    );
    expect(offered).toEqual([['Deactivate, Ada'], ['Send a new link, Bo', 'Deactivate, Bo'], []]);
  });

  it('sends a new link', async () => {
    const { told, people } = await shown([anEmployee({ state: 'invited' })]);
    await userEvent.click(await screen.findByRole('button', { name: /^Send a new link ?, Ada$/ }));
    await waitFor(() => expect(told.messages).toEqual(['A new link is on its way to p1@example.org.']));
    expect(people.inviteAgain).toHaveBeenCalledExactlyOnceWith('p1');
  });

  it('deactivates nobody by a slip', async () => {
    const { told, people } = await shown([anEmployee({})], false);
    await userEvent.click(await screen.findByRole('button', { name: /^Deactivate ?, Ada$/ }));
    await new Promise((resolve) => setTimeout(resolve));
    expect(people.deactivate).not.toHaveBeenCalled();
    expect(told.messages).toEqual([]);
  });

  it('deactivates who is meant, and reads the list anew', async () => {
    const { told, people, get } = await shown([anEmployee({})]);
    await userEvent.click(await screen.findByRole('button', { name: /^Deactivate ?, Ada$/ }));
    await waitFor(() => expect(get).toHaveBeenCalledTimes(2));
    expect(people.deactivate).toHaveBeenCalledExactlyOnceWith('p1');
    expect(told.messages).toEqual(['Ada cannot sign in any more.']);
  });

  it('reads the list anew where somebody else was faster', async () => {
    const { told, people, get } = await shown([anEmployee({ state: 'invited' })]);
    people.inviteAgain.mockImplementation(refusing({ code: 'not-invited', detail: 'Ada is there already.' }));
    get.mockResolvedValue({ employees: [anEmployee({})], nextCursor: null });
    await userEvent.click(await screen.findByRole('button', { name: /^Send a new link ?, Ada$/ }));
    await screen.findByText('Active');
    expect(told.messages).toEqual(['Ada is there already.']);
    expect(screen.queryByRole('button', { name: /^Send a new link/ })).toBeNull();
  });

  it('asks for the first one where nobody is there', async () => {
    await shown([]);
    expect(await screen.findByRole('heading', { name: 'Nobody works here yet' })).toBeDefined();
    const [invite] = screen.getAllByRole('button', { name: 'Invite' });
    await userEvent.click(invite ?? document.body);
    expect(await screen.findByRole('heading', { name: 'Invite somebody to Hudson Rooms' })).toBeDefined();
  });
});
