import { refusing } from '@parterre/ui/testing/refusing.ts';
import { Told } from '@parterre/ui/testing/told.ts';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { Session } from '../../../data/session.ts';
import { ConfirmForm } from './confirm-form.ts';
import { RegisterForm } from './register-form.ts';

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

describe('registering', () => {
  const shown = async (register: (details: object) => Promise<void>) => {
    const [sent, moved] = [vi.fn(register), vi.fn()];
    await render(RegisterForm, {
      inputs: { email: 'ada@mail.example' },
      on: { moved },
      providers: [{ provide: Session, useValue: { register: sent } }],
    });
    return { sent, moved };
  };
  const name = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' });
  const email = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'E-mail' });
  const fillIn = async (): Promise<void> => {
    await userEvent.type(name(), 'Ada');
    await userEvent.type(screen.getByLabelText('Password'), 'front-row-1');
  };

  it('says at each field what is missing', async () => {
    const { sent } = await shown(() => Promise.resolve());
    await userEvent.clear(email());
    await userEvent.type(email(), 'ada');
    await press('Register');
    expect(await screen.findByText('Enter your name.')).toBeDefined();
    expect(screen.getByText('This does not look like an e-mail address.')).toBeDefined();
    expect(document.activeElement).toBe(name());
    expect(sent).not.toHaveBeenCalled();
  });

  it('is done once, however often', async () => {
    const { sent } = await shown(() => new Promise(() => undefined));
    await fillIn();
    await press('Register');
    await waitFor(() => expect(button('Register').disabled).toBe(true));
    await userEvent.type(name(), '{Enter}');
    expect(sent).toHaveBeenCalledTimes(1);
  });

  it('is refused at the field that is meant', async () => {
    const fields = [{ field: 'email', message: 'This one takes no mail.' }];
    const { moved } = await shown(refusing({ fields }));
    await fillIn();
    await press('Register');
    expect(await screen.findByText('This one takes no mail.')).toBeDefined();
    expect(email().getAttribute('aria-invalid')).toBe('true');
    expect(moved).not.toHaveBeenCalled();
  });

  it('can be left for signing in, with the address that was typed', async () => {
    const { moved } = await shown(() => Promise.resolve());
    await press('I have an account already');
    expect(moved).toHaveBeenCalledExactlyOnceWith({ step: 'sign-in', email: 'ada@mail.example' });
  });
});

describe('the code that proves an address', () => {
  const shown = async (session: object, email = 'ada@mail.example') => {
    const [told, done, moved] = [new Told(), vi.fn(), vi.fn()];
    await render(ConfirmForm, {
      inputs: { email },
      on: { done, moved },
      providers: [told.provider, { provide: Session, useValue: session }],
    });
    return { told, done, moved };
  };
  const code = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Code' });

  it('was sent to an address, where that is still known', async () => {
    await shown({}, '');
    expect(screen.getByText('We sent you a code of six digits.')).toBeDefined();
  });

  it('has six digits', async () => {
    const confirm = vi.fn(() => Promise.resolve());
    await shown({ confirm });
    await userEvent.type(code(), '12345{Enter}');
    expect(await screen.findByText('The code has six digits.')).toBeDefined();
    expect(confirm).not.toHaveBeenCalled();
  });

  it('is refused in the words of the server', async () => {
    const { done } = await shown({ confirm: refusing({ detail: 'This code is over.' }) });
    await userEvent.type(code(), '123456{Enter}');
    expect(await screen.findByText('This code is over.')).toBeDefined();
    expect(done).not.toHaveBeenCalled();
  });

  it('can be sent once more, or another address be given', async () => {
    const { told, moved } = await shown({ resendCode: () => Promise.resolve() });
    await press('Send a new code');
    await waitFor(() => expect(told.messages).toEqual(['A new code is on its way.']));
    await press('Register again');
    expect(moved).toHaveBeenCalledExactlyOnceWith({ step: 'register', email: 'ada@mail.example' });
  });

  it('says why no other one was sent', async () => {
    const { told } = await shown({ resendCode: refusing({ detail: 'One a minute.' }) });
    await press('Send a new code');
    await waitFor(() => expect(told.messages).toEqual(['One a minute.']));
  });
});
