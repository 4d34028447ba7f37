import { provideRouter } from '@angular/router';
import { render, screen } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { aBooking } from '../../../testing/a-booking.ts';
import { UnfinishedPayment } from './unfinished-payment.ts';

describe('a payment that is not finished', () => {
  const shown = async (asking: boolean, paymentUrl: string | null = 'https://pay.example/1') => {
    const [giveBack, askAgain] = [vi.fn(), vi.fn()];
    await render(UnfinishedPayment, {
      inputs: { booking: aBooking('nocturne', '2026-12-04T19:00:00Z', 'paying', { paymentUrl }), asking },
      on: { giveBack, askAgain },
      providers: [provideRouter([])],
    });
    return { giveBack, askAgain };
  };
  const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

  it('is waited for while the bank answers, and nothing can be done meanwhile', async () => {
    await shown(true);
    expect(screen.getByRole('heading', { name: 'Waiting for your payment' })).toBeDefined();
    expect(screen.getByRole('progressbar', { name: 'Waiting for the payment' })).toBeDefined();
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('can be gone on with, asked for, or ended', async () => {
    const { giveBack, askAgain } = await shown(false);
    const ways = screen.getAllByRole('link').map((way) => [way.textContent.trim(), way.getAttribute('href')]);
    expect(ways).toEqual([
      ['Continue payment', 'https://pay.example/1'],
      ['Change my seats', '/events/nocturne/seats'],
    ]);
    await press('I have paid');
    expect(askAgain).toHaveBeenCalledTimes(1);
    expect(giveBack).not.toHaveBeenCalled();
    await press('Give the seats back');
    expect(giveBack).toHaveBeenCalledTimes(1);
  });

  it('has no way to a payment page that is closed', async () => {
    await shown(false, null);
    expect(screen.queryByRole('link', { name: 'Continue payment' })).toBeNull();
  });
});
