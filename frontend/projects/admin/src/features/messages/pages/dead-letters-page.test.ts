import { Location } from '@angular/common';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Clock } from '@parterre/ui/data/clock.ts';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { VISITOR_ZONE } from '@parterre/ui/format/visitor-zone.ts';
import { Told } from '@parterre/ui/testing/told.ts';
import { screen, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { DeadLetter, Queue } from '../../../data/api.ts';
import { ActingOrganization } from '../../../data/acting-organization.ts';
import { EmployeeApi } from '../../../data/employee-api.ts';
import { aDeadLetter } from '../../../testing/a-dead-letter.ts';
import type { Question } from '../../../ui/confirmation-dialog.ts';
import { Confirmation } from '../../../ui/confirmation.ts';
import { platformMessagesRoutes } from '../messages-routes.ts';

const queues = (dead: Partial<Record<Queue['name'], number>> = {}): Queue[] =>
  (['notifications', 'email', 'push'] as const).map((name) => ({ name, waiting: 0, dead: dead[name] ?? 0 }));

describe('dead letters', () => {
  interface State {
    readonly at?: string;
    readonly of?: Queue[];
    readonly look: (queue: string) => readonly DeadLetter[];
    readonly act?: () => Promise<unknown>;
    readonly sure?: boolean;
  }
  const shown = async ({ at = '', of = queues({ push: 1 }), look, act, sure = true }: State) => {
    const told = new Told();
    const asked: unknown[] = [];
    const chosen: string[] = [];
    const questions: Question[] = [];
    const done = async (path: string, sent: { path: object }): Promise<unknown> => {
      asked.push([path.split('/').at(-1), sent.path]);
      return act?.();
    };
    const post = (path: string, sent: { path: { queue: string } }): Promise<unknown> =>
      path.endsWith('look')
        ? new Promise((resolve) => resolve({ letters: look(sent.path.queue) }))
        : done(path, sent);
    const counts = signal(of);
    const freshResource = () => ({
      hasValue: () => true,
      value: () => ({ queues: counts() }),
      isLoading: signal(false),
      error: signal(undefined),
      reload: () => true,
    });
    TestBed.configureTestingModule({
      providers: [
        provideRouter([...platformMessagesRoutes, { path: '**', children: [] }], withComponentInputBinding()),
        told.provider,
        { provide: EmployeeApi, useValue: { freshResource, post, delete: done } },
        { provide: ActingOrganization, useValue: { choose: (id: string) => chosen.push(id) } },
        {
          provide: Confirmation,
          useValue: { ask: (question: Question) => Promise.resolve(questions.push(question) > 0 && sure) },
        },
        { provide: Clock, useValue: { now: signal(Date.parse('2026-12-01T12:00:00Z')) } },
        { provide: DISPLAY_LOCALE, useValue: 'en-GB' },
        { provide: VISITOR_ZONE, useValue: 'Europe/Vienna' },
      ],
    });
    await RouterTestingHarness.create(`/messages/dead-letters${at}`);
    return {
      ...{ told, asked, chosen, questions, counts },
      router: TestBed.inject(Router),
      user: userEvent.setup(),
    };
  };
  const rows = async () =>
    (await screen.findAllByRole('listitem')).map((row) => row.textContent.replace(/\s+/g, ' '));

  it('say what each is, for whom, why it is there and until when', async () => {
    await shown({ look: () => [aDeadLetter()] });
    const [row] = await rows();
    expect(row).toMatch(/Reminder.*Push.*Carla.*carla@mail.test.*Nocturne.*503 unavailable/);
    expect(row).toMatch(
      /tried 51 times.*waited since Mon 30 Nov, 12:00.*seen here once.*kept until 15 December/,
    );
  });

  it('are of one queue at a time, the first that has some; the address says which', async () => {
    const looked: string[] = [];
    const { user, router } = await shown({
      of: queues({ notifications: 1, push: 240 }),
      look: (queue) => {
        looked.push(queue);
        return [aDeadLetter({ what: 'news', kind: 'booking-confirmed', channel: null, to: null })];
      },
    });
    expect((await rows())[0]).toContain('News: Tickets');
    const chips = within(screen.getByRole('navigation', { name: 'Queues' }));
    expect(chips.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      'News of bookings 1',
      'Messages to browsers 240',
    ]);
    await user.click(chips.getByRole('link', { name: /browsers/ }));
    expect(await screen.findByText(/1 are shown, about 239 more are there/)).toBeDefined();
    expect(router.url).toBe('/messages/dead-letters?queue=push');
    expect(looked).toEqual(['notifications', 'push']);
  });

  it('say so where there is nothing, and look again', async () => {
    const { user, counts } = await shown({ of: queues(), look: () => [aDeadLetter()] });
    expect(await screen.findByRole('heading', { name: 'Nothing is waiting here' })).toBeDefined();
    counts.set(queues({ push: 1 }));
    await user.click(screen.getByRole('button', { name: 'Look again' }));
    expect(await rows()).toHaveLength(1);
  });

  it('are not said to be none while somebody else has them in hand', async () => {
    let letters: DeadLetter[] = [];
    const { user } = await shown({ of: queues({ push: 12 }), look: () => letters });
    expect(await screen.findByRole('heading', { name: 'In somebody’s hands just now' })).toBeDefined();
    expect(screen.getByText('About 12 in all. Look again in half a minute.')).toBeDefined();
    expect(screen.queryByText(/Everything went out/)).toBeNull();
    letters = [aDeadLetter()];
    await user.click(screen.getByRole('button', { name: 'Look again' }));
    expect(await rows()).toHaveLength(1);
  });

  it('that the queue itself set aside say since when, not when that was', async () => {
    await shown({ look: () => [aDeadLetter({ setAsideAt: null, tries: null })] });
    const [row] = await rows();
    expect(row).toContain('waited since Mon 30 Nov, 12:00');
    expect(row).not.toContain('set aside');
  });

  it('can be tried again when they could not be read', async () => {
    let isAway = true;
    const { user } = await shown({
      look: () => {
        if (isAway) throw new Error('away');
        return [aDeadLetter()];
      },
    });
    const again = await screen.findByRole('button', { name: 'Try again' });
    isAway = false;
    await user.click(again);
    expect(await rows()).toHaveLength(1);
  });

  it('go out again one by one or all together, and are gone from the list then', async () => {
    let letters = [aDeadLetter(), aDeadLetter({ id: 'l2', to: { name: 'Ben', email: 'ben@mail.test' } })];
    const { user, asked, told, counts } = await shown({
      look: () => letters,
      act: () => {
        letters = letters.slice(1);
        counts.set(queues({ push: letters.length }));
        return Promise.resolve();
      },
    });
    await user.click(await screen.findByRole('button', { name: /^Send again.*Reminder, Carla/ }));
    await expect.poll(rows).toHaveLength(1);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Messages to browsers' }));
    await user.click(screen.getByRole('button', { name: 'Send all again' }));
    expect(await screen.findByRole('heading', { name: 'Nothing is waiting here' })).toBeDefined();
    expect(asked).toEqual([
      ['send-again', { queue: 'push', letterId: 'l1' }],
      ['send-again', { queue: 'push' }],
    ]);
    expect(told.messages).toEqual(['On its way again.', 'On their way again.']);
  });

  it.each([true, false])('are thrown away only by who is sure: %s', async (sure) => {
    const { user, asked, questions } = await shown({ look: () => [aDeadLetter()], sure });
    await user.click(await screen.findByRole('button', { name: 'Throw away: Reminder, Carla' }));
    expect(questions.map(({ text }) => text)).toEqual([
      '“Reminder” for Carla is never sent then, and cannot be brought back.',
    ]);
    expect(asked).toHaveLength(sure ? 1 : 0);
  });

  it('tell why nothing could be done', async () => {
    const { user, told } = await shown({
      look: () => [aDeadLetter()],
      act: () => Promise.reject(new Error('gone')),
    });
    await user.click(await screen.findByRole('button', { name: /^Send again.*Reminder, Carla/ }));
    await expect.poll(() => told.messages).toHaveLength(1);
    expect(told.messages).not.toContain('On its way again.');
  });

  it('lead to the entry of the log, in the house that it is of, and put no person into the address', async () => {
    const { user, router, chosen } = await shown({ look: () => [aDeadLetter()] });
    await user.click(await screen.findByRole('link', { name: /^Each try.*Reminder, Carla/ }));
    expect(router.url).toBe('/messages?open=yes&kind=reminder&event=e1&state=given-up');
    expect(TestBed.inject(Location).getState()).toMatchObject({ delivery: 'd1' });
    expect(chosen).toEqual(['o1']);
  });

  it.each<[Partial<DeadLetter>, RegExp]>([
    [
      { what: 'unreadable', kind: null, channel: null, to: null, event: null, logged: null, why: null },
      /Cannot be read.*newer release/,
    ],
    [{ kind: 'registration-code', isTooLate: true }, /Code to register.*too late/],
    [{ logged: { id: 'd1', organizationId: null, state: 'sent' } }, /sent meanwhile/],
    [{ what: 'audience', kind: null, audience: 'message', to: null }, /Attendees to be written to/],
    [
      { what: 'report', kind: null, to: null, event: null, why: null },
      /What became of a message.*Nobody noted why/,
    ],
  ])('that are %j say what to think of them', async (given, words) => {
    await shown({ look: () => [aDeadLetter(given)] });
    expect((await rows())[0]).toMatch(words);
    const again = screen.queryByRole('button', { name: /^Send again/ });
    expect(again === null).toBe(given.isTooLate ?? false);
  });
});
