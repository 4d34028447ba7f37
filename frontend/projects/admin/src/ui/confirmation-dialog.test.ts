import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { render, screen } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { ConfirmationDialog } from './confirmation-dialog.ts';

describe('a question before what is hard to take back', () => {
  const asked = async () => {
    const close = vi.fn();
    const question = {
      heading: 'Remove Stalls?',
      text: 'Its places have no category then.',
      yes: 'Remove it',
    };
    await render(ConfirmationDialog, {
      providers: [
        { provide: MatDialogRef, useValue: { close } },
        { provide: MAT_DIALOG_DATA, useValue: question },
      ],
    });
    return close;
  };

  it('says what it is about', async () => {
    await asked();
    expect(screen.getByRole('heading', { name: 'Remove Stalls?' })).toBeDefined();
    expect(screen.getByText('Its places have no category then.')).toBeDefined();
  });

  it.each([
    ['Remove it', true],
    ['Leave it', false],
  ])('%s', async (name, answer) => {
    const close = await asked();
    await userEvent.click(screen.getByRole('button', { name }));
    expect(close).toHaveBeenCalledExactlyOnceWith(answer);
  });
});
