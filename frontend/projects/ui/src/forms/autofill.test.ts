import { TestBed } from '@angular/core/testing';
import { signal } from '@angular/core';
import { SignInForm } from '../auth/sign-in-form.ts';
import { OwnSession } from '../data/own-session.ts';
import { hearAutofill } from './autofill.ts';

class FakeSession {
  readonly name = signal('');
  readonly tried: unknown[] = [];
  signIn = (credentials: unknown): Promise<void> => {
    this.tried.push(credentials);
    return Promise.resolve();
  };
}

describe('a form that a browser fills', () => {
  it('takes what came with no other word than "change"', async () => {
    const session = new FakeSession();
    TestBed.configureTestingModule({ providers: [{ provide: OwnSession, useValue: session }] });
    const fixture = TestBed.createComponent(SignInForm);
    const page = fixture.nativeElement as HTMLElement;
    hearAutofill(page);
    await fixture.whenStable();

    const fill = (type: string, value: string): void => {
      const field = page.querySelector<HTMLInputElement>(`input[type="${type}"]`);
      if (!field) throw new Error(`no field of type ${type}`);
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    };
    fill('email', 'carla@mail.example');
    fill('password', 'front-row-please');
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await fixture.whenStable();

    expect(session.tried).toEqual([{ email: 'carla@mail.example', password: 'front-row-please' }]);
  });

  it('hears what is typed once', () => {
    const page = document.createElement('form');
    const field = page.appendChild(document.createElement('input'));
    hearAutofill(page);
    let heard = 0;
    page.addEventListener('input', () => (heard += 1));
    field.value = 'typed';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    expect(heard).toBe(1);
  });
});
