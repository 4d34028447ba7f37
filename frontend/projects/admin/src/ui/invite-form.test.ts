import { refusing } from '@parterre/ui/testing/refusing.ts';
import { Told } from '@parterre/ui/testing/told.ts';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { Employees } from '../data/employees.ts';
import { InviteForm } from './invite-form.ts';

describe('inviting somebody', () => {
  const shown = async (invite: (...invitation: unknown[]) => Promise<void>) => {
    const [invited, closed, told] = [vi.fn(), vi.fn(), new Told()];
    const { fixture } = await render(InviteForm, {
      inputs: { organization: { id: 'o1', name: 'Hudson Rooms' } },
      on: { invited, closed },
      providers: [{ provide: Employees, useValue: { invite } }, told.provider],
    });
    return { invited, closed, told, fixture };
  };
  const fill = async (role = 'Door staff'): Promise<void> => {
    await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Ada');
    await userEvent.type(screen.getByRole('textbox', { name: 'E-mail' }), 'a@b.org');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Role' }), role);
    await userEvent.click(screen.getByRole('button', { name: 'Send the invitation' }));
  };

  it('begins at the name, and says for whom one would work', async () => {
    await shown(() => Promise.resolve());
    expect(screen.getByRole('heading', { name: 'Invite somebody to Hudson Rooms' })).toBeDefined();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name' })));
  });

  it.each([
    ['Organizer', 'organizer'],
    ['Box office', 'box-office'],
    ['Door staff', 'door'],
  ])('sends name, address and role (%s), and says that it did', async (words, role) => {
    const invite = vi.fn(() => Promise.resolve());
    const { invited, told } = await shown(invite);
    await fill(words);
    await waitFor(() => expect(told.messages).toEqual(['The invitation is on its way to a@b.org.']));
    expect(invite).toHaveBeenCalledExactlyOnceWith('o1', { name: 'Ada', email: 'a@b.org', role });
    expect(invited).toHaveBeenCalledTimes(1);
  });

  it('says that it did to who closed it meanwhile', async () => {
    const sent = Promise.withResolvers<undefined>();
    const { told, fixture } = await shown(() => sent.promise);
    await fill();
    fixture.destroy();
    sent.resolve(undefined);
    await waitFor(() => expect(told.messages).toEqual(['The invitation is on its way to a@b.org.']));
  });

  it('says at the address that somebody has it', async () => {
    const { invited, told } = await shown(refusing({ code: 'email-in-use' }));
    await fill();
    const words = await screen.findByText('Somebody with this address works here or elsewhere already.');
    const email = screen.getByRole('textbox', { name: 'E-mail' });
    expect(email.getAttribute('aria-describedby')).toContain(words.id);
    expect(invited).not.toHaveBeenCalled();
    expect(told.messages).toEqual([]);
  });

  it('can be left', async () => {
    const { closed } = await shown(() => Promise.resolve());
    await userEvent.click(screen.getByRole('button', { name: 'Not now' }));
    expect(closed).toHaveBeenCalledTimes(1);
  });
});
