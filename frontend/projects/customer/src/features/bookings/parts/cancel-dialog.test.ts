import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { render, screen } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { aBooking } from '../../../testing/a-booking.ts';
import { CancelDialog } from './cancel-dialog.ts';

describe('the question before everything is given back', () => {
  const asked = async (status: 'confirmed' | 'paying') => {
    const close = vi.fn();
    const booking = aBooking('nocturne', '2026-12-04T19:00:00Z', status);
    await render(CancelDialog, {
      providers: [
        { provide: MatDialogRef, useValue: { close } },
        { provide: MAT_DIALOG_DATA, useValue: booking },
      ],
    });
    return close;
  };

  it.each([
    ['confirmed', /tickets of this booking stop working, and €60 are sent back/],
    ['paying', /^The payment page closes/],
  ] as const)('says what becomes of a booking that is %s', async (status, words) => {
    await asked(status);
    expect(screen.getByRole('heading', { name: 'Give everything back?' })).toBeDefined();
    expect(screen.getByText(words)).toBeDefined();
  });

  it.each([
    ['Give back', true],
    ['Keep them', false],
  ])('%s', async (name, answer) => {
    const close = await asked('confirmed');
    await userEvent.click(screen.getByRole('button', { name }));
    expect(close).toHaveBeenCalledExactlyOnceWith(answer);
  });
});
