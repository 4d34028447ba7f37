import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import {
  Router,
  RouterOutlet,
  provideRouter,
  withComponentInputBinding,
  withRouterConfig,
} from '@angular/router';
import { Told } from '@parterre/ui/testing/told.ts';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { Check, ManagedEvent } from '../../../data/api.ts';
import { aManagedEvent } from '../../../testing/a-managed-event.ts';
import { Confirmation } from '../../../ui/confirmation.ts';
import { editorRoutes } from '../editor-routes.ts';

const inOrder: Check = { check: 'title', ok: true, message: 'Title and description' };
const open: Check = { check: 'poster', ok: false, message: 'Add a poster image.' };

describe('an event in the editor', () => {
  beforeEach(() => {
    // The test's browser has nothing to scroll.
    Element.prototype.scrollIntoView = vi.fn();
  });

  const opened = async (step = 'checklist', sure = true) => {
    const told = new Told();
    const ask = vi.fn(() => Promise.resolve(sure));
    await render('<router-outlet />', {
      imports: [RouterOutlet],
      providers: [
        provideRouter(
          editorRoutes,
          withComponentInputBinding(),
          withRouterConfig({ paramsInheritanceStrategy: 'always' }),
        ),
        ...[provideHttpClient(), provideHttpClientTesting(), told.provider],
        { provide: Confirmation, useValue: { ask } },
      ],
    });
    const router = TestBed.inject(Router);
    await router.navigateByUrl(`/events/e1/${step}`);
    const http = TestBed.inject(HttpTestingController);
    const asked = async (method: string, url: string) => {
      TestBed.tick();
      return waitFor(() => http.expectOne({ method, url }));
    };
    const answer = async (method: string, url: string, body: object, status = 200): Promise<void> => {
      (await asked(method, url)).flush(body, status === 200 ? {} : { status, statusText: 'No' });
      TestBed.tick();
    };
    const comes = (event: Partial<ManagedEvent> = {}, ...checks: Check[]) =>
      answer('GET', at, examined(event, ...checks));
    return { answer, asked, comes, ask, router, told };
  };
  const at = 'api/events/e1';
  const list = (...checks: Check[]) => ({ ready: checks.every(({ ok }) => ok), checks });
  const examined = (event: Partial<ManagedEvent>, ...checks: Check[]) => ({
    ...{ event: aManagedEvent(event), checklist: list(...checks) },
  });
  const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
  const inTheHead = async () =>
    (await screen.findAllByRole<HTMLButtonElement>('button', { name: 'Publish' }))[0];

  it('is on its way at first', async () => {
    const { comes } = await opened();
    expect((await screen.findByText('Loading…')).getAttribute('role')).toBe('status');
    await comes({}, inOrder);
    expect(await screen.findByRole('heading', { level: 1, name: 'Nocturne' })).toBeDefined();
    expect(screen.queryByText('Loading…')).toBeNull();
    await waitFor(() => expect(document.title).toBe('Nocturne · Parterre'));
  });

  it('goes step by step, and ticks what is in order', async () => {
    const { comes } = await opened();
    await comes({}, inOrder, open);
    const steps = await screen.findAllByRole('link', {
      name: /Details|Images|Ticket categories|Seats|Checklist/,
    });
    expect(steps.map(({ textContent }) => textContent.trim().replaceAll(/\s+/g, ' '))).toEqual([
      ...['Details (done)', 'Images', 'Ticket categories', 'Seats', 'Checklist'],
    ]);
    expect(steps[0]?.getAttribute('href')).toBe('/events/e1/details');
    await waitFor(() => expect(steps[4]?.getAttribute('aria-current')).toBe('step'));
    expect(steps[0]?.getAttribute('aria-current')).toBeNull();
  });

  it('can be asked for again where it did not come', async () => {
    const { answer, comes } = await opened();
    await answer('GET', at, {}, 503);
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    await comes({}, inOrder);
    expect(await screen.findByRole('heading', { level: 1, name: 'Nocturne' })).toBeDefined();
  });

  it('is published once that is meant', async () => {
    const { asked, ask, comes, told } = await opened('images');
    await comes({}, inOrder);
    await userEvent.click((await inTheHead()) ?? document.body);
    const look = await asked('GET', `${at}/checklist`);
    expect(button('Publishing…').disabled).toBe(true);
    look.flush(list(inOrder));
    const publish = await asked('POST', `${at}/publish`);
    expect(ask).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ yes: 'Publish now' }));
    expect(publish.request.body).toEqual({ version: 3 });
    publish.flush(examined({ status: 'published', version: 4 }, inOrder));
    await waitFor(() => expect(told.messages).toEqual(['Published. The house is open.']));
    expect(button('Unpublish')).toBeDefined();
    const preview = screen.getByRole('link', { name: /Preview/ });
    expect(preview.getAttribute('href')).toBe('/events/nocturne');
  });

  it('stays a draft where publishing it was a slip', async () => {
    const { answer, ask, comes, told } = await opened('images', false);
    await comes({}, inOrder);
    await userEvent.click((await inTheHead()) ?? document.body);
    await answer('GET', `${at}/checklist`, list(inOrder));
    await waitFor(() => expect(ask).toHaveBeenCalledTimes(1));
    expect(await inTheHead()).toBeDefined();
    expect(told.messages).toEqual([]);
  });

  it.each(['images', 'checklist'])('shows what is missing instead of publishing, from %s', async (step) => {
    const { answer, ask, comes, router, told } = await opened(step);
    await comes({}, inOrder);
    const all = await screen.findAllByRole('button', { name: 'Publish' });
    await userEvent.click(all.at(-1) ?? document.body);
    await answer('GET', `${at}/checklist`, list(inOrder, open));
    await waitFor(() =>
      expect(told.messages).toEqual(['Something is missing before this can be published.']),
    );
    expect(router.url).toBe('/events/e1/checklist');
    expect(await screen.findByRole('heading', { name: 'What is missing' })).toBeDefined();
    expect(ask).not.toHaveBeenCalled();
  });

  it('can be taken back while nobody has booked, and says why where somebody has', async () => {
    const { answer, comes, told } = await opened();
    await comes({ status: 'published' }, inOrder);
    await userEvent.click(await screen.findByRole('button', { name: 'Unpublish' }));
    await answer(
      'POST',
      `${at}/unpublish`,
      { code: 'event-has-bookings', title: 'No.', detail: 'Sold.' },
      409,
    );
    await waitFor(() => expect(told.messages).toEqual(['Sold.']));
    await answer('GET', `${at}/checklist`, list(inOrder));
    await userEvent.click(button('Unpublish'));
    await answer('POST', `${at}/unpublish`, examined({ version: 4 }, inOrder));
    await waitFor(() => expect(told.messages).toEqual(['Sold.', 'It is a draft again. Nobody sees it.']));
    expect(await inTheHead()).toBeDefined();
  });

  it('says that nothing was saved while the server is away, and tries again', async () => {
    const { answer, comes } = await opened();
    await comes({ status: 'published' }, inOrder);
    await userEvent.click(await screen.findByRole('button', { name: 'Unpublish' }));
    expect(await screen.findByText('Saving…')).toBeDefined();
    await answer('POST', `${at}/unpublish`, { code: 'down', title: 'Nobody at home' }, 503);
    expect(await screen.findByText(/Nobody at home/)).toBeDefined();
    await userEvent.click(button('Try again'));
    await answer('POST', `${at}/unpublish`, examined({ version: 4 }, inOrder));
    expect(await screen.findByText('Saved just now')).toBeDefined();
  });

  it('asks whose words stay where two have changed it', async () => {
    const { answer, comes, told } = await opened();
    await comes({ status: 'published' }, inOrder);
    await userEvent.click(await screen.findByRole('button', { name: 'Unpublish' }));
    await answer('POST', `${at}/unpublish`, { code: 'changed-meanwhile', title: 'No.' }, 409);
    expect(await screen.findByText('Somebody else has changed this event meanwhile.')).toBeDefined();
    await userEvent.click(button('Save mine over it'));
    await comes({ status: 'published', version: 5, title: 'Theirs' }, inOrder);
    await answer('POST', `${at}/unpublish`, examined({ version: 6, title: 'Theirs' }, inOrder));
    await waitFor(() => expect(told.messages).toEqual(['It is a draft again. Nobody sees it.']));
    expect(screen.getByRole('heading', { level: 1, name: 'Theirs' })).toBeDefined();
    expect(screen.queryByText('Somebody else has changed this event meanwhile.')).toBeNull();
  });
});
