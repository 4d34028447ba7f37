import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form } from '@angular/forms/signals';
import { newPasswordRules } from './credentials-schema.ts';
import { NewPasswordField } from './new-password-field.ts';

@Component({
  imports: [NewPasswordField],
  template: `<pt-new-password-field [field]="fields.password" [label]="label" />`,
})
class Choosing {
  readonly label = 'Your password';
  readonly model = signal({ password: '' });
  readonly fields = form(this.model, (path) => newPasswordRules(path.password));
}

describe('the field for a new password', () => {
  it('is named, and tells browsers and keepers of passwords that it is a new one', async () => {
    const { page, field } = await shown();
    expect(page.querySelector('label')?.textContent).toBe('Your password');
    expect(field.type).toBe('password');
    expect(field.autocomplete).toBe('new-password');
  });

  it('says before anything is typed how long it has to be, and then what is wrong', async () => {
    const { page, type } = await shown();
    expect(page.textContent).toContain('At least 10 characters');
    await type('short');
    expect(page.querySelector('mat-error')?.textContent).toBe('Use at least 10 characters.');
  });

  it('hands on what is typed', async () => {
    const { page, type, model } = await shown();
    await type('front-row-please');
    expect(model()).toEqual({ password: 'front-row-please' });
    expect(page.querySelector('mat-error')).toBeNull();
  });
});

async function shown() {
  const fixture = TestBed.createComponent(Choosing);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const field = page.querySelector('input');
  if (!field) throw new Error('no field');
  const type = async (password: string): Promise<void> => {
    field.value = password;
    field.dispatchEvent(new Event('input'));
    field.dispatchEvent(new Event('blur'));
    await fixture.whenStable();
  };
  return { page, field, type, model: fixture.componentInstance.model };
}
