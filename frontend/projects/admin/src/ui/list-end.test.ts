import { signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { ListEnd } from './list-end.ts';

describe('the end of a list', () => {
  const loading = signal(false);
  const error = signal<unknown>(undefined);
  const hasMore = signal(false);
  let asked: number;
  let fixture: ComponentFixture<ListEnd>;
  let page: HTMLElement;

  const shown = async (): Promise<string> => {
    await fixture.whenStable();
    return page.textContent.trim();
  };
  const button = (): HTMLButtonElement | null => page.querySelector('button');

  beforeEach(() => {
    loading.set(false);
    error.set(undefined);
    hasMore.set(false);
    asked = 0;
    fixture = TestBed.createComponent(ListEnd);
    page = fixture.nativeElement as HTMLElement;
    fixture.componentRef.setInput('of', { loading, error, hasMore, more: () => (asked += 1) });
  });

  it('is nothing where everything is there', async () => {
    expect(await shown()).toBe('');
    expect(button()).toBeNull();
  });

  it('says that more is coming, to those who hear it too', async () => {
    loading.set(true);
    hasMore.set(true);
    expect(await shown()).toBe('Loading…');
    expect(page.querySelector('[role="status"]')?.textContent).toBe('Loading…');
    expect(button()).toBeNull();
  });

  it('offers what comes next', async () => {
    hasMore.set(true);
    expect(await shown()).toBe('Show more');
    button()?.click();
    expect(asked).toBe(1);
  });

  it('offers nothing where the page has its own way on', async () => {
    hasMore.set(true);
    fixture.componentRef.setInput('offersMore', false);
    expect(await shown()).toBe('');
  });

  it('says that it failed, and can be tried again where there is no other way on too', async () => {
    error.set(new Error('no'));
    fixture.componentRef.setInput('offersMore', false);
    expect(await shown()).toContain('Something went wrong');
    button()?.click();
    expect(asked).toBe(1);
  });
});
