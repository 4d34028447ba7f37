import { Component, PendingTasks } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { FirstView } from './first-view.ts';

@Component({ template: '' })
class Page {}

describe('what the service has drawn', () => {
  const drawn = () => document.getElementById('first-view');
  beforeEach(() => {
    const view = document.createElement('div');
    view.id = 'first-view';
    document.body.append(view);
    TestBed.configureTestingModule({ providers: [provideRouter([{ path: '**', component: Page }])] });
  });
  afterEach(() => {
    drawn()?.remove();
    vi.useRealTimers();
  });

  const turn = () => new Promise((resolve) => setTimeout(resolve));

  it('stays until the first page has all that it waits for', async () => {
    TestBed.inject(FirstView);
    expect(drawn()).not.toBeNull();
    const done = TestBed.inject(PendingTasks).add();
    await TestBed.inject(Router).navigateByUrl('/');
    await turn();
    expect(drawn()).not.toBeNull();
    done();
    await vi.waitFor(() => expect(drawn()).toBeNull());
  });

  it('goes where the page waits for too long', async () => {
    vi.useFakeTimers();
    TestBed.inject(FirstView);
    TestBed.inject(PendingTasks).add();
    await TestBed.inject(Router).navigateByUrl('/');
    await vi.advanceTimersByTimeAsync(4_900);
    expect(drawn()).not.toBeNull();
    await vi.advanceTimersByTimeAsync(200);
    expect(drawn()).toBeNull();
  });

  it('hands over what somebody was at', async () => {
    const page = document.createElement('pt-root');
    page.innerHTML = '<input name="q" /><a href="/events/x">Nocturne</a>';
    document.body.append(page);
    const view = drawn();
    if (view) view.innerHTML = '<input name="q" value="noct" /><a href="/events/x">Nocturne</a>';
    view?.querySelector('a')?.focus();
    TestBed.inject(FirstView);
    await TestBed.inject(Router).navigateByUrl('/');
    await vi.waitFor(() => expect(drawn()).toBeNull());
    expect(page.querySelector('input')?.value).toBe('noct');
    expect(document.activeElement).toBe(page.querySelector('a'));
    page.remove();
  });

  it('stays while somebody presses on it', async () => {
    TestBed.inject(FirstView);
    drawn()?.dispatchEvent(new Event('pointerdown'));
    await TestBed.inject(Router).navigateByUrl('/');
    await turn();
    expect(drawn()).not.toBeNull();
    window.dispatchEvent(new Event('pointerup'));
    await vi.waitFor(() => expect(drawn()).toBeNull());
  });
});
