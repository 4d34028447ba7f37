import { minutes, toInstant } from '../../clock.ts';
import type { MailMessage } from '../../mail/mail-message.ts';
import {
  alreadyRegisteredMail,
  confirmationMail,
  invitationMail,
  passwordChangedMail,
  passwordResetMail,
} from '../../people/mails/account-mails.ts';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import type { Language } from '../../words/languages.ts';
import { bookingMail } from '../booking-mail.ts';
import { kinds } from '../kinds/kinds.ts';
import { kindOf, type Told } from '../kinds/told.ts';
import { notificationMail } from '../notification-mail.ts';
import { sampleBooking } from './sample-booking.ts';

export type Sampling = { readonly publicUrl: string; readonly now: number };

export const sampleReader = (language: Language) =>
  ({ email: 'carla@mail.example', name: 'Carla', language }) as const;

/** A link that ends nothing: nobody's token is in it. */
export const sampleLinks = (publicUrl: string) => ({
  url: new URL('/api/unsubscribe?token=sample', publicUrl).href,
  page: new URL('/unsubscribe?token=sample', publicUrl).href,
});

/** An e-mail made by what makes those that are sent, with a code and links that open nothing. */
export const sampleMail = (
  told: Told,
  plan: SalesPlan,
  language: Language,
  { publicUrl, now }: Sampling,
): MailMessage => {
  const to = sampleReader(language);
  const code = { digits: '123456', goodUntil: toInstant(now + minutes(10)) };
  switch (told.kind) {
    case 'booking': {
      const booking = sampleBooking(plan, told.news.kind, now);
      return bookingMail(told.news, { booking, plan, to, url: `${publicUrl}/bookings/${booking.id}` });
    }
    case 'registration-code':
      return confirmationMail(to, code);
    case 'already-registered':
      return alreadyRegisteredMail(to, publicUrl);
    case 'password-reset-code':
      return passwordResetMail(to, code);
    case 'password-changed':
      return passwordChangedMail({ ...to, portal: 'customer' }, publicUrl);
    case 'employee-invited':
      return invitationMail(to, told.organization, 'sample', publicUrl);
    default: {
      const canBeEnded = !['account', 'tickets'].includes(kinds[kindOf(told)].topic);
      return notificationMail({ told, to }, publicUrl, canBeEnded ? sampleLinks(publicUrl) : null);
    }
  }
};
