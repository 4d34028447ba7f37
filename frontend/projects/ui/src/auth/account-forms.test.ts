import { signal } from '@angular/core';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { OwnSession } from '../data/own-session.ts';
import { refusing } from '../testing/refusing.ts';
import { Told } from '../testing/told.ts';
import { NameForm } from './name-form.ts';
import { PasswordForm } from './password-form.ts';

describe('one’s own name', () => {
  const shown = async (rename: (name: string) => Promise<void>) => {
    const told = new Told();
    await render(NameForm, {
      inputs: { label: 'Your name' },
      providers: [{ provide: OwnSession, useValue: { name: signal('Ada'), rename } }, told.provider],
    });
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Your name' });
    return { told, field, save: screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }) };
  };

  it('can be saved once it is another one', async () => {
    const rename = vi.fn(() => Promise.resolve());
    const { told, field, save } = await shown(rename);
    expect(field.value).toBe('Ada');
    expect(save.disabled).toBe(true);
    await userEvent.type(field, ' L');
    await userEvent.click(save);
    await waitFor(() => expect(told.messages).toEqual(['Saved.']));
    expect(rename).toHaveBeenCalledExactlyOnceWith('Ada L');
  });

  it('says at the field what the server has against it', async () => {
    const fields = [{ field: 'name', message: 'Not this one.' }];
    const { field, told } = await shown(refusing({ fields }));
    await userEvent.type(field, '!{Enter}');
    expect(await screen.findByText('Not this one.')).toBeDefined();
    expect(told.messages).toEqual([]);
  });
});

describe('another password', () => {
  const shown = async (changePassword: (change: object) => Promise<void>) => {
    const done = vi.fn();
    await render(PasswordForm, {
      on: { done },
      providers: [{ provide: OwnSession, useValue: { changePassword } }],
    });
    const known = screen.getByLabelText<HTMLInputElement>('Password until now');
    const fresh = screen.getByLabelText<HTMLInputElement>('New password');
    await userEvent.type(known, 'old');
    await userEvent.type(fresh, 'stage-left-2');
    await userEvent.click(screen.getByRole('button', { name: 'Save the password' }));
    return { done, known, fresh };
  };

  it('is sent with the one until now, and nothing stays in the fields', async () => {
    const change = vi.fn(() => Promise.resolve());
    const { done, known, fresh } = await shown(change);
    await waitFor(() => expect(done).toHaveBeenCalledTimes(1));
    expect(change).toHaveBeenCalledExactlyOnceWith({ currentPassword: 'old', password: 'stage-left-2' });
    await waitFor(() => expect([known.value, fresh.value]).toEqual(['', '']));
  });

  it('is refused at the field of the one until now', async () => {
    const { done, known } = await shown(refusing({ code: 'wrong-credentials' }));
    const words = await screen.findByText('This is not the password you have now.');
    expect(known.getAttribute('aria-describedby')).toContain(words.id);
    expect(done).not.toHaveBeenCalled();
  });
});
