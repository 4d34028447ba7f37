import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Hold } from '../stores/hold.ts';
import { AreaStepper } from './area-stepper.ts';

describe('the places chosen in an area', () => {
  it('are named, and go up and down by one', async () => {
    const { page, press, asked } = await shown({ count: 2, most: 6 });
    expect(page.querySelector('[role="group"]')?.getAttribute('aria-label')).toBe('Floor');
    expect(page.querySelector('output')?.textContent).toBe('2');
    press('One more').click();
    press('One fewer').click();
    expect(asked).toEqual([
      ['floor', 3],
      ['floor', 1],
    ]);
  });

  it('are no more than one may have', async () => {
    const { press } = await shown({ count: 6, most: 6 });
    expect(press('One more').disabled).toBe(true);
    expect(press('One fewer').disabled).toBe(false);
  });

  it('stay as they are while the choice cannot change', async () => {
    const { press, locked, settle } = await shown({ count: 2, most: 6 });
    locked.set(true);
    await settle();
    expect(press('One more').disabled).toBe(true);
    expect(press('One fewer').disabled).toBe(true);
  });
});

async function shown(line: { count: number; most: number }) {
  const locked = signal(false);
  const asked: unknown[] = [];
  const hold = { locked, setPlaces: (...places: unknown[]): void => void asked.push(places) };
  TestBed.configureTestingModule({ providers: [{ provide: Hold, useValue: hold }] });
  const fixture = TestBed.createComponent(AreaStepper);
  fixture.componentRef.setInput('line', { areaId: 'floor', name: 'Floor', ...line });
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const press = (name: string): HTMLButtonElement => {
    const button = page.querySelector<HTMLButtonElement>(`[aria-label="${name}"]`);
    if (!button) throw new Error(`no button "${name}"`);
    return button;
  };
  return { page, press, locked, asked, settle: () => fixture.whenStable() };
}
