import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ShownAgain } from '@parterre/ui/data/shown-again.ts';
import { refusing } from '@parterre/ui/testing/refusing.ts';
import { waitFor } from '@testing-library/angular';
import type { NotificationPage } from '../../../data/api.ts';
import { CustomerApi } from '../../../data/customer-api.ts';
import { Session } from '../../../data/session.ts';
import { Unread } from '../../../data/unread.ts';
import { aNotification } from '../../../testing/a-notification.ts';
import { Inbox } from './inbox.ts';

const aPage = (titles: readonly string[], nextCursor: string | null = null): NotificationPage => ({
  ...{ notifications: titles.map((title) => aNotification(title, '2026-12-01T12:00:00Z')), nextCursor },
});

describe('the inbox of who is signed in', () => {
  const opened = (...pages: readonly NotificationPage[]) => {
    const account = signal<string | null>('carol');
    const count = signal(2);
    const rest = [...pages];
    const get = vi.fn<(path: string, sent: { readonly query: object }) => Promise<NotificationPage>>(() =>
      Promise.resolve(rest.shift() ?? aPage([])),
    );
    const post = vi.fn(() => Promise.resolve({ mayBeMore: false }));
    const unread = {
      count,
      expect: (next: number) => count.set(next),
      again: vi.fn(() => Promise.resolve()),
    };
    TestBed.configureTestingModule({
      providers: [
        { provide: CustomerApi, useValue: { get, post } },
        { provide: Session, useValue: { account, signedIn: () => account() !== null } },
        { provide: Unread, useValue: unread },
        { provide: ShownAgain, useValue: { tellOthers: vi.fn() } },
      ],
    });
    const inbox = TestBed.inject(Inbox);
    TestBed.tick();
    const titles = () => inbox.entries().map(({ title }) => title);
    const unreadTitles = () => inbox.entries().flatMap(({ title, isRead }) => (isRead ? [] : [title]));
    const queries = () => get.mock.calls.map(([, { query }]) => query);
    return { account, count, get, post, unread, inbox, titles, unreadTitles, queries };
  };
  const ready = async (inbox: Inbox) => waitFor(() => expect(inbox.loading()).toBe(false));
  const first = (inbox: Inbox) => inbox.entries()[0] ?? aNotification('None', '2026-12-01T12:00:00Z');

  it('goes on behind pages with nothing on them, until something is there', async () => {
    const { inbox, titles, queries } = opened(aPage([], 'a'), aPage([], 'b'), aPage(['Tickets'], 'c'));
    await ready(inbox);
    expect(titles()).toEqual(['Tickets']);
    expect(queries()).toEqual([{ cursor: undefined }, { cursor: 'a' }, { cursor: 'b' }]);
    expect(inbox.hasMore()).toBe(true);
  });

  it('ends where nothing is left, also after pages with nothing on them', async () => {
    const { inbox, titles } = opened(aPage(['Tickets'], 'a'), aPage([], 'b'), aPage([]));
    await ready(inbox);
    await inbox.more();
    expect([titles(), inbox.hasMore()]).toEqual([['Tickets'], false]);
  });

  it('shows what is asked for, and nothing that was asked for before', async () => {
    const late = Promise.withResolvers<NotificationPage>();
    const { get, inbox, titles, queries } = opened(aPage(['Reminder']));
    await ready(inbox);
    get.mockReturnValueOnce(late.promise).mockResolvedValueOnce(aPage(['Unread']));
    inbox.show('reminders');
    TestBed.tick();
    inbox.show('unread');
    TestBed.tick();
    await waitFor(() => expect(titles()).toEqual(['Unread']));
    late.resolve(aPage(['Late']));
    await new Promise((heard) => setTimeout(heard));
    expect(titles()).toEqual(['Unread']);
    expect(queries().slice(1)).toEqual([{ topic: 'reminders' }, { unread: 'true' }]);
  });

  it('marks at once what was opened', async () => {
    const { inbox, post, unread, count, unreadTitles } = opened(aPage(['One', 'Two']));
    await ready(inbox);
    const marked = inbox.markRead(first(inbox));
    expect([unreadTitles(), count()]).toEqual([['Two'], 1]);
    await marked;
    const body = { ids: ['2026-12-01T12:00:00Z#One'] };
    expect(post).toHaveBeenCalledExactlyOnceWith('api/notifications/read', { body });
    expect(unread.again).toHaveBeenCalledTimes(1);
    await inbox.markRead(first(inbox));
    expect(post).toHaveBeenCalledTimes(1);
  });

  it('takes the mark back where it was not kept', async () => {
    const { inbox, post, unread, count, unreadTitles } = opened(aPage(['One', 'Two']), aPage(['One', 'Two']));
    await ready(inbox);
    post.mockImplementation(refusing({ status: 503 }));
    await inbox.markRead(first(inbox));
    expect([unreadTitles(), count()]).toEqual([['One', 'Two'], 2]);
    await expect(inbox.markAllRead()).rejects.toThrow('No.');
    expect([unreadTitles(), inbox.markingAll()]).toEqual([['One', 'Two'], false]);
    expect(unread.again).toHaveBeenCalledTimes(2);
  });

  it('has each once, and says nothing more of it, when a connection is back that was lost', async () => {
    const { get, inbox, count, titles } = opened(aPage(['Old']));
    await ready(inbox);
    get.mockImplementationOnce(refusing({ status: 0 }));
    inbox.show('unread');
    TestBed.tick();
    await waitFor(() => expect(inbox.error()).toBeDefined());
    get.mockResolvedValue(aPage(['New', 'Old']));
    count.set(3);
    TestBed.tick();
    await waitFor(() => expect(titles()).toEqual(['New', 'Old']));
    expect(inbox.error()).toBeUndefined();
    await inbox.more();
    expect(titles()).toEqual(['New', 'Old']);
  });

  it('marks all, however often it has to be asked, and once at a time', async () => {
    const { inbox, post, unreadTitles } = opened(aPage(['One', 'Two']));
    await ready(inbox);
    post.mockResolvedValueOnce({ mayBeMore: true }).mockResolvedValueOnce({ mayBeMore: true });
    await Promise.all([inbox.markAllRead(), inbox.markAllRead()]);
    expect(unreadTitles()).toEqual([]);
    expect(post).toHaveBeenCalledTimes(3);
  });

  it('shows what has come when more is unread', async () => {
    const { inbox, count, titles } = opened(aPage(['Old']), aPage(['New', 'Old']));
    await ready(inbox);
    count.set(3);
    TestBed.tick();
    await waitFor(() => expect(titles()).toEqual(['New', 'Old']));
  });

  it('keeps a mark that is newer than what is read anew', async () => {
    const late = Promise.withResolvers<NotificationPage>();
    const { inbox, get, unreadTitles } = opened(aPage(['One']));
    await ready(inbox);
    get.mockReturnValueOnce(late.promise);
    const reread = inbox.reread();
    await inbox.markRead(first(inbox));
    late.resolve(aPage(['One']));
    await reread;
    expect(unreadTitles()).toEqual([]);
  });

  it('leaves with whose it is', async () => {
    const { account, inbox, titles } = opened(aPage(['One']));
    await ready(inbox);
    account.set(null);
    TestBed.tick();
    expect(titles()).toEqual([]);
  });

  it('can be asked for again where it did not come', async () => {
    const { get, inbox, titles } = opened();
    get.mockImplementationOnce(refusing({ status: 503 }));
    inbox.show('tickets');
    TestBed.tick();
    await waitFor(() => expect(inbox.error()).toBeDefined());
    get.mockResolvedValueOnce(aPage(['One']));
    await inbox.more();
    expect([titles(), inbox.error()]).toEqual([['One'], undefined]);
  });
});
