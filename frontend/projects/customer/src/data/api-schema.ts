// Generated from the API contracts by `npm run generate:api`.
export interface paths {
  readonly '/api/accounts': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Registers a customer, to be confirmed from the same browser. The answer does not tell whether the address is known.
     * @description For: anyone. Refusals: too-many-attempts, too-busy.
     */
    readonly post: operations['registerAccount'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/accounts/confirm': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Confirms the registration made in this browser by the code that was mailed for it, and signs in.
     * @description For: anyone. Refusals: wrong-code, code-expired, registration-not-here, email-in-use.
     */
    readonly post: operations['confirmAccount'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/accounts/confirm/resend': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Sends a new code for the registration made in this browser.
     * @description For: anyone. Refusals: registration-not-here, too-many-attempts.
     */
    readonly post: operations['resendConfirmation'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/password-resets': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Sends a code for setting a new password from the same browser, if the address belongs to an account.
     * @description For: anyone. Refusals: too-many-attempts.
     */
    readonly post: operations['requestPasswordReset'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/password-resets/confirm': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Sets a new password by the code that this browser asked for, and ends every session of the account.
     * @description For: anyone. Refusals: wrong-code, code-expired, reset-not-here, too-many-attempts, too-busy.
     */
    readonly post: operations['confirmPasswordReset'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/account': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    /**
     * Changes the name on tickets booked from now on, or the language of mails.
     * @description For: customer.
     */
    readonly patch: operations['changeAccount'];
    readonly trace?: never;
  };
  readonly '/api/password': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /**
     * Sets another password by the one that is known, and signs out on every other device.
     * @description For: customer. Refusals: wrong-credentials, too-many-attempts.
     */
    readonly put: operations['changePassword'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/session': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Who is signed in, if anyone; also hands out the XSRF token.
     * @description For: anyone.
     */
    readonly get: operations['getSession'];
    readonly put?: never;
    /**
     * Signs in.
     * @description For: anyone. Refusals: wrong-credentials, too-many-attempts, too-busy.
     */
    readonly post: operations['signIn'];
    /**
     * Signs out here.
     * @description For: anyone.
     */
    readonly delete: operations['signOut'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/session/refresh': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Renews the access that lasts ten minutes. A refresh token is good for one use.
     * @description For: anyone. Refusals: session-expired.
     */
    readonly post: operations['refreshSession'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/sessions': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Where one is signed in, the latest sign-in first.
     * @description For: customer.
     */
    readonly get: operations['listSessions'];
    readonly put?: never;
    readonly post?: never;
    /**
     * Signs out on every device.
     * @description For: customer. Refusals: too-many-attempts.
     */
    readonly delete: operations['signOutEverywhere'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/sessions/{sessionId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    /**
     * Signs out on one device.
     * @description For: customer. Refusals: not-found.
     */
    readonly delete: operations['endOwnSession'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/sessions/end-others': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Signs out on every device but this one, which gets a new session.
     * @description For: customer.
     */
    readonly post: operations['endOtherSessions'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/events': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Published events that are still to come, the soonest first.
     * @description For: searcher. Refusals: too-many-attempts.
     */
    readonly get: operations['listEvents'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/events/{slug}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * One published event.
     * @description For: visitor. Refusals: not-found, too-many-attempts.
     */
    readonly get: operations['getEvent'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/events/{slug}/calendar.ics': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * One published event for a calendar (iCalendar), which keeps nobody busy.
     * @description For: visitor. Refusals: not-found, too-many-attempts.
     */
    readonly get: operations['getEventCalendar'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/organizations/{organizationId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Who organizes events.
     * @description For: visitor. Refusals: not-found, too-many-attempts.
     */
    readonly get: operations['getOrganization'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/events/{eventId}/prices': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The category of every seat and area; the most specific line wins, null is not for sale.
     * @description For: visitor. Refusals: not-found, too-many-attempts.
     */
    readonly get: operations['getPrices'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/search': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Published events that are still to come, by words that may be spelled otherwise, with how many each filter would bring.
     * @description For: searcher. Refusals: too-many-attempts.
     */
    readonly get: operations['searchEvents'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/search/suggestions': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What somebody may mean by what they are typing: six at most, of different kinds.
     * @description For: searcher. Refusals: too-many-attempts.
     */
    readonly get: operations['suggestSearches'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/sitemap.xml': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Pages for search engines: what is on, and who organizes it (sitemaps.org, protocol 0.9).
     * @description For: visitor. Refusals: too-many-attempts.
     */
    readonly get: operations['getSitemap'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/feed.xml': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The next events as a feed (RSS 2.0).
     * @description For: visitor. Refusals: too-many-attempts.
     */
    readonly get: operations['getFeed'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/robots.txt': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What search engines leave alone, and where the sitemap is (RFC 9309).
     * @description For: visitor. Refusals: too-many-attempts.
     */
    readonly get: operations['getRobots'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/charts/{venueId}/{version}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The drawing of a venue. A version never changes, nor the format that it was published in.
     * @description For: visitor. Refusals: not-found, too-many-attempts.
     */
    readonly get: operations['getChart'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/media/{key}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * A picture. Its key is made from its content, so it never changes.
     * @description For: visitor. Refusals: not-found, too-many-attempts.
     */
    readonly get: operations['getMedia'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/events/{eventId}/bookings': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Takes seats and places for a few minutes.
     * @description For: customer. Refusals: seats-taken, seat-left-alone, area-full, customer-limit, already-holding, sales-closed, unknown-seat, not-for-sale, too-many-places, idempotency-key-reused, changed-meanwhile, too-many-attempts.
     */
    readonly post: operations['holdSeats'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/events/{eventId}/best-available': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Picks the best seats or places that are left for a party, and takes them for a few minutes.
     * @description For: customer. Refusals: seats-taken, seat-left-alone, area-full, customer-limit, none-fit, already-holding, sales-closed, too-many-places, idempotency-key-reused, hold-expired, booking-not-open, changed-meanwhile, too-many-attempts.
     */
    readonly post: operations['holdBestAvailable'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/bookings/{bookingId}/places': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /**
     * Makes a hold consist of exactly this choice, unless it has become another one meanwhile.
     * @description For: customer. Refusals: seats-taken, seat-left-alone, area-full, customer-limit, hold-expired, booking-not-open, changed-meanwhile, too-many-attempts.
     */
    readonly put: operations['changeHeldSeats'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/bookings/{bookingId}/extend': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Starts the time of a hold anew, once.
     * @description For: customer. Refusals: hold-expired, already-extended, booking-not-open, sales-closed, changed-meanwhile, too-many-attempts.
     */
    readonly post: operations['extendHold'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/bookings/{bookingId}/checkout': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Keeps the seats as they were shown for good and opens the payment page; confirms at once what costs nothing.
     * @description For: customer. Refusals: changed-meanwhile, hold-expired, booking-not-open, payment-unavailable, payment-refused, too-many-attempts.
     */
    readonly post: operations['startCheckout'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/bookings/{bookingId}/settle': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Answers what became of the booking, by asking the payment provider if nobody did so in the last seconds.
     * @description For: customer.
     */
    readonly post: operations['settleBooking'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/bookings/{bookingId}/release': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Gives the seats of a hold back. One that is paid, or being paid, meanwhile stays as it is.
     * @description For: customer. Refusals: changed-meanwhile.
     */
    readonly post: operations['giveBackHold'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/bookings/{bookingId}/end-payment': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Closes the payment page and gives the seats back; answers a confirmed booking where the money has come.
     * @description For: customer. Refusals: changed-meanwhile, not-cancellable, payment-unavailable, too-many-attempts.
     */
    readonly post: operations['endPayment'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/bookings/{bookingId}/cancel': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Cancels a confirmed booking within the policy: its tickets stop working, its money goes back.
     * @description For: customer. Refusals: changed-meanwhile, not-cancellable.
     */
    readonly post: operations['cancelBooking'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/bookings/current': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The open hold or unfinished payment of the customer at an event, if any, and how much they have bought of what each may have; 0 where there is no limit.
     * @description For: customer.
     */
    readonly get: operations['getCurrentBooking'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/bookings/open': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The open holds and unfinished payments of the customer, one at most for each event.
     * @description For: customer.
     */
    readonly get: operations['listOpenBookings'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/bookings': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The customer's bookings, newest first; without holds that came to nothing.
     * @description For: customer.
     */
    readonly get: operations['listBookings'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/bookings/{bookingId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * One booking.
     * @description For: customer.
     */
    readonly get: operations['getBooking'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/payments/webhook': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * The payment provider's webhook; its signature is the caller's right.
     * @description For: anyone.
     */
    readonly post: operations['receivePaymentEvent'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/bookings/{bookingId}/tickets': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The tickets of a confirmed booking, each with the content of its QR code.
     * @description For: customer. Refusals: too-many-attempts.
     */
    readonly get: operations['getTickets'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/bookings/{bookingId}/tickets.pdf': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The tickets as PDF, a page each.
     * @description For: customer. Refusals: too-many-attempts, too-busy.
     */
    readonly get: operations['getTicketsPdf'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/bookings/{bookingId}/calendar.ics': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The event for a calendar (iCalendar).
     * @description For: customer.
     */
    readonly get: operations['getCalendar'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/ticket-keys': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The public keys that ticket codes are verified with (JWKS, RFC 7517).
     * @description For: anyone.
     */
    readonly get: operations['getTicketKeys'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/notifications': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What the customer was told, the newest first. A page may be short, or empty, and have others behind it.
     * @description For: customer. Refusals: too-many-attempts.
     */
    readonly get: operations['listNotifications'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/notifications/unread': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * How many notifications nobody has read yet, up to 100.
     * @description For: customer. Refusals: too-many-attempts.
     */
    readonly get: operations['countUnreadNotifications'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/notifications/read': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Notes that some were read, or all of them: then `mayBeMore` says whether to ask once more.
     * @description For: customer. Refusals: too-many-attempts.
     */
    readonly post: operations['markNotificationsRead'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/contact': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * How the customer wants to be told of things.
     * @description For: customer. Refusals: too-many-attempts.
     */
    readonly get: operations['getContactSettings'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    /**
     * Changes quiet hours, their time zone, the usual reminders, and whether the questions after registering are done.
     * @description For: customer. Refusals: too-many-attempts.
     */
    readonly patch: operations['changeContactSettings'];
    readonly trace?: never;
  };
  readonly '/api/contact/switches': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /**
     * Switches a channel on or off for a topic. Tickets and money are always written of by e-mail.
     * @description For: customer. Refusals: too-many-attempts.
     */
    readonly put: operations['setContactSwitch'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/contact/organizations': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Organizations that the customer follows, and some others whose events come soon.
     * @description For: customer. Refusals: too-many-attempts.
     */
    readonly get: operations['listOrganizationsToFollow'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/contact/follows/{organizationId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /**
     * Has new events of an organization announced.
     * @description For: customer. Refusals: too-many-attempts, not-found.
     */
    readonly put: operations['followOrganization'];
    readonly post?: never;
    /**
     * Has them announced no more.
     * @description For: customer. Refusals: too-many-attempts.
     */
    readonly delete: operations['unfollowOrganization'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/contact/number': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /**
     * Sends a code to a mobile number; text messages go there once the code is confirmed.
     * @description For: customer. Refusals: too-many-attempts, not-found.
     */
    readonly put: operations['setNumber'];
    readonly post?: never;
    /**
     * Forgets the number: no text message goes there any more.
     * @description For: customer. Refusals: too-many-attempts.
     */
    readonly delete: operations['removeNumber'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/contact/number/resend': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Sends another code to the number that waits. The one before is good no more.
     * @description For: customer. Refusals: too-many-attempts, code-expired, not-found.
     */
    readonly post: operations['sendNumberCode'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/contact/number/confirm': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Confirms the number that waits by the code that was sent to it.
     * @description For: customer. Refusals: too-many-attempts, wrong-code, code-expired.
     */
    readonly post: operations['confirmNumber'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/contact/number/pending': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    /**
     * Forgets the number that waits for its code; the one before stays, if there is one.
     * @description For: customer. Refusals: too-many-attempts.
     */
    readonly delete: operations['keepNumber'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/contact/devices': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /**
     * Has this browser told things, by the subscription that it made; said again, it is the same one.
     * @description For: customer. Refusals: too-many-attempts.
     */
    readonly put: operations['addDevice'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/contact/devices/{deviceId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    /**
     * Tells a browser nothing any more.
     * @description For: customer. Refusals: too-many-attempts.
     */
    readonly delete: operations['removeDevice'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/calendar': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Everything that the customer has booked, in the order of time, and the private address of that as a calendar.
     * @description For: customer. Refusals: too-many-attempts.
     */
    readonly get: operations['listCalendar'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/calendar/address': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /**
     * Makes a private address for the calendar, where there is none.
     * @description For: customer. Refusals: too-many-attempts.
     */
    readonly put: operations['makeCalendarAddress'];
    readonly post?: never;
    /**
     * The calendar has no address any more.
     * @description For: customer. Refusals: too-many-attempts.
     */
    readonly delete: operations['removeCalendarAddress'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/calendar/address/renew': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Makes another private address for the calendar. The one before leads nowhere any more.
     * @description For: customer. Refusals: too-many-attempts.
     */
    readonly post: operations['renewCalendarAddress'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/calendars/tickets.ics': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What somebody has booked, as iCalendar (RFC 5545), by its private address.
     * @description For: visitor. Refusals: not-found, too-many-attempts.
     */
    readonly get: operations['getCalendarFeed'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/events/{eventId}/reminders': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * When the customer is reminded of an event that they have booked.
     * @description For: customer. Refusals: not-found, too-many-attempts.
     */
    readonly get: operations['getReminders'];
    /**
     * Lets the customer be reminded of an event as they wish, in place of what was: ISO 8601 durations before it begins, once or repeated.
     * @description For: customer. Refusals: not-found, invalid-input, changed-meanwhile, too-many-attempts.
     */
    readonly put: operations['setReminders'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/awaited-sales': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The events whose sale the customer is told of when it starts.
     * @description For: customer. Refusals: too-many-attempts.
     */
    readonly get: operations['listAwaitedSales'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/awaited-sales/{eventId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /**
     * Has the customer told when the sale of an event starts. `changed-meanwhile`: it has.
     * @description For: customer. Refusals: not-found, changed-meanwhile, invalid-input, too-many-attempts.
     */
    readonly put: operations['awaitSale'];
    readonly post?: never;
    /**
     * Has them told no more.
     * @description For: customer. Refusals: changed-meanwhile, too-many-attempts.
     */
    readonly delete: operations['awaitNoMore'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/events/{eventId}/comments': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What people with a ticket wrote on the page of an event, the newest first; nothing while comments are off.
     * @description For: visitor. Refusals: not-found, too-many-attempts.
     */
    readonly get: operations['listComments'];
    readonly put?: never;
    /**
     * Writes a comment. Its author has a ticket for the event; it waits where the organizer looks at each first.
     * @description For: customer. Refusals: not-found, comments-off, not-allowed, too-many-comments, too-many-attempts, changed-meanwhile, idempotency-key-reused.
     */
    readonly post: operations['writeComment'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/events/{eventId}/comments/own': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What the customer wrote there, also what waits or is hidden, and whether they have a ticket to write more.
     * @description For: customer. Refusals: not-found, too-many-attempts.
     */
    readonly get: operations['listOwnComments'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/events/{eventId}/comments/{commentId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    /**
     * Takes out for good what the customer wrote.
     * @description For: customer. Refusals: not-found, too-many-attempts.
     */
    readonly delete: operations['deleteComment'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/unsubscribe': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Leads whoever opens the link of a mail program in a browser to the page about it. Changes nothing.
     * @description For: visitor.
     */
    readonly get: operations['showUnsubscribe'];
    readonly put?: never;
    /**
     * Ends the mails that a link is about, for mail programs: one click, no cookie. Answers the same whether the link is ours.
     * @description For: visitor. Refusals: too-many-attempts.
     */
    readonly post: operations['unsubscribe'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/mail-switch': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What the mails are about that a link ends.
     * @description For: visitor. Refusals: not-found.
     */
    readonly get: operations['getMailSwitch'];
    /**
     * Switches the mails off that a link is about, or on again. Answers the same whether the link is ours.
     * @description For: visitor. Refusals: too-many-attempts.
     */
    readonly put: operations['setMailSwitch'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/events/{eventId}/seats': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The state of every seat, two bits each; the format is described in docs/api.md.
     * @description For: anyone. Refusals: not-found.
     */
    readonly get: operations['getSeats'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/events/{eventId}/seats/stream': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Server-sent events: the seat state, then numbered deltas from it.
     * @description For: anyone. Refusals: not-found.
     */
    readonly get: operations['watchSeats'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description Seats by id, and numbers of places in areas; up to 50 in all */
    readonly Choice: {
      /** @default [] */
      readonly seats: readonly string[];
      /** @default [] */
      readonly places: readonly {
        readonly areaId: string;
        readonly count: number;
      }[];
    };
    /** @description How many come, and what they need: `accessible` of them a wheelchair place, `companions` beside one. `hold` names the hold that is to have them, where there is one. */
    readonly BestWish: {
      readonly quantity: number;
      /** @default [] */
      readonly categoryIds: readonly string[];
      /** @default false */
      readonly split: boolean;
      /** @default 0 */
      readonly accessible: number;
      /** @default 0 */
      readonly companions: number;
      /** @default [] */
      readonly near: readonly string[];
      /** @default [] */
      readonly except: readonly string[];
      readonly hold?: {
        readonly bookingId: string;
        readonly revision: string;
        /** @default [] */
        readonly insteadOf: readonly string[];
      };
    };
    readonly ChangedChoice: {
      /** @default [] */
      readonly seats: readonly string[];
      /** @default [] */
      readonly places: readonly {
        readonly areaId: string;
        readonly count: number;
      }[];
      readonly revision: string;
    };
    /** @description The revision of the booking that the customer was shown */
    readonly AsSeen: {
      readonly revision: string;
    };
    /** @description RFC 9457 problem details */
    readonly Problem: {
      readonly type: string;
      readonly title: string;
      readonly status: number;
      readonly detail: string;
      readonly code: string;
      readonly correlationId: string;
      readonly fields?: readonly {
        readonly field: string;
        readonly message: string;
      }[];
      readonly seats?: readonly string[];
      readonly areas?: readonly string[];
      /** @description of what was asked for: places that are left, how many of them side by side, and whether all would fit in groups */
      readonly left?: {
        readonly places: number;
        readonly together: number;
        readonly split: boolean;
      };
      /** @description of seat-left-alone: the whole choice of seats as it could be had */
      readonly instead?: readonly string[];
      readonly missing?: readonly {
        readonly check: string;
        readonly message: string;
      }[];
    };
    readonly Account: {
      readonly id: string;
      readonly email: string;
      readonly name: string;
    };
    readonly OwnSession: {
      readonly id: string;
      readonly device: string;
      readonly network: string;
      readonly signedInAt: string;
      readonly lastUsedAt: string;
      readonly current: boolean;
    };
    readonly EventSummary: {
      readonly id: string;
      readonly slug: string;
      readonly title: string;
      /** @enum {string} */
      readonly kind: 'music' | 'theatre' | 'comedy' | 'family' | 'sport' | 'talk' | 'film' | 'other';
      /** Format: date-time */
      readonly startsAt: string;
      readonly timeZone: string;
      readonly venue: {
        readonly name: string;
        readonly city: string;
        readonly country: string;
        readonly online: boolean;
      };
      readonly poster: components['schemas']['Poster'] | null;
      readonly from: components['schemas']['Money'] | null;
      /** @description The highest price; null where an older release published the event */
      readonly to: components['schemas']['Money'] | null;
      readonly availability: components['schemas']['Availability'];
    };
    /** @description Addresses of two sizes, and the main colour to show while they load */
    readonly Poster: {
      readonly small: string;
      readonly large: string;
      readonly alt: string;
      readonly colour: string;
    };
    readonly Money: {
      readonly amount: number;
      readonly currency: string;
    };
    /** @enum {string} */
    readonly Availability: 'plenty' | 'few' | 'sold-out' | 'not-yet' | 'over';
    readonly EventDetail: {
      readonly id: string;
      readonly slug: string;
      readonly title: string;
      /** @enum {string} */
      readonly kind: 'music' | 'theatre' | 'comedy' | 'family' | 'sport' | 'talk' | 'film' | 'other';
      /** Format: date-time */
      readonly startsAt: string;
      readonly timeZone: string;
      readonly venue: {
        readonly name: string;
        readonly city: string;
        readonly country: string;
        readonly online: boolean;
        readonly address: string;
      };
      readonly poster: components['schemas']['Poster'] | null;
      readonly from: components['schemas']['Money'] | null;
      /** @description The highest price; null where an older release published the event */
      readonly to: components['schemas']['Money'] | null;
      readonly availability: components['schemas']['Availability'];
      readonly description: string;
      readonly doorsAt: string | null;
      /** Format: date-time */
      readonly endsAt: string;
      readonly organization: {
        readonly id: string;
        readonly name: string;
      };
      readonly categories: readonly {
        readonly id: string;
        readonly name: string;
        readonly price: components['schemas']['Money'];
        /** @enum {string} */
        readonly colour:
          | 'c1'
          | 'c2'
          | 'c3'
          | 'c4'
          | 'c5'
          | 'c6'
          | 'c7'
          | 'c8'
          | 'c9'
          | 'c10'
          | 'c11'
          | 'c12'
          | 'c13'
          | 'c14'
          | 'c15'
          | 'c16'
          | 'c17'
          | 'c18'
          | 'c19'
          | 'c20';
        readonly left: number;
      }[];
      readonly chart: {
        readonly url: string;
      };
      readonly sales: {
        /** Format: date-time */
        readonly opensAt: string;
        /** Format: date-time */
        readonly closesAt: string;
        readonly open: boolean;
      };
      readonly cancellableUntil: string | null;
      readonly maxPlaces: number;
      /** @description how many each customer may have, held and bought; null: no limit */
      readonly placesPerCustomer: number | null;
      readonly holdMinutes: number;
    };
    readonly Organization: {
      readonly id: string;
      readonly name: string;
    };
    readonly Prices: {
      readonly sections: {
        readonly [key: string]: {
          readonly category?: string | null;
          readonly rows: {
            readonly [key: string]: string | null;
          };
          readonly seats: {
            readonly [key: string]: {
              readonly [key: string]: string | null;
            };
          };
        };
      };
      readonly areas: {
        readonly [key: string]: string | null;
      };
    };
    /** @description An event, and which parts of its words made it be found */
    readonly FoundEvent: {
      readonly id: string;
      readonly slug: string;
      readonly title: string;
      /** @enum {string} */
      readonly kind: 'music' | 'theatre' | 'comedy' | 'family' | 'sport' | 'talk' | 'film' | 'other';
      /** Format: date-time */
      readonly startsAt: string;
      readonly timeZone: string;
      readonly venue: {
        readonly name: string;
        readonly city: string;
        readonly country: string;
        readonly online: boolean;
      };
      readonly poster: components['schemas']['Poster'] | null;
      readonly from: components['schemas']['Money'] | null;
      /** @description The highest price; null where an older release published the event */
      readonly to: components['schemas']['Money'] | null;
      readonly availability: components['schemas']['Availability'];
      readonly marks: {
        readonly title: readonly (readonly [number, number])[];
        readonly venue: readonly (readonly [number, number])[];
      };
    };
    /** @description How many events each choice would bring, given all other filters */
    readonly EventCounts: {
      readonly spans: readonly number[];
      readonly cities: readonly {
        readonly city: string;
        readonly count: number;
      }[];
      readonly online: number;
      readonly kinds: {
        readonly [key: string]: number;
      };
      /** @description How many lowest prices are in each step from 0 on; the last step has no end */
      readonly price: {
        readonly currency: string;
        readonly step: number;
        readonly bars: readonly number[];
        readonly currencies: readonly {
          readonly currency: string;
          readonly count: number;
        }[];
      } | null;
      readonly accessible: number;
      readonly available: number;
      readonly without: {
        readonly when: number;
        readonly where: number;
        readonly kind: number;
        readonly price: number;
        readonly accessible: number;
        readonly available: number;
      };
    };
    readonly SearchSuggestion:
      | {
          /** @constant */
          readonly kind: 'event';
          readonly text: string;
          readonly marks: readonly (readonly [number, number])[];
          readonly slug: string;
        }
      | {
          /** @enum {string} */
          readonly kind: 'venue' | 'city' | 'organization';
          readonly text: string;
          readonly marks: readonly (readonly [number, number])[];
          readonly count: number;
        };
    readonly Chart:
      | {
          /** @constant */
          readonly format: 2;
          readonly version: number;
          readonly width: number;
          readonly height: number;
          readonly stage: {
            readonly label: string;
            readonly outline: readonly (readonly [number, number])[];
          } | null;
          readonly areas: readonly {
            readonly id: string;
            readonly name: string;
            readonly capacity: number;
            readonly outline: readonly (readonly [number, number])[];
          }[];
          readonly focus: readonly [number, number] | null;
          readonly sections: readonly {
            readonly id: string;
            readonly name: string;
            readonly outline: readonly (readonly [number, number])[];
            readonly focus?: readonly [number, number];
            readonly rows: readonly {
              readonly id: string;
              readonly seats: readonly string[];
              readonly x: readonly number[];
              readonly y: readonly number[];
              readonly turn: readonly number[];
              readonly label: string;
              readonly labels?: readonly string[];
              readonly aisles: readonly number[];
              readonly attributes?: {
                readonly [key: string]: readonly (
                  | 'accessible'
                  | 'companion'
                  | 'restricted-view'
                  | 'semi-ambulatory'
                  | 'hearing'
                  | 'sign-language'
                )[];
              };
            }[];
          }[];
        }
      | {
          readonly version: number;
          readonly width: number;
          readonly height: number;
          readonly stage: {
            readonly label: string;
            readonly outline: readonly (readonly [number, number])[];
          } | null;
          readonly areas: readonly {
            readonly id: string;
            readonly name: string;
            readonly capacity: number;
            readonly outline: readonly (readonly [number, number])[];
          }[];
          readonly sections: readonly {
            readonly id: string;
            readonly name: string;
            readonly outline: readonly (readonly [number, number])[];
            readonly rows: readonly {
              readonly id: string;
              readonly seats: readonly string[];
              readonly x: readonly number[];
              readonly y: readonly number[];
              readonly turn: readonly number[];
              readonly marks?: {
                readonly [key: string]: 'accessible' | 'companion' | 'restricted';
              };
            }[];
          }[];
        };
    readonly Booking: {
      readonly id: string;
      /** @description The id as people read it out */
      readonly orderNumber: string;
      /** @enum {string} */
      readonly status: 'held' | 'paying' | 'confirmed' | 'cancelled' | 'expired';
      readonly ending:
        | (
            | 'given-back'
            | 'cancelled'
            | 'hold-over'
            | 'unpaid'
            | 'refused'
            | 'too-late'
            | 'impossible'
            | 'refunded'
            | 'charged-back'
          )
        | null;
      readonly revision: string;
      readonly event: components['schemas']['BookedEvent'];
      readonly seats: readonly {
        readonly id: string;
        readonly section: string;
        readonly row: string;
        readonly number: string;
        readonly attributes: readonly (
          'accessible' | 'companion' | 'restricted-view' | 'semi-ambulatory' | 'hearing' | 'sign-language'
        )[];
        readonly categoryId: string;
        readonly categoryName: string;
        readonly price: components['schemas']['Money'];
      }[];
      readonly places: readonly {
        readonly areaId: string;
        readonly area: string;
        readonly count: number;
        readonly categoryId: string;
        readonly categoryName: string;
        readonly price: components['schemas']['Money'];
      }[];
      readonly total: components['schemas']['Money'];
      readonly deadline: string | null;
      readonly extendable: boolean;
      readonly paymentUrl: string | null;
      readonly cancellable: boolean;
      readonly refund: {
        readonly amount: components['schemas']['Money'];
        /** @enum {string} */
        readonly state: 'due' | 'done' | 'failed' | 'impossible';
      } | null;
      readonly refundable: components['schemas']['Money'];
      /** @description The customer's bank has taken the money back, and the tickets are not valid */
      readonly dispute: ('open' | 'lost') | null;
      /** Format: date-time */
      readonly createdAt: string;
    };
    readonly BookedEvent: {
      readonly id: string;
      readonly slug: string;
      readonly title: string;
      /** Format: date-time */
      readonly startsAt: string;
      readonly doorsAt: string | null;
      readonly timeZone: string;
      readonly venueName: string;
      readonly city: string;
      readonly online: boolean;
      readonly poster: components['schemas']['Poster'] | null;
    };
    readonly Ticket: {
      readonly id: string;
      readonly section: string | null;
      readonly row: string | null;
      readonly seat: string | null;
      readonly attributes: readonly (
        'accessible' | 'companion' | 'restricted-view' | 'semi-ambulatory' | 'hearing' | 'sign-language'
      )[];
      readonly area: string | null;
      readonly categoryName: string;
      readonly number: number;
      readonly of: number;
      readonly holder: string;
      /** @description The id, to be read out at a door that cannot scan */
      readonly spokenCode: string;
      readonly qr: string;
    };
    readonly TicketKeys: {
      readonly keys: readonly ({
        readonly kid?: string;
      } & {
        readonly [key: string]: unknown;
      })[];
    };
    readonly Notification: {
      readonly id: string;
      /** @enum {string} */
      readonly kind:
        | 'booking-confirmed'
        | 'booking-cancelled'
        | 'payment-refunded'
        | 'payment-part-refunded'
        | 'refund-failed'
        | 'refund-impossible'
        | 'payment-disputed'
        | 'dispute-won'
        | 'dispute-lost'
        | 'registration-code'
        | 'already-registered'
        | 'password-reset-code'
        | 'password-changed'
        | 'employee-invited'
        | 'number-code'
        | 'channel-ended'
        | 'event-cancelled'
        | 'event-moved'
        | 'event-changed'
        | 'reminder'
        | 'organizer-message'
        | 'message-test'
        | 'sale-started'
        | 'event-announced';
      /** @enum {string} */
      readonly topic: 'account' | 'tickets' | 'reminders' | 'organizer-messages' | 'announcements';
      readonly title: string;
      readonly text: string;
      readonly at: string;
      readonly isRead: boolean;
      readonly path: string | null;
      readonly eventId: string | null;
      readonly channels: readonly {
        /** @enum {string} */
        readonly channel: 'email' | 'sms' | 'push';
        /** @enum {string} */
        readonly state:
          'not-used' | 'held' | 'queued' | 'sent' | 'delivered' | 'bounced' | 'failed' | 'given-up';
      }[];
    };
    readonly ContactSettings: {
      readonly topics: readonly {
        /** @enum {string} */
        readonly topic: 'tickets' | 'reminders' | 'organizer-messages' | 'announcements';
        readonly channels: readonly {
          /** @enum {string} */
          readonly channel: 'email' | 'sms' | 'push';
          readonly isOn: boolean;
          readonly isLocked: boolean;
        }[];
      }[];
      readonly quietHours: {
        readonly from: string;
        readonly to: string;
      } | null;
      readonly timeZone: string | null;
      readonly leads: readonly string[];
      readonly isWelcomed: boolean;
      readonly follows: readonly string[];
      readonly hasSms: boolean;
      readonly number: {
        readonly number: string;
        readonly confirmedAt: string;
      } | null;
      readonly pendingNumber: {
        readonly number: string;
        readonly until: string;
      } | null;
      readonly applicationServerKey: string;
      readonly devices: readonly {
        readonly id: string;
        readonly name: string;
        readonly addedAt: string;
        readonly usedAt: string;
        readonly isHere: boolean;
        /** @enum {string} */
        readonly state: 'told' | 'signed-out' | 'ended';
        readonly endedAt: string | null;
      }[];
      readonly ended: readonly {
        /** @enum {string} */
        readonly channel: 'email' | 'sms' | 'push';
        readonly why: string;
        readonly at: string;
      }[];
    };
    readonly CalendarEntry: {
      readonly bookingId: string;
      readonly event: components['schemas']['BookedEvent'];
      readonly endsAt: string;
      readonly places: readonly string[];
    };
    readonly EventReminders: {
      readonly reminders: readonly {
        readonly lead: string;
        /**
         * @default never
         * @enum {string}
         */
        readonly repeat: 'never' | 'daily' | 'weekly' | 'monthly';
        /** @default null */
        readonly channels: readonly ('email' | 'sms' | 'push')[] | null;
        readonly next: string | null;
      }[];
      readonly chosen: boolean;
      readonly version: number;
    };
    readonly AwaitedSales: {
      readonly eventIds: readonly string[];
    };
    readonly Comment: {
      readonly id: string;
      /** @description first name and initial; null where nothing of it may be shown any more */
      readonly name: string | null;
      readonly text: string;
      readonly at: string;
    };
    readonly OwnComment: {
      readonly id: string;
      /** @description first name and initial; null where nothing of it may be shown any more */
      readonly name: string | null;
      readonly text: string;
      readonly at: string;
      /** @enum {string} */
      readonly state: 'waiting' | 'shown' | 'hidden';
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  readonly registerAccount: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': {
          readonly email: string;
          readonly password: string;
          readonly name: string;
        };
      };
    };
    readonly responses: {
      /** @description done */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly confirmAccount: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': {
          readonly code: string;
        };
      };
    };
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly account: components['schemas']['Account'];
          };
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly resendConfirmation: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly requestPasswordReset: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': {
          readonly email: string;
        };
      };
    };
    readonly responses: {
      /** @description done */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly confirmPasswordReset: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': {
          readonly email: string;
          readonly code: string;
          readonly password: string;
        };
      };
    };
    readonly responses: {
      /** @description done */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly changeAccount: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': {
          readonly name?: string;
          /** @enum {string} */
          readonly language?: 'en';
        };
      };
    };
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly account: components['schemas']['Account'];
          };
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly changePassword: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': {
          readonly currentPassword: string;
          readonly password: string;
        };
      };
    };
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly account: components['schemas']['Account'];
          };
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly getSession: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly account: components['schemas']['Account'] | null;
          };
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly signIn: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': {
          readonly email: string;
          readonly password: string;
        };
      };
    };
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly account: components['schemas']['Account'];
          };
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly signOut: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly refreshSession: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly account: components['schemas']['Account'];
          };
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly listSessions: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly sessions: readonly components['schemas']['OwnSession'][];
            readonly nextCursor: string | null;
          };
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly signOutEverywhere: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly endOwnSession: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly sessionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly endOtherSessions: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly account: components['schemas']['Account'];
          };
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly listEvents: {
    readonly parameters: {
      readonly query?: {
        readonly q?: string;
        readonly category?: 'music' | 'theatre' | 'comedy' | 'family' | 'sport' | 'talk' | 'film' | 'other';
        readonly city?: string;
        readonly from?: string;
        readonly to?: string;
        readonly online?: 'true' | 'false';
        readonly organization?: string;
        readonly cursor?: string;
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly events: readonly components['schemas']['EventSummary'][];
            readonly nextCursor: string | null;
          };
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly getEvent: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly slug: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['EventDetail'];
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly getEventCalendar: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly slug: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/calendar': unknown;
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly getOrganization: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly organizationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Organization'];
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly getPrices: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly eventId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Prices'];
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly searchEvents: {
    readonly parameters: {
      readonly query?: {
        readonly q?: string;
        /** @description any of them, with commas between */
        readonly kinds?: string;
        /** @description any of them, with semicolons between */
        readonly cities?: string;
        /** @description those online, too, or only those where no city is named */
        readonly online?: 'true';
        readonly from?: string;
        readonly to?: string;
        /** @description of the prices that are counted and compared */
        readonly currency?: string;
        /** @description a place costs so much or more, in minor units */
        readonly least?: number;
        readonly most?: number;
        readonly accessible?: 'true';
        readonly available?: 'true';
        readonly sort?: 'date' | 'relevance' | 'price';
        /** @description times to be counted: two instants with a stroke between, at most four such with commas between */
        readonly spans?: string;
        readonly cursor?: string;
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly events: readonly components['schemas']['FoundEvent'][];
            readonly total: number;
            readonly nextCursor: string | null;
            readonly otherSpellings: readonly string[];
            readonly counts: components['schemas']['EventCounts'];
          };
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly suggestSearches: {
    readonly parameters: {
      readonly query: {
        readonly q: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly suggestions: readonly components['schemas']['SearchSuggestion'][];
          };
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly getSitemap: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/xml': unknown;
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly getFeed: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/rss+xml': unknown;
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly getRobots: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/plain': unknown;
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly getChart: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly venueId: string;
        readonly version: number;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Chart'];
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly getMedia: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly key: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'image/*': unknown;
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly holdSeats: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        readonly 'Idempotency-Key': string;
      };
      readonly path: {
        readonly eventId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['Choice'];
      };
    };
    readonly responses: {
      /** @description done */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Booking'];
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly holdBestAvailable: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        readonly 'Idempotency-Key': string;
      };
      readonly path: {
        readonly eventId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['BestWish'];
      };
    };
    readonly responses: {
      /** @description done */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly booking: components['schemas']['Booking'];
            readonly got: {
              readonly groups: readonly (readonly string[])[];
              readonly places: readonly {
                readonly areaId: string;
                readonly count: number;
              }[];
            };
          };
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly changeHeldSeats: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly bookingId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['ChangedChoice'];
      };
    };
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Booking'];
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly extendHold: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly bookingId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Booking'];
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly startCheckout: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        readonly 'Idempotency-Key': string;
      };
      readonly path: {
        readonly bookingId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['AsSeen'];
      };
    };
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly booking: components['schemas']['Booking'];
            readonly paymentUrl: string | null;
          };
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly settleBooking: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly bookingId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Booking'];
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly giveBackHold: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly bookingId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['AsSeen'];
      };
    };
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Booking'];
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly endPayment: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly bookingId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['AsSeen'];
      };
    };
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Booking'];
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly cancelBooking: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly bookingId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['AsSeen'];
      };
    };
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Booking'];
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly getCurrentBooking: {
    readonly parameters: {
      readonly query: {
        readonly eventId: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly booking: components['schemas']['Booking'] | null;
            readonly bought: number;
          };
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly listOpenBookings: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly bookings: readonly components['schemas']['Booking'][];
          };
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly listBookings: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly bookings: readonly components['schemas']['Booking'][];
            readonly nextCursor: string | null;
          };
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly getBooking: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly bookingId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Booking'];
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly receivePaymentEvent: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly getTickets: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly bookingId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly tickets: readonly components['schemas']['Ticket'][];
            readonly event: components['schemas']['BookedEvent'];
          };
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly getTicketsPdf: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly bookingId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/pdf': unknown;
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly getCalendar: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly bookingId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/calendar': unknown;
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly getTicketKeys: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['TicketKeys'];
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly listNotifications: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
        readonly topic?:
          'account' | 'tickets' | 'reminders' | 'organizer-messages' | 'announcements' | 'organizers';
        readonly unread?: 'true';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly notifications: readonly components['schemas']['Notification'][];
            readonly nextCursor: string | null;
          };
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly countUnreadNotifications: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly count: number;
          };
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly markNotificationsRead: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json':
          | {
              readonly ids: readonly string[];
            }
          | {
              /** @constant */
              readonly all: true;
            };
      };
    };
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly mayBeMore: boolean;
          };
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly getContactSettings: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ContactSettings'];
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly changeContactSettings: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': {
          readonly quietHours?: {
            readonly from: string;
            readonly to: string;
          } | null;
          readonly timeZone?: string | null;
          readonly leads?: readonly string[];
          /** @constant */
          readonly isWelcomed?: true;
        };
      };
    };
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ContactSettings'];
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly setContactSwitch: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': {
          /** @enum {string} */
          readonly topic: 'tickets' | 'reminders' | 'organizer-messages' | 'announcements' | 'organizers';
          /** @enum {string} */
          readonly channel: 'email' | 'sms' | 'push';
          readonly isOn: boolean;
        };
      };
    };
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ContactSettings'];
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly listOrganizationsToFollow: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly followed: readonly {
              readonly id: string;
              readonly name: string;
            }[];
            readonly suggested: readonly {
              readonly id: string;
              readonly name: string;
            }[];
          };
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly followOrganization: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly organizationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ContactSettings'];
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly unfollowOrganization: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly organizationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ContactSettings'];
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly setNumber: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': {
          readonly number: string;
          readonly country?: string;
        };
      };
    };
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ContactSettings'];
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly removeNumber: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ContactSettings'];
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly sendNumberCode: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ContactSettings'];
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly confirmNumber: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': {
          readonly code: string;
        };
      };
    };
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ContactSettings'];
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly keepNumber: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ContactSettings'];
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly addDevice: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': {
          readonly endpoint: string;
          readonly keys: {
            readonly p256dh: string;
            readonly auth: string;
          };
          readonly applicationServerKey: string;
        };
      };
    };
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ContactSettings'];
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly removeDevice: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly deviceId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ContactSettings'];
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly listCalendar: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly entries: readonly components['schemas']['CalendarEntry'][];
            readonly address: string | null;
          };
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly makeCalendarAddress: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly address: string | null;
          };
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly removeCalendarAddress: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly address: string | null;
          };
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly renewCalendarAddress: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly address: string | null;
          };
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly getCalendarFeed: {
    readonly parameters: {
      readonly query: {
        readonly of: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/calendar': unknown;
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly getReminders: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly eventId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['EventReminders'];
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly setReminders: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly eventId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': {
          readonly reminders: readonly {
            readonly lead: string;
            /**
             * @default never
             * @enum {string}
             */
            readonly repeat?: 'never' | 'daily' | 'weekly' | 'monthly';
            /** @default null */
            readonly channels?: readonly ('email' | 'sms' | 'push')[] | null;
          }[];
          readonly version?: number;
        };
      };
    };
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['EventReminders'];
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly listAwaitedSales: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AwaitedSales'];
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly awaitSale: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly eventId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AwaitedSales'];
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly awaitNoMore: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly eventId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AwaitedSales'];
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly listComments: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly eventId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            /** @enum {string} */
            readonly mode: 'off' | 'after-approval' | 'at-once';
            readonly comments: readonly components['schemas']['Comment'][];
            readonly nextCursor: string | null;
          };
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly writeComment: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        readonly 'Idempotency-Key': string;
      };
      readonly path: {
        readonly eventId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': {
          readonly text: string;
        };
      };
    };
    readonly responses: {
      /** @description done */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['OwnComment'];
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly listOwnComments: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly eventId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly hasTicket: boolean;
            /** @description the newest first; 20 at most */
            readonly comments: readonly components['schemas']['OwnComment'][];
          };
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly deleteComment: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly eventId: string;
        readonly commentId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly showUnsubscribe: {
    readonly parameters: {
      readonly query: {
        readonly token: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 303: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/plain': unknown;
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly unsubscribe: {
    readonly parameters: {
      readonly query: {
        readonly token: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/x-www-form-urlencoded': {
          /** @constant */
          readonly 'List-Unsubscribe': 'One-Click';
        };
      };
    };
    readonly responses: {
      /** @description done */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly getMailSwitch: {
    readonly parameters: {
      readonly query: {
        readonly token: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            /** @enum {string} */
            readonly topic: 'tickets' | 'reminders' | 'organizer-messages' | 'announcements' | 'organizers';
          };
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly setMailSwitch: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': {
          readonly token: string;
          readonly isOn: boolean;
        };
      };
    };
    readonly responses: {
      /** @description done */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly getSeats: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly eventId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/octet-stream': unknown;
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly watchSeats: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly eventId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/event-stream': unknown;
        };
      };
      /** @description refused or failed */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
