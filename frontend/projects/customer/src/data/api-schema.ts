// Generated from the API contracts by `npm run generate:api`.
export interface paths {
  '/api/accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Registers a customer, to be confirmed from the same browser. The answer does not tell whether the address is known.
     * @description For: anyone. Refusals: too-many-attempts, too-busy.
     */
    post: operations['registerAccount'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/accounts/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Confirms the registration made in this browser by the code that was mailed for it, and signs in.
     * @description For: anyone. Refusals: wrong-code, code-expired, registration-not-here, email-in-use.
     */
    post: operations['confirmAccount'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/accounts/confirm/resend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sends a new code for the registration made in this browser.
     * @description For: anyone. Refusals: registration-not-here, too-many-attempts.
     */
    post: operations['resendConfirmation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/password-resets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sends a code for setting a new password from the same browser, if the address belongs to an account.
     * @description For: anyone. Refusals: too-many-attempts.
     */
    post: operations['requestPasswordReset'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/password-resets/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sets a new password by the code that this browser asked for, and ends every session of the account.
     * @description For: anyone. Refusals: wrong-code, code-expired, reset-not-here, too-many-attempts, too-busy.
     */
    post: operations['confirmPasswordReset'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/account': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Changes the name on tickets booked from now on.
     * @description For: customer.
     */
    patch: operations['renameAccount'];
    trace?: never;
  };
  '/api/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Sets another password by the one that is known, and signs out on every other device.
     * @description For: customer. Refusals: wrong-credentials, too-many-attempts.
     */
    put: operations['changePassword'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who is signed in, if anyone; also hands out the XSRF token.
     * @description For: anyone.
     */
    get: operations['getSession'];
    put?: never;
    /**
     * Signs in.
     * @description For: anyone. Refusals: wrong-credentials, too-many-attempts, too-busy.
     */
    post: operations['signIn'];
    /**
     * Signs out here.
     * @description For: anyone.
     */
    delete: operations['signOut'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session/refresh': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Renews the access that lasts ten minutes. A refresh token is good for one use.
     * @description For: anyone. Refusals: session-expired.
     */
    post: operations['refreshSession'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Where one is signed in, the latest sign-in first.
     * @description For: customer.
     */
    get: operations['listSessions'];
    put?: never;
    post?: never;
    /**
     * Signs out on every device.
     * @description For: customer. Refusals: too-many-attempts.
     */
    delete: operations['signOutEverywhere'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/sessions/{sessionId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Signs out on one device.
     * @description For: customer. Refusals: not-found.
     */
    delete: operations['endOwnSession'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/sessions/end-others': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Signs out on every device but this one, which gets a new session.
     * @description For: customer.
     */
    post: operations['endOtherSessions'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Published events that are still to come, the soonest first.
     * @description For: searcher. Refusals: too-many-attempts.
     */
    get: operations['listEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/events/{slug}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One published event.
     * @description For: visitor. Refusals: not-found, too-many-attempts.
     */
    get: operations['getEvent'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/events/{eventId}/prices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The category of every seat and area; the most specific line wins, null is not for sale.
     * @description For: visitor. Refusals: not-found, too-many-attempts.
     */
    get: operations['getPrices'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/charts/{venueId}/{version}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The drawing of a venue. A version never changes.
     * @description For: visitor. Refusals: not-found, too-many-attempts.
     */
    get: operations['getChart'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/media/{key}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A picture. Its key is made from its content, so it never changes.
     * @description For: visitor. Refusals: not-found, too-many-attempts.
     */
    get: operations['getMedia'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/events/{eventId}/seats': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The state of every seat, two bits each; the format is described in docs/api.md.
     * @description For: anyone. Refusals: not-found.
     */
    get: operations['getSeats'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/events/{eventId}/seats/stream': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Server-sent events: the seat state, then numbered deltas from it.
     * @description For: anyone. Refusals: not-found.
     */
    get: operations['watchSeats'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/events/{eventId}/bookings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Takes seats and places for a few minutes.
     * @description For: customer. Refusals: seats-taken, area-full, customer-limit, already-holding, sales-closed, unknown-seat, not-for-sale, too-many-places, idempotency-key-reused, changed-meanwhile, too-many-attempts.
     */
    post: operations['holdSeats'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/bookings/{bookingId}/places': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Makes a hold consist of exactly this choice, unless it has become another one meanwhile.
     * @description For: customer. Refusals: seats-taken, area-full, customer-limit, hold-expired, booking-not-open, changed-meanwhile, too-many-attempts.
     */
    put: operations['changeHeldSeats'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/bookings/{bookingId}/extend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Starts the time of a hold anew, once.
     * @description For: customer. Refusals: hold-expired, already-extended, booking-not-open, sales-closed, changed-meanwhile, too-many-attempts.
     */
    post: operations['extendHold'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/bookings/{bookingId}/checkout': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Keeps the seats as they were shown for good and opens the payment page; confirms at once what costs nothing.
     * @description For: customer. Refusals: changed-meanwhile, hold-expired, booking-not-open, payment-unavailable, payment-refused, too-many-attempts.
     */
    post: operations['startCheckout'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/bookings/{bookingId}/settle': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Answers what became of the booking, by asking the payment provider if nobody did so in the last seconds.
     * @description For: customer.
     */
    post: operations['settleBooking'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/bookings/{bookingId}/release': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Gives the seats of a hold back. One that is paid, or being paid, meanwhile stays as it is.
     * @description For: customer. Refusals: changed-meanwhile.
     */
    post: operations['giveBackHold'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/bookings/{bookingId}/end-payment': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Closes the payment page and gives the seats back; answers a confirmed booking where the money has come.
     * @description For: customer. Refusals: changed-meanwhile, not-cancellable, payment-unavailable, too-many-attempts.
     */
    post: operations['endPayment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/bookings/{bookingId}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Cancels a confirmed booking within the policy: its tickets stop working, its money goes back.
     * @description For: customer. Refusals: changed-meanwhile, not-cancellable.
     */
    post: operations['cancelBooking'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/bookings/current': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The open hold or unfinished payment of the customer at an event, if any, and how much they have bought.
     * @description For: customer.
     */
    get: operations['getCurrentBooking'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/bookings/open': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The open holds and unfinished payments of the customer, one at most for each event.
     * @description For: customer.
     */
    get: operations['listOpenBookings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/bookings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The customer's bookings, newest first; without holds that came to nothing.
     * @description For: customer.
     */
    get: operations['listBookings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/bookings/{bookingId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One booking.
     * @description For: customer.
     */
    get: operations['getBooking'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payments/webhook': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * The payment provider's webhook; its signature is the caller's right.
     * @description For: anyone.
     */
    post: operations['receivePaymentEvent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/bookings/{bookingId}/tickets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The tickets of a confirmed booking, each with the content of its QR code.
     * @description For: customer. Refusals: too-many-attempts.
     */
    get: operations['getTickets'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/bookings/{bookingId}/tickets.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The tickets as PDF, a page each.
     * @description For: customer. Refusals: too-many-attempts, too-busy.
     */
    get: operations['getTicketsPdf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/bookings/{bookingId}/calendar.ics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The event for a calendar (iCalendar).
     * @description For: customer.
     */
    get: operations['getCalendar'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/ticket-keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The public keys that ticket codes are verified with (JWKS, RFC 7517).
     * @description For: anyone.
     */
    get: operations['getTicketKeys'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description Seats by id, and numbers of places in areas; up to 50 in all */
    Choice: {
      /** @default [] */
      seats: string[];
      /** @default [] */
      places: {
        areaId: string;
        count: number;
      }[];
    };
    ChangedChoice: {
      /** @default [] */
      seats: string[];
      /** @default [] */
      places: {
        areaId: string;
        count: number;
      }[];
      revision: string;
    };
    /** @description The revision of the booking that the customer was shown */
    AsSeen: {
      revision: string;
    };
    /** @description RFC 9457 problem details */
    Problem: {
      type: string;
      title: string;
      status: number;
      detail: string;
      code: string;
      correlationId: string;
      fields?: {
        field: string;
        message: string;
      }[];
      seats?: string[];
      areas?: string[];
      missing?: {
        check: string;
        message: string;
      }[];
    };
    Account: {
      id: string;
      email: string;
      name: string;
    };
    OwnSession: {
      id: string;
      device: string;
      network: string;
      signedInAt: string;
      lastUsedAt: string;
      current: boolean;
    };
    EventSummary: {
      id: string;
      slug: string;
      title: string;
      /** @enum {string} */
      kind: 'music' | 'theatre' | 'comedy' | 'family' | 'sport' | 'talk' | 'film' | 'other';
      /** Format: date-time */
      startsAt: string;
      timeZone: string;
      venue: {
        name: string;
        city: string;
        country: string;
        online: boolean;
      };
      poster: components['schemas']['Poster'] | null;
      from: components['schemas']['Money'] | null;
      /** @description The highest price; null where an older release published the event */
      to: components['schemas']['Money'] | null;
      availability: components['schemas']['Availability'];
    };
    /** @description Addresses of two sizes, and the main colour to show while they load */
    Poster: {
      small: string;
      large: string;
      alt: string;
      colour: string;
    };
    Money: {
      amount: number;
      currency: string;
    };
    /** @enum {string} */
    Availability: 'plenty' | 'few' | 'sold-out' | 'not-yet' | 'over';
    EventDetail: {
      id: string;
      slug: string;
      title: string;
      /** @enum {string} */
      kind: 'music' | 'theatre' | 'comedy' | 'family' | 'sport' | 'talk' | 'film' | 'other';
      /** Format: date-time */
      startsAt: string;
      timeZone: string;
      venue: {
        name: string;
        city: string;
        country: string;
        online: boolean;
        address: string;
      };
      poster: components['schemas']['Poster'] | null;
      from: components['schemas']['Money'] | null;
      /** @description The highest price; null where an older release published the event */
      to: components['schemas']['Money'] | null;
      availability: components['schemas']['Availability'];
      description: string;
      doorsAt: string | null;
      /** Format: date-time */
      endsAt: string;
      organization: {
        id: string;
        name: string;
      };
      categories: {
        id: string;
        name: string;
        price: components['schemas']['Money'];
        /** @enum {string} */
        colour:
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
        left: number;
      }[];
      chart: {
        url: string;
      };
      sales: {
        /** Format: date-time */
        opensAt: string;
        /** Format: date-time */
        closesAt: string;
        open: boolean;
      };
      cancellableUntil: string | null;
      maxPlaces: number;
      /** @description how many each customer may have, held and bought; null: no limit */
      placesPerCustomer: number | null;
      holdMinutes: number;
    };
    Prices: {
      sections: {
        [key: string]: {
          category?: string | null;
          rows: {
            [key: string]: string | null;
          };
          seats: {
            [key: string]: {
              [key: string]: string | null;
            };
          };
        };
      };
      areas: {
        [key: string]: string | null;
      };
    };
    Chart: {
      version: number;
      width: number;
      height: number;
      stage: {
        label: string;
        outline: [number, number][];
      } | null;
      sections: {
        id: string;
        name: string;
        outline: [number, number][];
        rows: {
          id: string;
          seats: string[];
          x: number[];
          y: number[];
          turn: number[];
          marks?: {
            [key: string]: 'accessible' | 'companion' | 'restricted';
          };
        }[];
      }[];
      areas: {
        id: string;
        name: string;
        capacity: number;
        outline: [number, number][];
      }[];
    };
    Booking: {
      id: string;
      /** @description The id as people read it out */
      orderNumber: string;
      /** @enum {string} */
      status: 'held' | 'paying' | 'confirmed' | 'cancelled' | 'expired';
      ending:
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
      revision: string;
      event: components['schemas']['BookedEvent'];
      seats: {
        id: string;
        section: string;
        row: string;
        number: string;
        mark: ('accessible' | 'companion' | 'restricted') | null;
        categoryId: string;
        categoryName: string;
        price: components['schemas']['Money'];
      }[];
      places: {
        areaId: string;
        area: string;
        count: number;
        categoryId: string;
        categoryName: string;
        price: components['schemas']['Money'];
      }[];
      total: components['schemas']['Money'];
      deadline: string | null;
      extendable: boolean;
      paymentUrl: string | null;
      cancellable: boolean;
      refund: {
        amount: components['schemas']['Money'];
        /** @enum {string} */
        state: 'due' | 'done' | 'failed' | 'impossible';
      } | null;
      /** @description The customer's bank has taken the money back, and the tickets are not valid */
      dispute: ('open' | 'lost') | null;
      /** Format: date-time */
      createdAt: string;
    };
    BookedEvent: {
      id: string;
      slug: string;
      title: string;
      /** Format: date-time */
      startsAt: string;
      doorsAt: string | null;
      timeZone: string;
      venueName: string;
      city: string;
      online: boolean;
      poster: components['schemas']['Poster'] | null;
    };
    Ticket: {
      id: string;
      section: string | null;
      row: string | null;
      seat: string | null;
      mark: ('accessible' | 'companion' | 'restricted') | null;
      area: string | null;
      categoryName: string;
      number: number;
      of: number;
      holder: string;
      /** @description The id, to be read out at a door that cannot scan */
      spokenCode: string;
      qr: string;
    };
    TicketKeys: {
      keys: ({
        kid?: string;
      } & {
        [key: string]: unknown;
      })[];
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
  registerAccount: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          email: string;
          password: string;
          name: string;
        };
      };
    };
    responses: {
      /** @description done */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  confirmAccount: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          code: string;
        };
      };
    };
    responses: {
      /** @description done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            account: components['schemas']['Account'];
          };
        };
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  resendConfirmation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description done */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  requestPasswordReset: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          email: string;
        };
      };
    };
    responses: {
      /** @description done */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  confirmPasswordReset: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          email: string;
          code: string;
          password: string;
        };
      };
    };
    responses: {
      /** @description done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  renameAccount: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          name: string;
        };
      };
    };
    responses: {
      /** @description done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            account: components['schemas']['Account'];
          };
        };
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  changePassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          currentPassword: string;
          password: string;
        };
      };
    };
    responses: {
      /** @description done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            account: components['schemas']['Account'];
          };
        };
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getSession: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            account: components['schemas']['Account'] | null;
          };
        };
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  signIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          email: string;
          password: string;
        };
      };
    };
    responses: {
      /** @description done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            account: components['schemas']['Account'];
          };
        };
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  signOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  refreshSession: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            account: components['schemas']['Account'];
          };
        };
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listSessions: {
    parameters: {
      query?: {
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            sessions: components['schemas']['OwnSession'][];
            nextCursor: string | null;
          };
        };
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  signOutEverywhere: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  endOwnSession: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        sessionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  endOtherSessions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            account: components['schemas']['Account'];
          };
        };
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listEvents: {
    parameters: {
      query?: {
        q?: string;
        category?: 'music' | 'theatre' | 'comedy' | 'family' | 'sport' | 'talk' | 'film' | 'other';
        city?: string;
        from?: string;
        to?: string;
        online?: 'true' | 'false';
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            events: components['schemas']['EventSummary'][];
            nextCursor: string | null;
          };
        };
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getEvent: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventDetail'];
        };
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getPrices: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        eventId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Prices'];
        };
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getChart: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        venueId: string;
        version: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Chart'];
        };
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getMedia: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        key: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'image/webp': unknown;
        };
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getSeats: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        eventId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': unknown;
        };
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  watchSeats: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        eventId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': unknown;
        };
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  holdSeats: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
      };
      path: {
        eventId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['Choice'];
      };
    };
    responses: {
      /** @description done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Booking'];
        };
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  changeHeldSeats: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        bookingId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['ChangedChoice'];
      };
    };
    responses: {
      /** @description done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Booking'];
        };
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  extendHold: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        bookingId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Booking'];
        };
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  startCheckout: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
      };
      path: {
        bookingId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['AsSeen'];
      };
    };
    responses: {
      /** @description done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            booking: components['schemas']['Booking'];
            paymentUrl: string | null;
          };
        };
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  settleBooking: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        bookingId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Booking'];
        };
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  giveBackHold: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        bookingId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['AsSeen'];
      };
    };
    responses: {
      /** @description done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Booking'];
        };
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  endPayment: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        bookingId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['AsSeen'];
      };
    };
    responses: {
      /** @description done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Booking'];
        };
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  cancelBooking: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        bookingId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['AsSeen'];
      };
    };
    responses: {
      /** @description done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Booking'];
        };
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getCurrentBooking: {
    parameters: {
      query: {
        eventId: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            booking: components['schemas']['Booking'] | null;
            bought: number;
          };
        };
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listOpenBookings: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            bookings: components['schemas']['Booking'][];
          };
        };
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listBookings: {
    parameters: {
      query?: {
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            bookings: components['schemas']['Booking'][];
            nextCursor: string | null;
          };
        };
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getBooking: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        bookingId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Booking'];
        };
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  receivePaymentEvent: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getTickets: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        bookingId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            tickets: components['schemas']['Ticket'][];
            event: components['schemas']['BookedEvent'];
          };
        };
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getTicketsPdf: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        bookingId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': unknown;
        };
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getCalendar: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        bookingId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/calendar': unknown;
        };
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getTicketKeys: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TicketKeys'];
        };
      };
      /** @description refused or failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
