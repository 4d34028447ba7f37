import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { Told } from '@parterre/ui/testing/told.ts';
import { render, screen, waitFor, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { Comment, OwnComment } from '../../../../data/api.ts';
import { Session } from '../../../../data/session.ts';
import { CommentSection } from './comment-section.ts';

const path = 'api/events/e1/comments';
const aComment = (id: string, change: Partial<Comment> = {}): Comment => ({
  ...{ id, name: 'Ben H.', text: `Text of ${id}`, at: `2026-12-01T12:00:0${id.slice(-1)}.000Z` },
  ...change,
});
const anOwn = (id: string, state: OwnComment['state']): OwnComment => ({
  ...aComment(id, { name: 'Carla M.' }),
  state,
});

interface Given {
  readonly mode?: string;
  readonly comments?: readonly Comment[];
  readonly nextCursor?: string | null;
  /** Undefined: nobody is signed in. */
  readonly own?: { readonly hasTicket: boolean; readonly comments: readonly OwnComment[] };
}

describe('comments on the page of an event', () => {
  const opened = async (own?: Given['own']) => {
    const told = new Told();
    const account = signal(own ? { id: 'carla', name: 'Carla Moreno' } : null);
    const { container } = await render(CommentSection, {
      inputs: { eventId: 'e1' },
      providers: [
        ...[provideHttpClient(), provideHttpClientTesting(), provideRouter([]), told.provider],
        { provide: DISPLAY_LOCALE, useValue: 'en-GB' },
        { provide: Session, useValue: { account, signedIn: () => account() !== null } },
      ],
    });
    const http = TestBed.inject(HttpTestingController);
    const asked = (method: string, url: string): Promise<TestRequest> => {
      TestBed.tick();
      return waitFor(() => http.expectOne((one) => one.method === method && one.url === url));
    };
    return { told, container, http, asked };
  };
  const shown = async ({ mode = 'at-once', comments = [], nextCursor = null, own }: Given = {}) => {
    const page = await opened(own);
    (await page.asked('GET', path)).flush({ mode, comments, nextCursor });
    if (own) (await page.asked('GET', `${path}/own`)).flush(own);
    if (mode !== 'off') await screen.findByRole('list');
    return page;
  };
  const texts = () => screen.getAllByRole('listitem').map((one) => one.querySelector('.text')?.textContent);
  const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
  const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your comment' });
  const holder = { hasTicket: true, comments: [] };
  const no = { status: 409, statusText: 'No' };

  it('are not there at all while they are off', async () => {
    const { container } = await shown({ mode: 'off' });
    await waitFor(() => expect(container.textContent.trim()).toBe(''));
  });

  it('are read by everybody, who hears that a ticket is needed to write, and where to sign in', async () => {
    await shown({ comments: [aComment('c2', { name: null }), aComment('c1')] });
    expect(texts()).toEqual(['Text of c2', 'Text of c1']);
    expect(screen.getByText('Somebody')).toBeDefined();
    expect(screen.getByText('Ben H.')).toBeDefined();
    expect(screen.getByText(/Who has a ticket can write here/)).toBeDefined();
    expect(screen.getByRole('link', { name: 'Sign in' })).toBeDefined();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('are none yet, and who has no ticket is told so', async () => {
    await shown({ own: { hasTicket: false, comments: [] } });
    expect(screen.getByText('Nobody has written anything yet.')).toBeDefined();
    expect(await screen.findByText('Who has a ticket can write here.')).toBeDefined();
    expect(screen.queryByRole('link', { name: 'Sign in' })).toBeNull();
  });

  it('show one’s own among them, also what waits or is hidden', async () => {
    const own = {
      hasTicket: true,
      comments: [anOwn('c4', 'waiting'), anOwn('c3', 'shown'), anOwn('c1', 'hidden')],
    };
    await shown({ comments: [anOwn('c3', 'shown'), aComment('c2')], own });
    await screen.findByText('Waiting for the organizer. Only you see it.');
    expect(texts()).toEqual(['Text of c4', 'Text of c3', 'Text of c2', 'Text of c1']);
    expect(screen.getByText('Hidden by the organizer. Only you see it.')).toBeDefined();
    expect(screen.getAllByRole('button', { name: 'Delete' })).toHaveLength(3);
  });

  it('are written by who has a ticket, once however often it is pressed', async () => {
    const { asked, http } = await shown({ comments: [aComment('c1')], own: holder });
    await userEvent.type(field(), 'See you there!');
    await Promise.all([press('Write it'), press('Write it')]);
    const request = await asked('POST', path);
    http.expectNone({ method: 'POST', url: path });
    expect(request.request.body).toEqual({ text: 'See you there!' });
    expect(request.request.headers.get('Idempotency-Key')).toBeTruthy();
    request.flush({ ...anOwn('c5', 'shown'), text: 'See you there!' });
    expect(await screen.findByText('It is there.')).toBeDefined();
    expect(texts()).toEqual(['See you there!', 'Text of c1']);
    expect(field().value).toBe('');
  });

  it('that wait for the organizer say so', async () => {
    const { asked } = await shown({ mode: 'after-approval', own: holder });
    await userEvent.type(field(), 'May I bring my dog?');
    await press('Write it');
    (await asked('POST', path)).flush(anOwn('c5', 'waiting'));
    expect(await screen.findByText('Thank you. It waits for the organizer.')).toBeDefined();
    expect(screen.getByText('Waiting for the organizer. Only you see it.')).toBeDefined();
  });

  it('keep their words where the network is gone, and are sent again with the same key', async () => {
    const { asked } = await shown({ own: holder });
    await userEvent.type(field(), 'On a train');
    await press('Write it');
    const first = await asked('POST', path);
    first.error(new ProgressEvent('error'));
    await screen.findByText(/You are offline|Nothing is lost/);
    expect(field().value).toBe('On a train');
    await press('Write it');
    const second = await asked('POST', path);
    const keyOf = ({ request }: TestRequest) => request.headers.get('Idempotency-Key');
    expect(keyOf(second)).toBe(keyOf(first));
    second.flush({ code: 'too-many-comments', title: 'Too many comments', detail: 'You have 20.' }, no);
    expect(await screen.findByText('You have 20.')).toBeDefined();
    await userEvent.type(field(), '!');
    await press('Write it');
    expect(keyOf(await asked('POST', path))).not.toBe(keyOf(first));
  });

  it('are asked for when there is nothing to send, and when it is too long', async () => {
    const { http } = await shown({ own: holder });
    await press('Write it');
    expect(screen.getByText('Write something first.')).toBeDefined();
    http.expectNone({ method: 'POST', url: path });
  });

  it('are deleted after one question', async () => {
    const { asked, told } = await shown({ own: { hasTicket: true, comments: [anOwn('c1', 'shown')] } });
    await screen.findByText('Text of c1');
    await press('Delete');
    const question = screen.getByRole('group', { name: 'Delete this comment?' });
    await userEvent.click(within(question).getByRole('button', { name: 'Keep it' }));
    expect(screen.queryByRole('group')).toBeNull();
    await press('Delete');
    await press('Delete for good');
    (await asked('DELETE', `${path}/c1`)).flush(null);
    expect(await screen.findByText('Nobody has written anything yet.')).toBeDefined();
    expect(told.messages).toEqual(['Your comment is deleted.']);
  });

  it('stay where deleting them failed', async () => {
    const { asked, told } = await shown({ own: { hasTicket: true, comments: [anOwn('c1', 'shown')] } });
    await screen.findByText('Text of c1');
    await press('Delete');
    await press('Delete for good');
    (await asked('DELETE', `${path}/c1`)).error(new ProgressEvent('error'));
    await waitFor(() => expect(told.messages).toHaveLength(1));
    expect(texts()).toEqual(['Text of c1']);
  });

  it('come page after page', async () => {
    const { asked } = await shown({ comments: [aComment('c3')], nextCursor: 'there' });
    await press('Show more');
    const request = await asked('GET', path);
    expect(request.request.params.get('cursor')).toBe('there');
    request.error(new ProgressEvent('error'));
    await screen.findByText('You are offline');
    await press('Try again');
    (await asked('GET', path)).flush({ mode: 'at-once', comments: [aComment('c2')], nextCursor: null });
    await waitFor(() => expect(texts()).toEqual(['Text of c3', 'Text of c2']));
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('that did not come are nothing where nobody knows whether there are any, and come when the page is shown again', async () => {
    const { asked, container } = await opened();
    (await asked('GET', path)).flush(null, { status: 503, statusText: 'Away' });
    await waitFor(() => expect(container.textContent.trim()).toBe(''));
    document.dispatchEvent(new Event('visibilitychange'));
    (await asked('GET', path)).flush({ mode: 'at-once', comments: [aComment('c1')], nextCursor: null });
    expect(await screen.findByText('Text of c1')).toBeDefined();
  });

  it('that were there and are refused by now can be asked for again', async () => {
    const { asked } = await shown({ comments: [aComment('c1')] });
    document.dispatchEvent(new Event('visibilitychange'));
    const gone = { status: 404, statusText: 'Gone' };
    (await asked('GET', path)).flush(null, gone);
    (await asked('GET', path)).flush(null, gone);
    await screen.findByRole('button', { name: 'Try again' });
    expect(screen.getByRole('heading', { name: 'Comments' })).toBeDefined();
    await press('Try again');
    (await asked('GET', path)).flush({ mode: 'at-once', comments: [aComment('c2')], nextCursor: null });
    expect(await screen.findByText('Text of c2')).toBeDefined();
  });

  it('that were read before stay when newer ones come above them', async () => {
    const first = { mode: 'at-once', comments: [aComment('c5'), aComment('c4')], nextCursor: 'c4' };
    const { asked } = await shown(first);
    await press('Show more');
    const older = { mode: 'at-once', comments: [aComment('c3'), aComment('c2')], nextCursor: 'c2' };
    (await asked('GET', path)).flush(older);
    await screen.findByText('Text of c2');
    document.dispatchEvent(new Event('visibilitychange'));
    (await asked('GET', path)).flush({
      ...{ mode: 'at-once', nextCursor: 'c5' },
      comments: [aComment('c6'), aComment('c5')],
    });
    await screen.findByText('Text of c6');
    expect(texts()).toEqual(['c6', 'c5', 'c4', 'c3', 'c2'].map((id) => `Text of ${id}`));
    await press('Show more');
    expect((await asked('GET', path)).request.params.get('cursor')).toBe('c2');
  });

  it('that were read before are read anew where newer ones do not reach them', async () => {
    const { asked } = await shown({ comments: [aComment('c3')], nextCursor: 'c3' });
    await press('Show more');
    (await asked('GET', path)).flush({ mode: 'at-once', comments: [aComment('c2')], nextCursor: null });
    await screen.findByText('Text of c2');
    document.dispatchEvent(new Event('visibilitychange'));
    (await asked('GET', path)).flush({ mode: 'at-once', comments: [aComment('c9')], nextCursor: 'c9' });
    await screen.findByText('Text of c9');
    expect(texts()).toEqual(['Text of c9']);
  });

  it('take nothing more while one is being sent', async () => {
    const { asked } = await shown({ own: holder });
    await userEvent.type(field(), 'See you there!');
    await press('Write it');
    const request = await asked('POST', path);
    await userEvent.type(field(), ' And more');
    expect(field().value).toBe('See you there!');
    request.error(new ProgressEvent('error'));
    await screen.findByText(/You are offline|Nothing is lost/);
    await userEvent.type(field(), ' And more');
    expect(field().value).toBe('See you there! And more');
  });

  it('are deleted two at once', async () => {
    const comments = [anOwn('c2', 'shown'), anOwn('c1', 'shown')];
    const { asked } = await shown({ own: { hasTicket: true, comments } });
    await screen.findByText('Text of c1');
    for (const line of screen.getAllByRole('listitem')) {
      await userEvent.click(within(line).getByRole('button', { name: 'Delete' }));
      await userEvent.click(within(line).getByRole('button', { name: 'Delete for good' }));
    }
    const [second, first] = [await asked('DELETE', `${path}/c2`), await asked('DELETE', `${path}/c1`)];
    second.flush(null);
    first.flush(null);
    expect(await screen.findByText('Nobody has written anything yet.')).toBeDefined();
  });
});
