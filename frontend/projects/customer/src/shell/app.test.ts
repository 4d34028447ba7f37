import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { onAStage } from '@parterre/seat-map/testing/on-a-stage.ts';
import { OwnSession } from '@parterre/ui/data/own-session.ts';
import { PasswordResets } from '@parterre/ui/data/password-resets.ts';
import { SignInPrompt } from '@parterre/ui/data/sign-in-prompt.ts';
import { render, screen, waitFor, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { OpenBookings } from '../data/open-bookings.ts';
import { Session } from '../data/session.ts';
import { Unread } from '../data/unread.ts';
import { App } from './app.ts';
import { NotFound } from './not-found.ts';

@Component({ template: '<h1>{{ heading }}</h1>' })
class Page {
  readonly heading = 'A page';
}

describe('the portal of customers', () => {
  beforeEach(onAStage);

  const shown = async (account: { name: string } | null = null, unread = 0) => {
    const session = {
      ...{ account: signal(account), known: signal(true), signedIn: signal(account !== null) },
      signIn: vi.fn(() => Promise.resolve()),
    };
    await render(App, {
      providers: [
        provideRouter([
          { path: 'seats', component: Page, data: { bare: true } },
          { path: 'bookings', component: Page },
          { path: '', pathMatch: 'full', component: Page },
          { path: '**', component: NotFound },
        ]),
        { provide: Session, useValue: session },
        { provide: OwnSession, useExisting: Session },
        { provide: OpenBookings, useValue: { bookings: signal([]), again: vi.fn() } },
        { provide: PasswordResets, useValue: {} },
        { provide: Unread, useValue: { count: signal(unread) } },
      ],
    });
    const router = TestBed.inject(Router);
    await router.navigateByUrl('/');
    return { router, session, prompt: TestBed.inject(SignInPrompt) };
  };
  const ways = () =>
    within(screen.getByRole('navigation', { name: 'Main' }))
      .getAllByRole('link')
      .map((way) => [way.textContent.trim().replaceAll(/\s+/g, ' '), way.getAttribute('href')]);

  it('leads to what is on, to tickets, and in', async () => {
    await shown();
    expect(ways()).toEqual([
      ['What’s on', '/'],
      ['My tickets', '/bookings'],
      ['Sign in', '/sign-in'],
    ]);
    expect(screen.queryByRole('link', { name: /^Inbox/ })).toBeNull();
    expect(screen.getByText('Prices are what you pay. No fees are added.')).toBeDefined();
  });

  it('leads to the account of who is signed in', async () => {
    await shown({ name: 'Carol Tan' });
    expect(screen.queryByRole('link', { name: 'Sign in' })).toBeNull();
    const account = screen.getByRole('link', { name: /^Your account, ?Carol Tan$/ });
    expect(account.getAttribute('href')).toBe('/account');
  });

  it.each([
    [0, 'Inbox', ''],
    [2, 'Inbox, 2 unread', '2'],
    [100, 'Inbox, more than 99 unread', '99+'],
  ])('leads to the inbox, and says how many wait there: %i', async (unread, name, badge) => {
    await shown({ name: 'Carol Tan' }, unread);
    const bell = screen.getByRole('link', { name });
    expect(bell.getAttribute('href')).toBe('/notifications');
    expect(bell.textContent.trim()).toBe(badge);
  });

  it('says where one is, to those who hear it too', async () => {
    const { router } = await shown();
    const current = (name: string) => screen.getByRole('link', { name }).getAttribute('aria-current');
    await waitFor(() => expect(current('What’s on')).toBe('page'));
    await router.navigateByUrl('/bookings');
    await waitFor(() => expect(current('My tickets')).toBe('page'));
    expect(current('What’s on')).toBeNull();
  });

  it('leaves the whole screen to a page that wants it', async () => {
    const { router } = await shown();
    expect(await screen.findByRole('banner')).toBeDefined();
    await router.navigateByUrl('/seats');
    await waitFor(() => expect(screen.queryByRole('banner')).toBeNull());
    expect(screen.queryByRole('contentinfo')).toBeNull();
    expect(screen.getByRole('heading', { name: 'A page' })).toBeDefined();
  });

  it('has a way past what is the same everywhere', async () => {
    await shown();
    await userEvent.tab();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Skip to content' }));
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  it('says that a page is not there, and leads back', async () => {
    const { router } = await shown();
    await router.navigateByUrl('/nowhere');
    expect(await screen.findByRole('heading', { level: 1, name: 'Not found' })).toBeDefined();
    expect(screen.getByRole('heading', { name: 'This seat is empty' })).toBeDefined();
    expect(screen.getByRole('link', { name: 'See what’s on' }).getAttribute('href')).toBe('/');
  });

  it.each([
    ['hold', /Sign in, and the seats you chose are held for you/],
    ['expired', /Your session ended\. Sign in again and go on where you were/],
  ] as const)('asks for the sign-in over the page, and says why: %s', async (reason, words) => {
    const { prompt, session } = await shown();
    const asked = prompt.ask(reason);
    expect(await screen.findByRole('dialog', { name: 'Sign in' })).toBeDefined();
    expect(screen.getByText(words)).toBeDefined();
    const email = screen.getByRole('textbox', { name: 'E-mail' });
    await waitFor(() => expect(document.activeElement).toBe(email));
    await userEvent.type(email, 'carol@mail.example');
    await userEvent.type(screen.getByLabelText('Password'), 'front-row{Enter}');
    await expect(asked).resolves.toBeUndefined();
    expect(session.signIn).toHaveBeenCalledTimes(1);
  });

  it('tells who asked that somebody has turned away', async () => {
    const { prompt } = await shown();
    const refused = expect(prompt.ask('hold')).rejects.toThrow('not signed in');
    await userEvent.click(await screen.findByRole('button', { name: 'Close' }));
    await refused;
  });
});
