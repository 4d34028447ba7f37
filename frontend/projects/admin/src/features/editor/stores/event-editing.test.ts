import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { waitFor } from '@testing-library/angular';
import type { Checklist } from '../../../data/api.ts';
import { EventEditing } from './event-editing.ts';
import { Saving } from './saving.ts';

const at = 'api/events/e1';

function checklist(ok: boolean, message = 'It has a title.'): Checklist {
  return { ready: ok, checks: [{ check: 'title', ok, message }] };
}

describe('an event in the editor', () => {
  let editing: EventEditing;
  let http: HttpTestingController;

  const asked = (url: string, method = 'GET') => waitFor(() => http.expectOne({ url, method }));
  const event = (version: number) => ({ id: 'e1', version, status: 'draft', title: 'Nocturne' });
  const messages = (): string[] => editing.checks().map(({ message }) => message);
  const refusal = (code: string) =>
    [
      { code, title: code },
      { status: 409, statusText: 'Conflict' },
    ] as const;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), EventEditing, Saving],
    });
    editing = TestBed.inject(EventEditing);
    http = TestBed.inject(HttpTestingController);
    editing.open('e1');
    TestBed.tick();
    (await asked(at)).flush({ event: event(1), checklist: checklist(false) });
    await waitFor(() => expect(editing.event()?.version).toBe(1));
  });

  afterEach(() => http.verify());

  it('comes with what it still needs, by one request', () => {
    expect(messages()).toEqual(['It has a title.']);
    expect(editing.ready()).toBe(false);
  });

  it('is answered with its checklist when it is changed, by one request', async () => {
    const changed = editing.change({ title: 'Nocturnes' });
    const patch = await asked(at, 'PATCH');
    expect(patch.request.body).toEqual({ version: 1, changes: { title: 'Nocturnes' } });
    patch.flush({ event: event(2), checklist: checklist(true) });
    expect(await changed).toBeUndefined();
    expect(editing.event()?.version).toBe(2);
    expect(editing.ready()).toBe(true);
  });

  it('looks anew at what it needs after a refusal, and says why it was refused', async () => {
    const published = editing.publish();
    (await asked(`${at}/publish`, 'POST')).flush(...refusal('not-ready-to-publish'));
    expect((await published)?.code).toBe('not-ready-to-publish');
    (await asked(`${at}/checklist`)).flush(checklist(false, 'It has a poster.'));
    await waitFor(() => expect(messages()).toEqual(['It has a poster.']));
  });

  it('believes no look that began before the latest change was answered', async () => {
    void editing.examine();
    const look = await asked(`${at}/checklist`);
    const changed = editing.change({ title: 'Nocturnes' });
    (await asked(at, 'PATCH')).flush({ event: event(2), checklist: checklist(true, 'new') });
    await changed;
    look.flush(checklist(false, 'old'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(messages()).toEqual(['new']);
  });

  it('says when a look failed, until one succeeds', async () => {
    void editing.examine();
    (await asked(`${at}/checklist`)).flush(...refusal('down'));
    await waitFor(() => expect(editing.checksFailed()).toBe(true));
    void editing.examine();
    (await asked(`${at}/checklist`)).flush(checklist(true));
    await waitFor(() => expect(editing.checksFailed()).toBe(false));
  });

  it('asks whose words stay when somebody else was faster, and keeps theirs', async () => {
    const changed = editing.change({ title: 'Nocturnes' });
    (await asked(at, 'PATCH')).flush(...refusal('changed-meanwhile'));
    await waitFor(() => expect(editing.conflict()).toBe(true));
    editing.decide('theirs');
    (await asked(at)).flush({ event: event(5), checklist: checklist(true) });
    expect(await changed).toBeUndefined();
    expect(editing.event()?.version).toBe(5);
    expect(editing.generation()).toBe(1);
  });

  it('sends one’s own words again over theirs', async () => {
    const changed = editing.change({ title: 'Nocturnes' });
    (await asked(at, 'PATCH')).flush(...refusal('changed-meanwhile'));
    await waitFor(() => expect(editing.conflict()).toBe(true));
    editing.decide('mine');
    (await asked(at)).flush({ event: event(5), checklist: checklist(true) });
    const again = await asked(at, 'PATCH');
    expect(again.request.body).toMatchObject({ version: 5 });
    again.flush({ event: event(6), checklist: checklist(true) });
    await changed;
    expect(editing.event()?.version).toBe(6);
  });
});

describe('an event that is on its way to the editor', () => {
  const at = 'api/events/e1';
  const answer = {
    event: { id: 'e1', version: 1, status: 'draft', title: 'Nocturne' },
    checklist: checklist(false),
  };
  const loading = async () => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), EventEditing, Saving],
    });
    const editing = TestBed.inject(EventEditing);
    const http = TestBed.inject(HttpTestingController);
    editing.open('e1');
    TestBed.tick();
    return { editing, http, event: await waitFor(() => http.expectOne(at)) };
  };

  it('arrives though its page is shown meanwhile', async () => {
    const { editing, http, event } = await loading();
    document.dispatchEvent(new Event('visibilitychange'));
    await new Promise((resolve) => setTimeout(resolve));
    event.flush(answer);
    await waitFor(() => expect(editing.event()?.version).toBe(1));
    http.verify();
  });

  it('arrives though its checklist is heard first', async () => {
    const { editing, http, event } = await loading();
    const examined = editing.examine();
    (await waitFor(() => http.expectOne(`${at}/checklist`))).flush(checklist(true));
    await examined;
    TestBed.tick();
    expect(event.cancelled).toBe(false);
    event.flush(answer);
    await waitFor(() => expect(editing.event()?.version).toBe(1));
  });
});
