import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Clock } from '@parterre/ui/data/clock.ts';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { VISITOR_ZONE } from '@parterre/ui/format/visitor-zone.ts';
import { refusing } from '@parterre/ui/testing/refusing.ts';
import { Told } from '@parterre/ui/testing/told.ts';
import { screen, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { Delivery } from '../../../data/api.ts';
import { ActingOrganization } from '../../../data/acting-organization.ts';
import { EmployeeApi } from '../../../data/employee-api.ts';
import { Session } from '../../../data/session.ts';
import { aBouncedDelivery, aDelivery, aFailedDelivery } from '../../../testing/a-delivery.ts';
import { messagesRoutes } from '../messages-routes.ts';

interface Search {
  readonly state?: string;
  readonly kind?: string;
  readonly email?: string;
  readonly organizationId?: string;
  readonly cursor?: string;
  readonly wanted?: readonly unknown[];
}
interface Answer {
  readonly deliveries: readonly Delivery[];
  readonly nextCursor: string | null;
}

const no = refusing({ status: 503, detail: 'Not now.' });
const page = (...deliveries: readonly Delivery[]): Answer => ({ deliveries, nextCursor: null });

describe('the log of deliveries', () => {
  interface State {
    readonly at?: string;
    readonly isAdmin?: boolean;
    /** The entry that another page sends its reader to. */
    readonly sought?: string;
    readonly search: (asked: Search) => Answer;
    /** After so many requests it is refused. */
    readonly sendsAgain?: number;
  }
  const shown = async ({ at = '/messages', isAdmin = false, sought, search, sendsAgain = 9 }: State) => {
    const told = new Told();
    const sent: unknown[] = [];
    const searched: Search[] = [];
    const post = (path: string, { body }: { body: Search }): Promise<unknown> => {
      if (path.endsWith('send-again')) {
        sent.push(body);
        const queued = body.wanted?.length ?? 0;
        return sent.length > sendsAgain ? no() : Promise.resolve({ queued });
      }
      searched.push(body);
      try {
        return Promise.resolve(search(body));
      } catch (error) {
        return Promise.reject(error instanceof Error ? error : new Error('no'));
      }
    };
    const get = (): Promise<unknown> => Promise.resolve({ events: [], nextCursor: null });
    const acting = { id: 'o1', name: 'Hudson Rooms' };
    TestBed.configureTestingModule({
      providers: [
        provideRouter(messagesRoutes, withComponentInputBinding()),
        told.provider,
        { provide: EmployeeApi, useValue: { get, post } },
        { provide: Session, useValue: { isAdmin: signal(isAdmin), manages: signal(true) } },
        {
          provide: ActingOrganization,
          useValue: { id: signal('o1'), current: signal(acting), none: signal(false) },
        },
        { provide: Clock, useValue: { now: signal(Date.parse('2026-12-01T12:00:00Z')) } },
        { provide: DISPLAY_LOCALE, useValue: 'en-GB' },
        { provide: VISITOR_ZONE, useValue: 'Europe/Vienna' },
      ],
    });
    await RouterTestingHarness.create();
    await TestBed.inject(Router).navigateByUrl(at, { state: { delivery: sought } });
    return { told, sent, searched, router: TestBed.inject(Router), user: userEvent.setup() };
  };
  const ofHouse =
    (answer: Answer, troubled: Answer = page()) =>
    ({ state }: Search): Answer =>
      state === 'troubled' ? troubled : answer;

  it('says to whom, what, and what became of it on each channel', async () => {
    const delivery = aDelivery({
      channels: {
        email: { state: 'delivered' },
        push: { state: 'held', until: '2026-12-02T06:00:00Z' },
      },
      inbox: { readAt: '2026-12-01T11:59:00Z' },
    });
    await shown({ search: ofHouse(page(delivery)) });
    const row = (await screen.findByRole('button', { name: 'Carla' })).closest('li');
    expect(row?.textContent.replace(/\s+/g, ' ')).toMatch(
      /Tickets.*Nocturne.*E-mail: Delivered.*SMS: –\s?not used.*Push: After 0?7:00.*Inbox: Read.*12:58/,
    );
  });

  it('opens a message with each try, and closes it with Escape where it was opened', async () => {
    const tries = [
      { at: '2026-12-01T11:58:05Z', state: 'sent', why: null, providerId: '0102', device: null },
      {
        at: '2026-12-01T11:58:09Z',
        state: 'bounced',
        why: 'no such mailbox',
        providerId: null,
        device: null,
      },
    ] as const;
    const { user, router } = await shown({
      search: ofHouse(page(aDelivery({ channels: { email: { state: 'bounced', tries } } }))),
    });
    await user.click(await screen.findByRole('button', { name: 'Carla' }));
    const panel = await screen.findByRole('complementary', { name: 'Message' });
    expect(document.activeElement).toBe(within(panel).getByRole('heading', { name: 'Carla' }));
    const [newest, first] = within(panel).getAllByRole('listitem');
    expect(newest?.textContent).toMatch(/Bounced.*12:58:09.*no such mailbox/s);
    expect(first?.textContent).toMatch(/Sent.*12:58:05.*0102/s);
    expect(within(panel).getByText(/Ask Carla for another/)).toBeDefined();
    expect(within(panel).queryByRole('button', { name: 'Send again' })).toBeNull();
    expect(within(panel).getByRole('link', { name: 'The event' }).getAttribute('href')).toBe('/events/e1');
    expect(router.url).not.toContain('carla');

    await user.keyboard('{Escape}');
    await expect.poll(() => document.activeElement?.textContent).toContain('Carla');
    expect(screen.queryByRole('complementary', { name: 'Message' })).toBeNull();
  });

  it('sends one again and shows what has become of it', async () => {
    let now = aFailedDelivery();
    const { user, sent, told } = await shown({ search: ({ state }) => page(...(state ? [] : [now])) });
    await user.click(await screen.findByRole('button', { name: 'Carla' }));
    now = aDelivery({ channels: { email: { state: 'sent' } } });
    await user.click(await screen.findByRole('button', { name: 'Send again' }));
    expect(sent).toEqual([{ organizationId: 'o1', wanted: [{ id: 'd1', channel: 'email' }] }]);
    await expect.poll(() => told.messages).toEqual(['On its way again.']);
    const panel = screen.getByRole('complementary', { name: 'Message' });
    await expect.poll(() => panel.textContent).not.toContain('Send again');
    expect(screen.getByRole('list').textContent).toContain('E-mail: Sent');
  });

  it('says how much did not arrive, and sends again what can be', async () => {
    const [one, two] = [aFailedDelivery({ id: 'd1' }), aFailedDelivery({ id: 'd2' })];
    const { user, sent } = await shown({
      search: ofHouse(page(aDelivery()), page(one, two, aBouncedDelivery({ id: 'd3' }))),
    });
    const notice = (await screen.findByText('3 messages did not arrive')).closest('pt-troubled-notice');
    expect(notice?.textContent.replace(/\s+/g, ' ')).toMatch(
      /2 can be sent again.*one needs another address/,
    );
    await user.click(screen.getByRole('button', { name: 'Send 2 again' }));
    expect(sent).toEqual([
      {
        organizationId: 'o1',
        wanted: [
          { id: 'd1', channel: 'email' },
          { id: 'd2', channel: 'email' },
        ],
      },
    ]);
  });

  it('looks for a person without their address in the page’s', async () => {
    const { user, router, searched } = await shown({
      search: ({ email, state }) => (email || state === 'troubled' ? page() : page(aDelivery())),
    });
    await user.type(await screen.findByLabelText('E-mail address of a person'), 'nobody@mail.test{Enter}');
    expect(await screen.findByRole('heading', { name: 'No such message' })).toBeDefined();
    expect(searched.at(-1)).toMatchObject({ organizationId: 'o1', email: 'nobody@mail.test' });
    expect(router.url).toBe('/messages');
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    expect(await screen.findByRole('button', { name: 'Carla' })).toBeDefined();
    expect(screen.getByLabelText<HTMLInputElement>('E-mail address of a person').value).toBe('');
  });

  it('says how far it has come where sending again broke off', async () => {
    const failed = Array.from({ length: 30 }, (_, n) => aFailedDelivery({ id: `d${n}` }));
    const { user, told } = await shown({
      search: ofHouse(page(aDelivery()), page(...failed)),
      sendsAgain: 1,
    });
    await user.click(await screen.findByRole('button', { name: 'Send 30 again' }));
    await expect.poll(() => told.messages).toEqual(['20 are on their way again. Not now.']);
  });

  it('keeps the other filters in the address', async () => {
    const { user, router, searched } = await shown({
      at: '/messages?kind=reminder',
      search: ofHouse(page(aDelivery())),
    });
    await expect.poll(() => searched).toContainEqual(expect.objectContaining({ kind: 'reminder' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'State' }), 'Bounced');
    await expect
      .poll(() => searched)
      .toContainEqual(expect.objectContaining({ kind: 'reminder', state: 'bounced' }));
    expect(router.url).toBe('/messages?kind=reminder&state=bounced');
  });

  it('shows an admin the platform’s own, which have no events', async () => {
    const { user, searched } = await shown({ isAdmin: true, search: ofHouse(page(aDelivery())) });
    await user.click(await screen.findByRole('button', { name: 'Platform' }));
    await expect
      .poll(() => searched.filter(({ organizationId }) => organizationId === undefined))
      .toHaveLength(2);
    expect(screen.queryByRole('combobox', { name: 'Event' })).toBeNull();
  });

  it('opens the one that another page has sent its reader to, and closes it', async () => {
    const { user, router } = await shown({
      at: '/messages?open=yes',
      sought: 'd2',
      search: ofHouse(page(aDelivery(), aFailedDelivery({ id: 'd2' }))),
    });
    const panel = within(await screen.findByRole('complementary', { name: 'Message' }));
    expect(panel.getByText('Failed')).toBeDefined();
    await user.click(panel.getByRole('button', { name: 'Close' }));
    expect(router.url).toBe('/messages');
    expect(screen.queryByRole('complementary', { name: 'Message' })).toBeNull();
  });

  it('looks on where a page had none of what is looked for', async () => {
    const { user } = await shown({
      search: ({ state, cursor }) => {
        if (state === 'troubled') return page();
        return cursor ? page(aDelivery()) : { deliveries: [], nextCursor: 'next' };
      },
    });
    expect(await screen.findByRole('heading', { name: 'None among the newest' })).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByRole('button', { name: 'Carla' })).toBeDefined();
  });

  it('can be tried again when it could not be read', async () => {
    let isAway = true;
    const { user } = await shown({
      search: () => {
        if (isAway) throw new Error('away');
        return page(aDelivery());
      },
    });
    const again = await screen.findByRole('button', { name: 'Try again' });
    isAway = false;
    await user.click(again);
    expect(await screen.findByRole('button', { name: 'Carla' })).toBeDefined();
  });

  it('says so while nobody was told anything', async () => {
    await shown({ search: () => page() });
    expect(await screen.findByRole('heading', { name: 'Nobody was told anything yet' })).toBeDefined();
  });
});
