import { refusing } from '@parterre/ui/testing/refusing.ts';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { ActingOrganization } from '../../../data/acting-organization.ts';
import { OrganizationForm } from './organization-form.ts';

const hudson = { id: 'o1', name: 'Hudson', slug: 'hudson', createdAt: '2026-11-01T10:00:00Z' };

describe('the name of an organization', () => {
  const shown = async (acting: object, organization?: typeof hudson) => {
    const created = vi.fn();
    await render(OrganizationForm, {
      inputs: { organization },
      on: { created },
      providers: [{ provide: ActingOrganization, useValue: acting }],
    });
    return created;
  };
  const name = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Name of the organization' });

  it('makes a new one', async () => {
    const create = vi.fn(() => Promise.resolve(hudson));
    const created = await shown({ create });
    await userEvent.type(name(), 'Hudson{Enter}');
    await waitFor(() => expect(created).toHaveBeenCalledExactlyOnceWith(hudson));
    expect(create).toHaveBeenCalledExactlyOnceWith('Hudson');
  });

  it('renames the one that is there, which stays the same one', async () => {
    const rename = vi.fn(() => Promise.resolve());
    const created = await shown({ rename }, hudson);
    expect(name().value).toBe('Hudson');
    await userEvent.type(name(), ' 2{Enter}');
    await waitFor(() => expect(created).toHaveBeenCalledExactlyOnceWith(hudson));
    expect(rename).toHaveBeenCalledExactlyOnceWith('o1', 'Hudson 2');
  });

  it('is at least two letters', async () => {
    const create = vi.fn(() => Promise.resolve(hudson));
    await shown({ create });
    await userEvent.type(name(), 'H{Enter}');
    expect(await screen.findByText('Use at least two letters.')).toBeDefined();
    expect(create).not.toHaveBeenCalled();
  });

  it('is refused in the words of the server', async () => {
    const created = await shown({ create: refusing({ detail: 'There is one of this name.' }) });
    await userEvent.type(name(), 'Hudson{Enter}');
    expect(await screen.findByText('There is one of this name.')).toBeDefined();
    expect(created).not.toHaveBeenCalled();
  });
});
