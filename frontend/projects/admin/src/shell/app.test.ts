import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { OwnSession } from '@parterre/ui/data/own-session.ts';
import { PasswordResets } from '@parterre/ui/data/password-resets.ts';
import { SignInPrompt } from '@parterre/ui/data/sign-in-prompt.ts';
import { onAStage } from '@parterre/seat-map/testing/on-a-stage.ts';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { App } from './app.ts';
import { NotFound } from './not-found.ts';

describe('the portal of organizers', () => {
  beforeEach(onAStage);

  const shown = async () => {
    const signIn = vi.fn(() => Promise.resolve());
    await render(App, {
      providers: [
        provideRouter([{ path: '**', component: NotFound }]),
        { provide: OwnSession, useValue: { signIn } },
        { provide: PasswordResets, useValue: {} },
      ],
    });
    return { signIn, prompt: TestBed.inject(SignInPrompt), router: TestBed.inject(Router) };
  };

  it('says that a page is not there, and leads back', async () => {
    const { router } = await shown();
    await router.navigateByUrl('/nowhere');
    expect(await screen.findByRole('heading', { level: 1, name: 'Not found' })).toBeDefined();
    expect(screen.getByRole('heading', { name: 'There is no such page' })).toBeDefined();
    expect(screen.getByRole('link', { name: 'Overview' }).getAttribute('href')).toBe('/');
  });

  it('begins with a way past what is the same everywhere', async () => {
    await shown();
    await userEvent.tab();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Skip to content' }));
  });

  it('asks for the sign-in over the page when a session has ended, and goes on', async () => {
    const { signIn, prompt } = await shown();
    const asked = prompt.ask('expired');
    expect(await screen.findByRole('dialog', { name: 'Sign in' })).toBeDefined();
    expect(screen.getByText(/Your session ended\. Sign in again and go on where you were/)).toBeDefined();
    const email = screen.getByRole('textbox', { name: 'E-mail' });
    await waitFor(() => expect(document.activeElement).toBe(email));
    await userEvent.type(email, 'ada@hudson.example');
    await userEvent.type(screen.getByLabelText('Password'), 'front-row{Enter}');
    await expect(asked).resolves.toBeUndefined();
    expect(signIn).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('tells who asked that somebody has turned away', async () => {
    const { prompt } = await shown();
    const asked = prompt.ask('expired');
    const refused = expect(asked).rejects.toThrow('not signed in');
    await userEvent.click(await screen.findByRole('button', { name: 'Close' }));
    await refused;
  });
});
