import { Told } from '@parterre/ui/testing/told.ts';
import { render, screen } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import { Confirmation } from '../../../ui/confirmation.ts';
import { gold, inTheEditor, silver } from '../testing/in-the-editor.ts';
import { MessagesStep } from './messages-step.ts';

const preview = {
  email: { subject: 'Doors', text: 'At eight.', html: '' },
  sms: {
    ...{ text: 'Doors. At eight.', coding: 'gsm-7', parts: ['Doors.', 'At eight.'] },
    ...{ each: { amount: 16, currency: 'EUR' }, atMost: { amount: 4800, currency: 'EUR' } },
  },
  push: { title: 'Doors', body: 'At eight.' },
  inbox: { title: 'Doors', text: 'At eight.' },
  audience: { people: 300, isAll: true },
};
const none = {
  queued: 0,
  held: 0,
  sent: 0,
  delivered: 0,
  bounced: 0,
  failed: 0,
  'given-up': 0,
  'not-used': 0,
};
const written = {
  ...{
    id: 'm1',
    at: '2026-11-30T10:00:00.000Z',
    by: 'Olive',
    subject: 'Welcome',
    text: 'See you!',
    audience: {},
  },
  ...{ people: 120, boxOffice: 2, share: 0.5 },
  channels: [{ channel: 'email', ...none, queued: 20, sent: 90, delivered: 8, bounced: 2 }],
};

describe('messages to attendees', () => {
  const shown = async (list: object = {}, status: 'published' | 'draft' = 'published') => {
    const { api, providers } = inTheEditor({ event: { status, categories: [gold, silver] } });
    api.get = vi.fn(() =>
      Promise.resolve({ messages: [], nextPossibleAt: null, nextCursor: null, ...list }),
    ) as unknown as typeof api.get;
    api.post = vi.fn((path: string) => Promise.resolve(path.endsWith('preview') ? preview : written));
    const ask = vi.fn<(asked: { readonly text: string }) => Promise<boolean>>(() => Promise.resolve(true));
    const told = new Told();
    await render(MessagesStep, {
      providers: [...providers, told.provider, { provide: Confirmation, useValue: { ask } }],
    });
    return { api, ask, told, user: userEvent.setup() };
  };

  it('are looked at first, and sent once the number of people is confirmed', async () => {
    const { api, ask, told, user } = await shown();
    await user.type(screen.getByLabelText('Subject'), 'Doors');
    await user.type(screen.getByLabelText('Message'), 'At eight.');
    await user.click(screen.getByLabelText('Gold'));
    expect(screen.queryByRole('button', { name: 'Send to attendees' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'See how it looks' }));
    expect(screen.getByText('300 people would be told.')).toBeDefined();
    expect(screen.getByText(/2 text messages in one/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Send to attendees' }));
    expect(ask.mock.calls[0]?.[0].text).toContain('300 people are told at once.');
    expect(api.post).toHaveBeenLastCalledWith('api/events/{eventId}/messages', {
      path: { eventId: 'e1' },
      body: { subject: 'Doors', text: 'At eight.', audience: { categoryIds: ['gold'] } },
    });
    expect(told.messages).toEqual(['The message is on its way.']);
  });

  it('go to oneself as a test', async () => {
    const { api, told, user } = await shown();
    await user.click(screen.getByRole('button', { name: 'Send a test to myself' }));
    expect(api.post).toHaveBeenCalledWith('api/events/{eventId}/messages/test', expect.anything());
    expect(told.messages).toEqual(['It is on its way to your own address.']);
  });

  it('are listed with what became of them, and say when the next one is possible', async () => {
    await shown({ messages: [written], nextPossibleAt: '2026-12-01T10:00:00.000Z' });
    expect(await screen.findByText('120 people were told.')).toBeDefined();
    expect(screen.getByText('On its way: 50%')).toBeDefined();
    expect(screen.getByText(/E-mail: 20 waiting, 98 sent, 2 did/)).toBeDefined();
    expect(screen.getByText(/The next one is possible on/)).toBeDefined();
    expect(screen.queryByLabelText('Subject')).toBeNull();
  });

  it('are for when there are attendees', async () => {
    await shown({}, 'draft');
    expect(screen.getByText(/As soon as the event is published/)).toBeDefined();
  });
});
