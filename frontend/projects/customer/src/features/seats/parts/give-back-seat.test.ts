import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Hold } from '../stores/hold.ts';
import { GiveBackSeat } from './give-back-seat.ts';

describe('giving a seat back', () => {
  it('names the seat to those who hear the button, and gives back that one', async () => {
    const { button, toggled } = await shown();
    expect(button()?.getAttribute('aria-label')).toBe('Give back row C, seat 24');
    button()?.click();
    expect(toggled).toEqual(['C/24']);
  });

  it('is not offered while the choice cannot change', async () => {
    const { button, locked, settle } = await shown();
    locked.set(true);
    await settle();
    expect(button()).toBeNull();
  });
});

async function shown() {
  const locked = signal(false);
  const toggled: string[] = [];
  const hold = { locked, toggle: (id: string): void => void toggled.push(id) };
  TestBed.configureTestingModule({ providers: [{ provide: Hold, useValue: hold }] });
  const fixture = TestBed.createComponent(GiveBackSeat);
  fixture.componentRef.setInput('line', { id: 'C/24', giveBack: 'Give back row C, seat 24' });
  await fixture.whenStable();
  const button = (): HTMLButtonElement | null =>
    (fixture.nativeElement as HTMLElement).querySelector('button');
  return { button, locked, toggled, settle: () => fixture.whenStable() };
}
