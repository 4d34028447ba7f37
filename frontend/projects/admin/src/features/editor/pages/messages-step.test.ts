import { TestBed } from '@angular/core/testing';
import { Told } from '@parterre/ui/testing/told.ts';
import { render, screen } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import type { AttendeeMessage, ManagedEvent } from '../../../data/api.ts';
import { Confirmation } from '../../../ui/confirmation.ts';
import { aPreview, aWrittenMessage } from '../testing/a-written-message.ts';
import { gold, inTheEditor, silver } from '../testing/in-the-editor.ts';
import { MessagesStep } from './messages-step.ts';

const sections = [
  { id: 's1', name: 'Stalls' },
  { id: 's2', name: 'Circle' },
];

interface Given {
  readonly messages?: readonly AttendeeMessage[];
  readonly nextPossibleAt?: string;
  readonly event?: Partial<ManagedEvent>;
}

describe('messages to attendees', () => {
  beforeEach(() => sessionStorage.clear());

  const shown = async ({ messages = [], nextPossibleAt, event }: Given = {}) => {
    const list = { messages, nextPossibleAt: nextPossibleAt ?? null, nextCursor: null };
    const read: Record<string, unknown> = {
      'api/events/{eventId}/messages': list,
      'api/events/{eventId}/messages/sections': { sections },
      'api/events/{eventId}/messages/{messageId}': messages[0],
    };
    const { api, providers } = inTheEditor({
      read,
      event: {
        status: 'published',
        endsAt: '2099-12-04T21:30:00.000Z',
        categories: [gold, silver],
        ...event,
      },
    });
    const answers: Record<string, () => Promise<unknown>> = {
      'api/events/{eventId}/messages/preview': () => Promise.resolve(aPreview),
      'api/events/{eventId}/messages/audience': () => Promise.resolve(aPreview.audience),
      'api/events/{eventId}/messages/test': () => Promise.resolve(),
      'api/events/{eventId}/messages': () => Promise.resolve(aWrittenMessage),
    };
    api.post = vi.fn((path: string) => answers[path]?.() ?? Promise.reject(new Error(path)));
    const ask = vi.fn<(asked: { readonly text: string }) => Promise<boolean>>(() => Promise.resolve(true));
    const told = new Told();
    const page = await render(MessagesStep, {
      providers: [...providers, told.provider, { provide: Confirmation, useValue: { ask } }],
    });
    await vi.waitFor(() => expect(screen.queryByText('Loading…')).toBeNull());
    return { api, answers, ask, told, read, page, user: userEvent.setup() };
  };
  const write = async (user: ReturnType<typeof userEvent.setup>) => {
    await user.type(screen.getByLabelText('Subject'), 'Doors');
    await user.type(screen.getByLabelText('Message'), 'At eight.');
  };
  const sentTo = (api: Awaited<ReturnType<typeof shown>>['api'], path: string) =>
    api.post.mock.calls.filter(([one]) => one === path).map(([, sent]) => sent.body);
  const press = (user: ReturnType<typeof userEvent.setup>, name: string) =>
    user.click(screen.getByRole('button', { name }));

  it('are looked at first, and sent once the number of people is confirmed', async () => {
    const { api, ask, told, user } = await shown();
    await write(user);
    await user.click(screen.getByLabelText('Gold'));
    expect(screen.queryByRole('button', { name: 'Send to attendees' })).toBeNull();
    await press(user, 'See how it looks');
    await press(user, 'Send to attendees');
    expect(ask.mock.calls[0]?.[0].text).toContain('300 people are told at once.');
    expect(sentTo(api, 'api/events/{eventId}/messages')).toEqual([
      { subject: 'Doors', text: 'At eight.', audience: { categoryIds: ['gold'] } },
    ]);
    expect(told.messages).toEqual(['The message is on its way.']);
    expect(screen.getByLabelText<HTMLInputElement>('Subject').value).toBe('');
    expect(sessionStorage).toHaveLength(0);
  });

  it('are to be looked at again once they say something else', async () => {
    const { user } = await shown();
    await write(user);
    await press(user, 'See how it looks');
    expect(screen.getByRole('region', { name: 'How it looks' })).toBeDefined();
    await user.type(screen.getByLabelText('Message'), '!');
    expect(screen.queryByRole('region', { name: 'How it looks' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Send to attendees' })).toBeNull();
  });

  it('say how many people they are for, counted once when somebody has chosen', async () => {
    const { api, answers, user } = await shown();
    expect(await screen.findByText('300 people would be told.')).toBeDefined();
    answers['api/events/{eventId}/messages/audience'] = () =>
      Promise.resolve({ people: 1500, boxOffice: 1, precision: 'at-most' });
    await user.click(screen.getByLabelText('Gold'));
    expect(screen.queryByText('300 people would be told.')).toBeNull();
    await user.click(screen.getByLabelText('Silver'));
    const words = 'At most 1,500 people would be told. One booking of the box office has no address.';
    expect(await screen.findByText(words)).toBeDefined();
    expect(sentTo(api, 'api/events/{eventId}/messages/audience')).toHaveLength(2);
  });

  it('say why nobody could be counted, and count again', async () => {
    const { answers, user } = await shown();
    answers['api/events/{eventId}/messages/audience'] = () => Promise.reject(new Error('away'));
    await user.click(screen.getByLabelText('Gold'));
    const again = await screen.findByRole('button', { name: 'Count again' });
    answers['api/events/{eventId}/messages/audience'] = () => Promise.resolve(aPreview.audience);
    await user.click(again);
    expect(await screen.findByText('300 people would be told.')).toBeDefined();
  });

  it('go to oneself as a test, once there is something to send', async () => {
    const { api, told, user } = await shown();
    await press(user, 'Send a test to myself');
    expect(screen.getByText('Say in a few words what it is about.')).toBeDefined();
    expect(sentTo(api, 'api/events/{eventId}/messages/test')).toEqual([]);
    await write(user);
    await press(user, 'Send a test to myself');
    expect(sentTo(api, 'api/events/{eventId}/messages/test')).toHaveLength(1);
    expect(told.messages).toEqual(['It is on its way to your own address.']);
  });

  it('are kept where they could not be sent, and by this tab until they are', async () => {
    const { answers, ask, page, user } = await shown();
    answers['api/events/{eventId}/messages'] = () => Promise.reject(new Error('away'));
    await write(user);
    await press(user, 'See how it looks');
    await press(user, 'Send to attendees');
    expect(await screen.findByRole('alert')).toHaveProperty('textContent', expect.stringMatching(/\w/));
    expect(screen.getByLabelText<HTMLInputElement>('Subject').value).toBe('Doors');
    await press(user, 'Send to attendees');
    await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(2));
    page.fixture.destroy();
    TestBed.resetTestingModule();
    await shown();
    expect(screen.getByLabelText<HTMLTextAreaElement>('Message').value).toBe('At eight.');
  });

  it('are sent where only the answer got lost', async () => {
    const { answers, read, told, user } = await shown();
    await write(user);
    await press(user, 'See how it looks');
    answers['api/events/{eventId}/messages'] = () => {
      read['api/events/{eventId}/messages'] = {
        messages: [{ ...aWrittenMessage, subject: 'Doors', text: 'At eight.' }],
        nextPossibleAt: '2099-12-01T10:00:00.000Z',
        nextCursor: null,
      };
      return Promise.reject(new Error('away'));
    };
    await press(user, 'Send to attendees');
    expect(told.messages).toEqual(['The message is on its way.']);
    expect(screen.queryByLabelText('Subject')).toBeNull();
  });

  it('are kept to be sent later where somebody else was faster', async () => {
    const { answers, read, user } = await shown();
    await write(user);
    await press(user, 'See how it looks');
    answers['api/events/{eventId}/messages'] = () => {
      read['api/events/{eventId}/messages'] = {
        ...{ messages: [aWrittenMessage], nextPossibleAt: '2099-12-01T10:00:00.000Z', nextCursor: null },
      };
      return Promise.reject(new Error('too soon'));
    };
    await press(user, 'Send to attendees');
    expect(await screen.findByText(/The next one is possible on/)).toBeDefined();
    expect(screen.getByLabelText<HTMLInputElement>('Subject').value).toBe('Doors');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Send to attendees' }).disabled).toBe(true);
  });

  it('are listed, and say when the next one is possible', async () => {
    await shown({ messages: [aWrittenMessage], nextPossibleAt: '2099-12-01T10:00:00.000Z' });
    expect(await screen.findByText('120 people were told.')).toBeDefined();
    expect(screen.getByText(/The next one is possible on/)).toBeDefined();
    expect(screen.queryByLabelText('Subject')).toBeNull();
  });

  it('are followed until they are through', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { api, read } = await shown({ messages: [aWrittenMessage] });
    const done = { ...aWrittenMessage, share: 1, people: 240, channels: [] };
    read['api/events/{eventId}/messages/{messageId}'] = done;
    const looks = () => api.get.mock.calls.filter(([path]) => path.endsWith('{messageId}')).length;
    await vi.advanceTimersByTimeAsync(2100);
    expect(looks()).toBe(1);
    expect(screen.getByText('240 people were told.')).toBeDefined();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks()).toBe(1);
    vi.useRealTimers();
  });

  it.each([
    ['a draft', { status: 'draft' }, /As soon as the event is published/],
    ['over', { endsAt: '2020-01-01T00:00:00.000Z' }, /The event is over/],
    ['ended', { status: 'ended' }, /The event is over/],
  ] as const)('are for when there are attendees, and not of an event that is %s', async (_, event, words) => {
    await shown({ event });
    expect(screen.getByText(words)).toBeDefined();
    expect(screen.queryByLabelText('Subject')).toBeNull();
  });

  it('are possible where an event does not take place', async () => {
    await shown({ event: { status: 'cancelled', endsAt: '2020-01-01T00:00:00.000Z' } });
    expect(screen.getByLabelText('Subject')).toBeDefined();
  });
});
