// Generated from the API contracts by `npm run generate:api`.
export interface paths {
  '/admin/api/session': {
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
  '/admin/api/session/refresh': {
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
  '/admin/api/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Where one is signed in, the latest sign-in first.
     * @description For: employee.
     */
    get: operations['listSessions'];
    put?: never;
    post?: never;
    /**
     * Signs out on every device.
     * @description For: employee. Refusals: too-many-attempts.
     */
    delete: operations['signOutEverywhere'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/api/sessions/{sessionId}': {
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
     * @description For: employee. Refusals: not-found.
     */
    delete: operations['endOwnSession'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/api/sessions/end-others': {
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
     * @description For: employee.
     */
    post: operations['endOtherSessions'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/api/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Sets an own password; the first thing to do with one that somebody else set.
     * @description For: employee. Refusals: wrong-credentials, too-many-attempts, too-busy.
     */
    put: operations['changePassword'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/api/account': {
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
     * Changes the own name.
     * @description For: employee.
     */
    patch: operations['renameEmployee'];
    trace?: never;
  };
  '/admin/api/password-resets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sends a code for setting a new password from the same browser, if the address belongs to an employee.
     * @description For: anyone. Refusals: too-many-attempts.
     */
    post: operations['requestPasswordReset'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/api/password-resets/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sets a new password by the code that this browser asked for, and ends every session of the employee.
     * @description For: anyone. Refusals: wrong-code, code-expired, reset-not-here, too-many-attempts, too-busy.
     */
    post: operations['confirmPasswordReset'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/api/organizations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Every organization, the newest first.
     * @description For: admin.
     */
    get: operations['listOrganizations'];
    put?: never;
    /**
     * Creates an organization.
     * @description For: admin. Refusals: slug-in-use.
     */
    post: operations['createOrganization'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/api/organizations/{organizationId}': {
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
     * Changes the name; the slug stays, addresses must not break.
     * @description For: admin. Refusals: not-found.
     */
    patch: operations['renameOrganization'];
    trace?: never;
  };
  '/admin/api/organizations/{organizationId}/employees': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The people of an organization, by e-mail address.
     * @description For: admin.
     */
    get: operations['listEmployees'];
    put?: never;
    /**
     * Invites an organizer or door staff by e-mail, with a link that is good for one use in seven days.
     * @description For: admin. Refusals: email-in-use, not-found.
     */
    post: operations['inviteEmployee'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/api/employees/{employeeId}/invitation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sends a new link to someone who has not accepted yet; the old one is good no more.
     * @description For: admin. Refusals: not-found.
     */
    post: operations['resendInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/api/employees/{employeeId}/deactivate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ends every session of an employee, who cannot sign in any more.
     * @description For: admin. Refusals: not-found.
     */
    post: operations['deactivateEmployee'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/api/invitations/look-up': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What an invitation link stands for. The token is in the body so that no log keeps it.
     * @description For: anyone. Refusals: code-expired.
     */
    post: operations['lookUpInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/api/invitations/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sets the first password of an invited employee, and signs in.
     * @description For: anyone. Refusals: code-expired, too-busy.
     */
    post: operations['acceptInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/api/venues': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * An organization's venues by name. An admin says which organization.
     * @description For: organizer.
     */
    get: operations['listVenues'];
    put?: never;
    /**
     * Creates a place, or an online room.
     * @description For: organizer.
     */
    post: operations['createVenue'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/api/venues/{venueId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One venue with the versions of its chart, the newest first.
     * @description For: organizer. Refusals: not-found.
     */
    get: operations['getVenue'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/api/venues/{venueId}/charts/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Makes a chart from a CSV of rows and blocks, as a new version: separated by commas, semicolons or tabs, in UTF-8, UTF-16 or Windows-1252.
     * @description For: organizer. Refusals: chart-invalid, changed-meanwhile, not-found, too-many-attempts, too-busy.
     */
    post: operations['importChart'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/api/venues/{venueId}/charts/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * The chart that an import of this CSV would make. Keeps nothing.
     * @description For: organizer. Refusals: chart-invalid, not-found, too-many-attempts, too-busy.
     */
    post: operations['previewChart'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/api/venues/{venueId}/charts/generate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Makes a chart of one of the known kinds, as a new version.
     * @description For: organizer. Refusals: changed-meanwhile, not-found, too-many-attempts, too-busy.
     */
    post: operations['generateChart'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/api/chart-previews': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * The chart that would be made of one of the known kinds. Keeps nothing.
     * @description For: organizer. Refusals: chart-invalid, too-many-attempts, too-busy.
     */
    post: operations['previewGeneratedChart'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/api/venues/{venueId}/charts/{version}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The drawing of a venue. A version never changes.
     * @description For: organizer. Refusals: not-found.
     */
    get: operations['getVenueChart'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/api/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * An organization's events, published or not, the latest date first. An admin says which organization.
     * @description For: organizer.
     */
    get: operations['listManagedEvents'];
    put?: never;
    /**
     * Creates a draft. Its organization is the one that the venue belongs to.
     * @description For: organizer. Refusals: slug-in-use, not-found.
     */
    post: operations['createEvent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/api/events/{eventId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One event.
     * @description For: organizer. Refusals: not-found.
     */
    get: operations['getManagedEvent'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Changes details. Of a published event only title, description and doors.
     * @description For: organizer. Refusals: changed-meanwhile, slug-in-use, event-is-published, not-found.
     */
    patch: operations['changeEvent'];
    trace?: never;
  };
  '/admin/api/events/{eventId}/poster': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Sets the poster: a JPEG, PNG, WebP or AVIF of at most 25 MB and at least 400 pixels each way.
     * @description For: organizer. Refusals: image-invalid, changed-meanwhile, not-found, too-many-attempts, too-busy.
     */
    put: operations['setPoster'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/api/events/{eventId}/checklist': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What an event needs before it can be published.
     * @description For: organizer. Refusals: not-found.
     */
    get: operations['getChecklist'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/api/events/{eventId}/publish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Publishes a complete event: pins the chart, freezes the prices.
     * @description For: organizer. Refusals: not-ready-to-publish, changed-meanwhile, event-is-published, not-found.
     */
    post: operations['publishEvent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/api/events/{eventId}/unpublish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Takes an event back to a draft, while nobody has booked.
     * @description For: organizer. Refusals: event-has-bookings, changed-meanwhile, not-found.
     */
    post: operations['unpublishEvent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/api/events/{eventId}/categories': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Adds a ticket category: a name, a price and a colour that no other category of the event has.
     * @description For: organizer. Refusals: event-is-published, changed-meanwhile, not-found.
     */
    post: operations['addCategory'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/api/events/{eventId}/categories/{categoryId}': {
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
     * Removes a ticket category of a draft; its seats become undecided.
     * @description For: organizer. Refusals: event-is-published, changed-meanwhile, not-found.
     */
    delete: operations['removeCategory'];
    options?: never;
    head?: never;
    /**
     * Changes a ticket category of a draft.
     * @description For: organizer. Refusals: event-is-published, changed-meanwhile, not-found.
     */
    patch: operations['changeCategory'];
    trace?: never;
  };
  '/admin/api/events/{eventId}/seating': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Which seats belong to which category, and what that would bring.
     * @description For: organizer. Refusals: not-found.
     */
    get: operations['getSeating'];
    put?: never;
    /**
     * Gives sections, rows, seats or areas to a category, takes them off sale (null), or leaves them undecided again (no category).
     * @description For: organizer. Refusals: unknown-seat, event-is-published, changed-meanwhile, not-found.
     */
    post: operations['assignSeats'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/api/audit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What employees did in an organization, or (without one) on the platform; the latest first.
     * @description For: admin.
     */
    get: operations['listAudit'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/api/audit/accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Sign-ins, refused ones, password changes and sign-outs of the last 90 days, counted by account, network and hour: of the employees of an organization, of those of none, or of a customer.
     * @description For: admin.
     */
    get: operations['listAccountAudit'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/api/audit/customers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * The customer with this address. It is in the body so that no log keeps it.
     * @description For: admin.
     */
    post: operations['findCustomer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/api/queues': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * About how many messages wait in each queue, and how many of it were set aside.
     * @description For: admin.
     */
    get: operations['listQueues'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/api/queues/{queue}/send-again': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Puts what a queue has set aside back into it, to be tried for another day.
     * @description For: admin.
     */
    post: operations['sendDeadLettersAgain'];
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
    Money: {
      amount: number;
      currency: string;
    };
    SignedInEmployee: {
      id: string;
      email: string;
      name: string;
      /** @enum {string} */
      role: 'admin' | 'organizer' | 'door';
      organization: {
        id: string;
        name: string;
      } | null;
      mustChangePassword: boolean;
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
    OwnSession: {
      id: string;
      device: string;
      network: string;
      signedInAt: string;
      lastUsedAt: string;
      current: boolean;
    };
    Organization: {
      id: string;
      name: string;
      slug: string;
      createdAt: string;
    };
    Employee: {
      id: string;
      email: string;
      name: string;
      /** @enum {string} */
      role: 'admin' | 'organizer' | 'door';
      /** @enum {string} */
      state: 'invited' | 'active' | 'deactivated';
    };
    Venue: {
      id: string;
      organizationId: string;
      name: string;
      online: boolean;
      address: string;
      city: string;
      country: string;
      timeZone: string;
      /** @description the newest version of its chart; 0 while it has none */
      latestChart: number;
    };
    ChartSummary: {
      version: number;
      seats: number;
      /** @description seats and the capacity of all areas */
      places: number;
      createdAt: string;
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
    ManagedEventSummary: {
      id: string;
      slug: string;
      title: string;
      /** @enum {string} */
      status: 'draft' | 'published' | 'cancelled' | 'ended';
      /** @enum {string} */
      kind: 'music' | 'theatre' | 'comedy' | 'family' | 'sport' | 'talk' | 'film' | 'other';
      /** Format: date-time */
      startsAt: string;
      timeZone: string;
      venueName: string;
      poster: components['schemas']['Poster'] | null;
    };
    /** @description Addresses of two sizes, and the main colour to show while they load */
    Poster: {
      small: string;
      large: string;
      alt: string;
      colour: string;
    };
    ManagedEvent: {
      id: string;
      slug: string;
      title: string;
      /** @enum {string} */
      status: 'draft' | 'published' | 'cancelled' | 'ended';
      /** @enum {string} */
      kind: 'music' | 'theatre' | 'comedy' | 'family' | 'sport' | 'talk' | 'film' | 'other';
      /** Format: date-time */
      startsAt: string;
      timeZone: string;
      venueName: string;
      poster: components['schemas']['Poster'] | null;
      organizationId: string;
      venueId: string;
      venue: {
        name: string;
        address: string;
        city: string;
        country: string;
        online: boolean;
      };
      description: string;
      doorsAt: string | null;
      /** Format: date-time */
      endsAt: string;
      currency: string;
      /** Format: date-time */
      salesOpenAt: string;
      /** Format: date-time */
      salesCloseAt: string;
      cancellableUntil: string | null;
      holdMinutes: number;
      /** @description tickets that one customer may have; null: no limit. While nothing was said, 10 where something is free */
      placesPerCustomer: number | null;
      categories: components['schemas']['TicketCategory'][];
      /** @description null while the venue has no chart */
      chartVersion: number | null;
      /** @description send it back with a change */
      version: number;
      publishedAt: string | null;
    };
    TicketCategory: {
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
    };
    Checklist: {
      ready: boolean;
      checks: {
        check: string;
        ok: boolean;
        message: string;
      }[];
    };
    /** @description A section or area that is absent from `assignments` is undecided */
    Seating: {
      chart: {
        version: number;
        url: string;
      } | null;
      assignments: {
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
      counts: {
        places: number;
        assigned: number;
        notForSale: number;
        undecided: number;
        byCategory: {
          [key: string]: number;
        };
      };
      revenueIfSoldOut: {
        amount: number;
        currency: string;
      };
    };
    AccountAuditEntry: {
      at: string;
      /** @enum {string} */
      action:
        | 'signed-in'
        | 'sign-in-refused'
        | 'signed-out'
        | 'session-ended'
        | 'signed-out-everywhere'
        | 'password-changed'
        | 'password-change-refused'
        | 'password-reset'
        | 'password-reset-refused';
      account: {
        id: string;
        name: string;
        email: string;
      };
      network: string;
      device: string;
      count: number;
    };
    Queue: {
      /** @enum {string} */
      name: 'notifications' | 'email' | 'booking-mail';
      waiting: number;
      dead: number;
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
            employee: components['schemas']['SignedInEmployee'] | null;
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
            employee: components['schemas']['SignedInEmployee'];
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
            employee: components['schemas']['SignedInEmployee'];
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
            employee: components['schemas']['SignedInEmployee'];
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
            employee: components['schemas']['SignedInEmployee'];
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
  renameEmployee: {
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
            employee: components['schemas']['SignedInEmployee'];
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
  listOrganizations: {
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
            organizations: components['schemas']['Organization'][];
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
  createOrganization: {
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
          slug?: string;
        };
      };
    };
    responses: {
      /** @description done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            organization: components['schemas']['Organization'];
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
  renameOrganization: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        organizationId: string;
      };
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
            organization: components['schemas']['Organization'];
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
  listEmployees: {
    parameters: {
      query?: {
        cursor?: string;
      };
      header?: never;
      path: {
        organizationId: string;
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
            employees: components['schemas']['Employee'][];
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
  inviteEmployee: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        organizationId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          email: string;
          name: string;
          /** @enum {string} */
          role: 'organizer' | 'door';
        };
      };
    };
    responses: {
      /** @description done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            employee: components['schemas']['Employee'];
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
  resendInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        employeeId: string;
      };
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
  deactivateEmployee: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        employeeId: string;
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
            employee: components['schemas']['Employee'];
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
  lookUpInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          token: string;
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
            invitation: {
              email: string;
              name: string;
              organization: string;
            };
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
  acceptInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          token: string;
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
            employee: components['schemas']['SignedInEmployee'];
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
  listVenues: {
    parameters: {
      query?: {
        organizationId?: string;
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
            venues: components['schemas']['Venue'][];
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
  createVenue: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          organizationId?: string;
          venue:
            | {
                name: string;
                timeZone: string;
                /** @constant */
                online: false;
                address: string;
                city: string;
                country: string;
              }
            | {
                name: string;
                timeZone: string;
                /** @constant */
                online: true;
              };
        };
      };
    };
    responses: {
      /** @description done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            venue: components['schemas']['Venue'];
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
  getVenue: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        venueId: string;
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
            venue: components['schemas']['Venue'];
            charts: components['schemas']['ChartSummary'][];
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
  importChart: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        venueId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'text/csv': string;
      };
    };
    responses: {
      /** @description done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            chart: components['schemas']['ChartSummary'];
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
  previewChart: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        venueId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'text/csv': string;
      };
    };
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
  generateChart: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        venueId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json':
          | {
              /** @constant */
              kind: 'arena';
            }
          | {
              /** @constant */
              kind: 'club';
              standing: number;
            }
          | {
              /** @constant */
              kind: 'room';
              capacity: number;
            }
          | {
              /** @constant */
              kind: 'hall';
              rows: number;
              seats: number;
              /** @default 0 */
              aisles?: number;
              /**
               * @default straight
               * @enum {string}
               */
              curve?: 'straight' | 'gentle' | 'strong';
              /**
               * @default row
               * @enum {string}
               */
              numbering?: 'row' | 'block' | 'odd-even';
              /**
               * @default left
               * @enum {string}
               */
              numberedFrom?: 'left' | 'right';
              /** @default A */
              firstRow?: string;
              /** @default IO */
              skippedLetters?: string;
              /** @default null */
              balcony?: {
                rows: number;
                seats: number;
              } | null;
            };
      };
    };
    responses: {
      /** @description done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            chart: components['schemas']['ChartSummary'];
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
  previewGeneratedChart: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json':
          | {
              /** @constant */
              kind: 'arena';
            }
          | {
              /** @constant */
              kind: 'club';
              standing: number;
            }
          | {
              /** @constant */
              kind: 'room';
              capacity: number;
            }
          | {
              /** @constant */
              kind: 'hall';
              rows: number;
              seats: number;
              /** @default 0 */
              aisles?: number;
              /**
               * @default straight
               * @enum {string}
               */
              curve?: 'straight' | 'gentle' | 'strong';
              /**
               * @default row
               * @enum {string}
               */
              numbering?: 'row' | 'block' | 'odd-even';
              /**
               * @default left
               * @enum {string}
               */
              numberedFrom?: 'left' | 'right';
              /** @default A */
              firstRow?: string;
              /** @default IO */
              skippedLetters?: string;
              /** @default null */
              balcony?: {
                rows: number;
                seats: number;
              } | null;
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
  getVenueChart: {
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
  listManagedEvents: {
    parameters: {
      query?: {
        organizationId?: string;
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
            events: components['schemas']['ManagedEventSummary'][];
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
  createEvent: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          title: string;
          slug?: string;
          description?: string;
          /** @enum {string} */
          kind?: 'music' | 'theatre' | 'comedy' | 'family' | 'sport' | 'talk' | 'film' | 'other';
          /** Format: date-time */
          startsAt: string;
          doorsAt?: string | null;
          /** Format: date-time */
          endsAt: string;
          currency: string;
          /** Format: date-time */
          salesOpenAt?: string;
          /** Format: date-time */
          salesCloseAt?: string;
          cancellableUntil?: string | null;
          holdMinutes?: number;
          placesPerCustomer?: number | null;
          venueId: string;
        };
      };
    };
    responses: {
      /** @description done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            event: components['schemas']['ManagedEvent'];
            checklist: components['schemas']['Checklist'];
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
  getManagedEvent: {
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
          'application/json': {
            event: components['schemas']['ManagedEvent'];
            checklist: components['schemas']['Checklist'];
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
  changeEvent: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        eventId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          version: number;
          changes: {
            title?: string;
            slug?: string;
            description?: string;
            /** @enum {string} */
            kind?: 'music' | 'theatre' | 'comedy' | 'family' | 'sport' | 'talk' | 'film' | 'other';
            /** Format: date-time */
            startsAt?: string;
            doorsAt?: string | null;
            /** Format: date-time */
            endsAt?: string;
            currency?: string;
            /** Format: date-time */
            salesOpenAt?: string;
            /** Format: date-time */
            salesCloseAt?: string;
            cancellableUntil?: string | null;
            holdMinutes?: number;
            placesPerCustomer?: number | null;
          };
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
            event: components['schemas']['ManagedEvent'];
            checklist: components['schemas']['Checklist'];
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
  setPoster: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        eventId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'multipart/form-data': {
          version: number;
          alt: string;
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
            event: components['schemas']['ManagedEvent'];
            checklist: components['schemas']['Checklist'];
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
  getChecklist: {
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
          'application/json': components['schemas']['Checklist'];
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
  publishEvent: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        eventId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          version: number;
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
            event: components['schemas']['ManagedEvent'];
            checklist: components['schemas']['Checklist'];
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
  unpublishEvent: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        eventId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          version: number;
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
            event: components['schemas']['ManagedEvent'];
            checklist: components['schemas']['Checklist'];
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
  addCategory: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        eventId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          version: number;
          category: {
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
          };
        };
      };
    };
    responses: {
      /** @description done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            event: components['schemas']['ManagedEvent'];
            checklist: components['schemas']['Checklist'];
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
  removeCategory: {
    parameters: {
      query: {
        version: number;
      };
      header?: never;
      path: {
        eventId: string;
        categoryId: string;
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
            event: components['schemas']['ManagedEvent'];
            checklist: components['schemas']['Checklist'];
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
  changeCategory: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        eventId: string;
        categoryId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          version: number;
          category: {
            name?: string;
            price?: components['schemas']['Money'];
            /** @enum {string} */
            colour?:
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
          };
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
            event: components['schemas']['ManagedEvent'];
            checklist: components['schemas']['Checklist'];
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
  getSeating: {
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
          'application/json': components['schemas']['Seating'];
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
  assignSeats: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        eventId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          targets: (
            | {
                /** @constant */
                type: 'section';
                sectionId: string;
              }
            | {
                /** @constant */
                type: 'row';
                sectionId: string;
                rowId: string;
              }
            | {
                /** @constant */
                type: 'seats';
                seats: string[];
              }
            | {
                /** @constant */
                type: 'area';
                areaId: string;
              }
          )[];
          categoryId?: string | null;
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
          'application/json': components['schemas']['Seating'];
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
  listAudit: {
    parameters: {
      query?: {
        organizationId?: string;
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
            entries: {
              at: string;
              action: string;
              target: string;
              by: {
                id: string;
                name: string;
              };
            }[];
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
  listAccountAudit: {
    parameters: {
      query?: {
        organizationId?: string;
        customer?: string;
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
            entries: components['schemas']['AccountAuditEntry'][];
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
  findCustomer: {
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
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            customer: {
              id: string;
            } | null;
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
  listQueues: {
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
            queues: components['schemas']['Queue'][];
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
  sendDeadLettersAgain: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        queue: 'notifications' | 'email' | 'booking-mail';
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
}
