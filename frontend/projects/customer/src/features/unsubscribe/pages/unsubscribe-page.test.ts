import { provideRouter } from '@angular/router';
import { refusing } from '@parterre/ui/testing/refusing.ts';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { MailSwitch, type MailTopic } from '../stores/mail-switch.ts';
import { UnsubscribePage } from './unsubscribe-page.ts';

describe('ending mails by the link in one of them', () => {
  interface Link {
    readonly token?: string | undefined;
    readonly topicOf?: () => Promise<MailTopic>;
    readonly switchTo?: () => Promise<void>;
  }
  const shown = async (link: Link = {}) => {
    const mails = {
      topicOf: vi.fn(link.topicOf ?? (() => Promise.resolve('reminders' as const))),
      switchTo: vi.fn(link.switchTo ?? (() => Promise.resolve())),
    };
    await render(UnsubscribePage, {
      inputs: { token: 'token' in link ? link.token : 't1' },
      providers: [provideRouter([]), { provide: MailSwitch, useValue: mails }],
    });
    return mails;
  };
  const stop = () => screen.findByRole('button', { name: 'Stop these e-mails' });

  it('says what it ends, and changes nothing before somebody says so', async () => {
    const mails = await shown();
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Get no more reminders by e-mail?' }),
    ).toBeDefined();
    expect(mails.topicOf).toHaveBeenCalledExactlyOnceWith('t1');
    expect(mails.switchTo).not.toHaveBeenCalled();
  });

  it('is done by one button, and taken back by another', async () => {
    const mails = await shown();
    await userEvent.click(await stop());
    expect(await screen.findByRole('heading', { level: 1, name: 'Done' })).toBeDefined();
    expect(screen.getByRole('status').textContent).toBe('No more reminders are sent to you by e-mail.');
    await userEvent.click(screen.getByRole('button', { name: 'Write to me again' }));
    await stop();
    expect(mails.switchTo.mock.calls).toEqual([
      ['t1', false],
      ['t1', true],
    ]);
  });

  it('is asked once, however often it is tapped', async () => {
    const mails = await shown({ switchTo: () => new Promise(() => undefined) });
    const button = await stop();
    await userEvent.dblClick(button);
    await waitFor(() => expect(button.hasAttribute('disabled')).toBe(true));
    expect(mails.switchTo).toHaveBeenCalledTimes(1);
  });

  it('leads to all settings', async () => {
    await shown();
    await stop();
    expect(screen.getByRole('link', { name: 'All settings' }).getAttribute('href')).toBe('/account');
  });

  it('says why it did not work, and can be tried again', async () => {
    const mails = await shown({
      switchTo: refusing({ code: 'too-many-attempts', detail: 'Later, please.' }),
    });
    await userEvent.click(await stop());
    expect((await screen.findByRole('alert')).textContent).toBe('Later, please.');
    await userEvent.click(await stop());
    await waitFor(() => expect(mails.switchTo).toHaveBeenCalledTimes(2));
  });

  it.each([
    ['there is none', { token: undefined }],
    ['it was cut', { topicOf: refusing({ code: 'invalid-input' }) }],
    ['it is none of ours', { topicOf: refusing({ code: 'not-found' }) }],
  ] as const)('needs a link that is whole: %s', async (_why, link) => {
    await shown(link);
    expect(await screen.findByRole('heading', { name: 'This link is not whole' })).toBeDefined();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it.each([
    ['organizer-messages', 'Get no more e-mails from organizers about what you booked?'],
    ['announcements', 'Get no more e-mails about new events?'],
    ['organizers', 'Get no more e-mails from organizers?'],
  ] as const)('says which mails it ends: %s', async (topic, question) => {
    await shown({ topicOf: () => Promise.resolve(topic) });
    expect(await screen.findByRole('heading', { name: question })).toBeDefined();
  });

  it('can be asked for again where it did not come', async () => {
    const topicOf = vi
      .fn<() => Promise<MailTopic>>(() => Promise.resolve('organizers'))
      .mockImplementationOnce(refusing({ status: 503 }));
    await shown({ topicOf });
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('heading', { name: 'Get no more e-mails from organizers?' }),
    ).toBeDefined();
  });
});
