import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { Refused } from '@parterre/ui/data/problem.ts';
import { render, screen, waitFor, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { ActingOrganization } from '../data/acting-organization.ts';
import type { Role } from '../data/api.ts';
import { Session } from '../data/session.ts';
import { Workspace } from './workspace.ts';

@Component({ template: '' })
class Page {}

const [hudson, kumo] = [
  { id: 'o1', name: 'Hudson Rooms' },
  { id: 'o2', name: 'Kumo' },
];

describe('the frame of the work', () => {
  const shown = async (role: Role, hasMore = false) => {
    const signedIn = signal(true);
    const acting = {
      choices: { items: signal([hudson, kumo]), hasMore: signal(hasMore), more: vi.fn(), again: vi.fn() },
      failure: signal<unknown>(undefined),
      ...{ id: signal('o2'), current: signal(kumo), choose: vi.fn() },
    };
    await render(Workspace, {
      providers: [
        provideRouter([{ path: '**', component: Page }]),
        { provide: ActingOrganization, useValue: acting },
        {
          provide: Session,
          useValue: {
            ...{ known: signal(true), signedIn, role: signal(role), employee: signal({ name: 'Ada' }) },
            ...{ isAdmin: signal(role === 'admin'), manages: signal(['organizer', 'admin'].includes(role)) },
          },
        },
      ],
    });
    const router = TestBed.inject(Router);
    return { acting, router, signedIn };
  };
  const ways = () =>
    within(screen.getByRole('navigation', { name: 'Main' }))
      .getAllByRole('link')
      .map((way) => way.getAttribute('href'));
  const account = () => screen.getByRole('link', { name: /Ada/ });

  it.each<[Role, string[]]>([
    ['door', ['/']],
    ['box-office', ['/']],
    ['organizer', ['/', '/events', '/messages', '/venues']],
    ['admin', ['/', '/events', '/messages', '/venues', '/team', '/organizations', '/mail', '/audit']],
  ])('leads %s to what they may see', async (role, paths) => {
    await shown(role);
    expect(ways()).toEqual(paths);
  });

  it('says who works here, as what and for whom', async () => {
    await shown('organizer');
    expect(account().textContent).toMatch(/Ada.*Kumo.*Organizer/s);
    expect(account().getAttribute('href')).toBe('/account');
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('says where one is', async () => {
    const { router } = await shown('organizer');
    await router.navigateByUrl('/events/e1');
    await waitFor(() =>
      expect(screen.getByRole('link', { name: 'Events' }).getAttribute('aria-current')).toBe('page'),
    );
    expect(screen.getByRole('link', { name: 'Overview' }).getAttribute('aria-current')).toBeNull();
  });

  it('folds its ways on a phone, and again once one has gone', async () => {
    const { router } = await shown('organizer');
    // Shown on a phone only.
    const menu = screen.getByRole('button', { name: 'Menu', hidden: true });
    expect(menu.getAttribute('aria-expanded')).toBe('false');
    expect(menu.getAttribute('aria-controls')).toBe(
      screen.getByRole('complementary', { name: 'Navigation' }).id,
    );
    await userEvent.click(menu);
    expect(menu.getAttribute('aria-expanded')).toBe('true');
    await router.navigateByUrl('/venues');
    await waitFor(() => expect(menu.getAttribute('aria-expanded')).toBe('false'));
  });

  it('lets an admin choose for whom, which leads from a single thing to its list', async () => {
    const { acting, router } = await shown('admin');
    await router.navigateByUrl('/events/e1/seats?row=A');
    const choice = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Acting for' });
    expect(choice.value).toBe('o2');
    expect(account().textContent).not.toContain('Kumo');
    await userEvent.selectOptions(choice, 'o1');
    await waitFor(() => expect(router.url).toBe('/events'));
    expect(acting.choose).toHaveBeenCalledExactlyOnceWith('o1');
  });

  it('has more organizations for an admin who has many', async () => {
    const { acting } = await shown('admin', true);
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(acting.choices.more).toHaveBeenCalledTimes(1);
  });

  it('can ask again for whom an admin works where that did not come', async () => {
    const { acting } = await shown('admin');
    expect(screen.queryByRole('alert')).toBeNull();
    acting.failure.set(new Refused({ status: 503, code: 'down', title: 'Not now' }));
    const alert = within(await screen.findByRole('alert'));
    expect(alert.getByRole('heading', { name: 'Not now' })).toBeDefined();
    await userEvent.click(alert.getByRole('button', { name: 'Try again' }));
    expect(acting.choices.again).toHaveBeenCalledTimes(1);
  });

  it('leaves nothing on the screen once one is signed out', async () => {
    const { router, signedIn } = await shown('organizer');
    signedIn.set(false);
    await waitFor(() => expect(router.url).toBe('/sign-in'));
  });
});
