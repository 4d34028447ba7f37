import { Clock } from '@parterre/ui/data/clock.ts';
import { refusing } from '@parterre/ui/testing/refusing.ts';
import { Told } from '@parterre/ui/testing/told.ts';
import { render, screen, waitFor, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import type { CommentMode, CommentState, ModeratedComment } from '../../../data/api.ts';
import { inTheEditor } from '../testing/in-the-editor.ts';
import { CommentsStep } from './comments-step.ts';

const aComment = (
  id: string,
  state: CommentState,
  change: Partial<ModeratedComment> = {},
): ModeratedComment => ({
  ...{ id, name: 'Carla M.', text: `Text of ${id}`, at: '2026-12-01T12:00:00.000Z', state, hidden: null },
  ...change,
});

type Asked = { readonly query?: { readonly state?: CommentState; readonly cursor?: string } };

describe('the comments of an event', () => {
  const shown = async (comments: readonly ModeratedComment[] = [], mode: CommentMode = 'after-approval') => {
    const { api, providers } = inTheEditor();
    const get = vi.fn((_: string, { query }: Asked) =>
      Promise.resolve<{ mode: CommentMode; comments: ModeratedComment[]; nextCursor: string | null }>({
        ...{ mode, nextCursor: null },
        comments: comments.filter(({ state }) => state === query?.state),
      }),
    );
    const put = vi.fn<(path: string, sent: object) => Promise<unknown>>(() => Promise.resolve(undefined));
    const told = new Told();
    Object.assign(api, { get, put });
    await render(CommentsStep, { providers: [...providers, told.provider] });
    await waitFor(() => expect(screen.getAllByRole('radio')).toHaveLength(3));
    return { get, put, told, user: userEvent.setup() };
  };
  const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
  const chosen = () => screen.getByRole<HTMLInputElement>('radio', { checked: true }).value;

  it('are switched at once', async () => {
    const { put, told, user } = await shown([], 'off');
    expect(chosen()).toBe('off');
    await user.click(screen.getByRole('radio', { name: /^On, after approval/ }));
    expect(put).toHaveBeenCalledExactlyOnceWith('api/events/{eventId}/comment-mode', {
      path: { eventId: 'e1' },
      body: { mode: 'after-approval' },
    });
    expect(chosen()).toBe('after-approval');
    expect(told.messages).toEqual(['Saved.']);
  });

  it('are switched back where that is refused, which is said', async () => {
    const { put, told, user } = await shown([], 'off');
    put.mockImplementation(refusing({ status: 503 }));
    await user.click(screen.getByRole('radio', { name: /^On, at once/ }));
    await waitFor(() => expect(told.messages).toHaveLength(1));
    expect(chosen()).toBe('off');
  });

  it('that wait are approved, and leave the list', async () => {
    const { put, told } = await shown([aComment('c1', 'waiting'), aComment('c2', 'waiting')]);
    const [first] = await screen.findAllByRole('listitem');
    await userEvent.click(within(first ?? document.body).getByRole('button', { name: 'Approve' }));
    expect(put).toHaveBeenCalledExactlyOnceWith('api/events/{eventId}/comments/{commentId}', {
      path: { eventId: 'e1', commentId: 'c1' },
      body: { state: 'shown' },
    });
    expect(screen.queryByText('Text of c1')).toBeNull();
    expect(screen.getByText('Text of c2')).toBeDefined();
    expect(told.messages).toEqual(['Everybody sees it now.']);
  });

  it('are hidden for a reason, and for none they are not', async () => {
    const { put } = await shown([aComment('c1', 'shown')]);
    await press('Shown');
    await screen.findByText('Text of c1');
    await press('Hide…');
    await press('Hide');
    expect(screen.getByText('Say why, in a few words.')).toBeDefined();
    expect(put).not.toHaveBeenCalled();
    await userEvent.type(screen.getByRole('textbox', { name: /^Why/ }), ' Off topic ');
    await press('Hide');
    expect(put.mock.calls[0]?.[1]).toMatchObject({ body: { state: 'hidden', why: 'Off topic' } });
    expect(await screen.findByText('None is shown.')).toBeDefined();
  });

  it('are where they belong for who is quick to look there', async () => {
    const all = [aComment('c1', 'shown')];
    const { put } = await shown(all);
    await press('Shown');
    await screen.findByText('Text of c1');
    const late = Promise.withResolvers<unknown>();
    put.mockReturnValueOnce(late.promise);
    await press('Hide…');
    await userEvent.type(screen.getByRole('textbox', { name: /^Why/ }), 'Spam');
    await press('Hide');
    await press('Hidden');
    await screen.findByText('None is hidden.');
    all.splice(0, 1, aComment('c1', 'hidden'));
    late.resolve(undefined);
    expect(await screen.findByText('Text of c1')).toBeDefined();
  });

  it('that are hidden say by whom and why, and are shown again', async () => {
    const hidden = { by: 'Olive', at: '2026-12-01T13:00:00.000Z', why: 'Off topic' };
    const { put } = await shown([aComment('c1', 'hidden', { hidden, name: null })]);
    await press('Hidden');
    expect(await screen.findByText('Off topic')).toBeDefined();
    expect(screen.getByText('Olive')).toBeDefined();
    expect(screen.getByText('Somebody')).toBeDefined();
    await press('Show again');
    expect(put.mock.calls[0]?.[1]).toMatchObject({ body: { state: 'shown' } });
  });

  it('stay where they were when judging them failed, and are read anew', async () => {
    const { put, get, told } = await shown([aComment('c1', 'waiting')]);
    await screen.findByText('Text of c1');
    put.mockImplementation(refusing({ status: 404 }));
    await press('Approve');
    await waitFor(() => expect(told.messages).toHaveLength(1));
    expect(screen.getByText('Text of c1')).toBeDefined();
    expect(get).toHaveBeenCalledTimes(2);
  });

  it('come by themselves while more wait behind those that were judged', async () => {
    const { get } = await shown([aComment('c1', 'waiting')]);
    await screen.findByText('Text of c1');
    const mode = 'after-approval' as const;
    get.mockImplementation((_, { query }) =>
      Promise.resolve(
        query?.cursor === undefined
          ? { mode, comments: [aComment('c1', 'waiting')], nextCursor: 'c1' }
          : { mode, comments: [aComment('c2', 'waiting')], nextCursor: null },
      ),
    );
    await press('Hidden');
    await press('Waiting');
    await screen.findByRole('button', { name: 'Show more' });
    await press('Approve');
    expect(await screen.findByText('Text of c2')).toBeDefined();
    expect(screen.queryByText('None waits for you.')).toBeNull();
    await press('Approve');
    expect(await screen.findByText('None waits for you.')).toBeDefined();
  });

  it('that a colleague judged otherwise are where they say, a few seconds later', async () => {
    const time = vi.spyOn(Clock.prototype, 'deviceTime').mockReturnValue(0);
    const { user } = await shown([aComment('c1', 'shown')]);
    await press('Shown');
    await screen.findByText('Text of c1');
    await press('Hide…');
    await user.type(screen.getByRole('textbox', { name: /^Why/ }), 'Spam');
    await press('Hide');
    await screen.findByText('None is shown.');
    // The list is a moment behind.
    await press('Hidden');
    await press('Shown');
    expect(await screen.findByText('None is shown.')).toBeDefined();
    time.mockReturnValue(5000);
    await press('Hidden');
    await press('Shown');
    expect(await screen.findByText('Text of c1')).toBeDefined();
    time.mockRestore();
  });

  it('are judged one after the other, however long it takes', async () => {
    const { put } = await shown([aComment('c1', 'waiting'), aComment('c2', 'waiting')]);
    const late = Promise.withResolvers<unknown>();
    put.mockReturnValue(late.promise);
    const buttons = await screen.findAllByRole('button', { name: 'Approve' });
    for (const button of [...buttons, ...buttons]) await userEvent.click(button);
    expect(put).toHaveBeenCalledTimes(2);
    late.resolve(undefined);
    expect(await screen.findByText('None waits for you.')).toBeDefined();
  });

  it('are none, which is said', async () => {
    await shown();
    expect(await screen.findByText('None waits for you.')).toBeDefined();
    await press('Hidden');
    expect(await screen.findByText('None is hidden.')).toBeDefined();
  });
});
