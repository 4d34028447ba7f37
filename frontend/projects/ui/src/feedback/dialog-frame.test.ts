import { MatDialogRef } from '@angular/material/dialog';
import { render, screen } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { DialogFrame } from './dialog-frame.ts';

describe('the frame of a dialog', () => {
  it('has a way out, which answers no', async () => {
    const close = vi.fn();
    await render('<pt-dialog-frame>What it is about</pt-dialog-frame>', {
      imports: [DialogFrame],
      providers: [{ provide: MatDialogRef, useValue: { close } }],
    });
    expect(screen.getByText('What it is about')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(close).toHaveBeenCalledExactlyOnceWith(false);
  });
});
