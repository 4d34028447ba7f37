import type { Dispatcher } from '../../news/dispatcher.ts';

/**
 * The same dispatcher, which also says how many bookings this process has confirmed. Every confirmation hands over
 * its message once, in the process whose transaction it was; what the sweeper finds later does not come this way.
 */
export const countConfirmed = <Kind extends Dispatcher>(
  dispatcher: Kind,
  count: (bookings: number) => void,
): Kind => ({
  ...dispatcher,
  dispatch: (messages) => {
    const confirmed = messages.filter(({ kind }) => kind === 'booking-confirmed').length;
    if (confirmed > 0) count(confirmed);
    dispatcher.dispatch(messages);
  },
});
