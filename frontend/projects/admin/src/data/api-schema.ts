// Generated from the API contracts by `npm run generate:api`.
export interface paths {
  readonly '/admin/api/session': {
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
  readonly '/admin/api/session/refresh': {
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
  readonly '/admin/api/sessions': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Where one is signed in, the latest sign-in first.
     * @description For: employee.
     */
    readonly get: operations['listSessions'];
    readonly put?: never;
    readonly post?: never;
    /**
     * Signs out on every device.
     * @description For: employee. Refusals: too-many-attempts.
     */
    readonly delete: operations['signOutEverywhere'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/sessions/{sessionId}': {
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
     * @description For: employee. Refusals: not-found.
     */
    readonly delete: operations['endOwnSession'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/sessions/end-others': {
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
     * @description For: employee.
     */
    readonly post: operations['endOtherSessions'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/password': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /**
     * Sets an own password; the first thing to do with one that somebody else set.
     * @description For: employee. Refusals: wrong-credentials, too-many-attempts, too-busy.
     */
    readonly put: operations['changePassword'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/account': {
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
     * Changes the own name, or the language of mails.
     * @description For: employee.
     */
    readonly patch: operations['changeAccount'];
    readonly trace?: never;
  };
  readonly '/admin/api/password-resets': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Sends a code for setting a new password from the same browser, if the address belongs to an employee.
     * @description For: anyone. Refusals: too-many-attempts.
     */
    readonly post: operations['requestPasswordReset'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/password-resets/confirm': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Sets a new password by the code that this browser asked for, and ends every session of the employee.
     * @description For: anyone. Refusals: wrong-code, code-expired, reset-not-here, too-many-attempts, too-busy.
     */
    readonly post: operations['confirmPasswordReset'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/organizations': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Every organization, the newest first.
     * @description For: run-platform.
     */
    readonly get: operations['listOrganizations'];
    readonly put?: never;
    /**
     * Creates an organization.
     * @description For: run-platform. Refusals: slug-in-use.
     */
    readonly post: operations['createOrganization'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/organizations/{organizationId}': {
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
     * Changes the name; the slug stays, addresses must not break.
     * @description For: run-platform. Refusals: not-found.
     */
    readonly patch: operations['renameOrganization'];
    readonly trace?: never;
  };
  readonly '/admin/api/organizations/{organizationId}/employees': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The people of an organization, by e-mail address.
     * @description For: run-platform.
     */
    readonly get: operations['listEmployees'];
    readonly put?: never;
    /**
     * Invites somebody to work for an organization by e-mail, with a link that is good for one use in seven days.
     * @description For: run-platform. Refusals: email-in-use, not-found, too-many-attempts.
     */
    readonly post: operations['inviteEmployee'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/employees/{employeeId}/invitation': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Sends a new link to someone who has not accepted yet; the old one is good no more.
     * @description For: run-platform. Refusals: not-found, too-many-attempts.
     */
    readonly post: operations['resendInvitation'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/employees/{employeeId}/deactivate': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Ends every session of an employee, who cannot sign in any more.
     * @description For: run-platform. Refusals: not-found.
     */
    readonly post: operations['deactivateEmployee'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/invitations/look-up': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * What an invitation link stands for. The token is in the body so that no log keeps it.
     * @description For: anyone. Refusals: code-expired.
     */
    readonly post: operations['lookUpInvitation'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/invitations/accept': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Sets the first password of an invited employee, and signs in.
     * @description For: anyone. Refusals: code-expired, too-busy.
     */
    readonly post: operations['acceptInvitation'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/venues': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * An organization's venues by name. An admin says which organization.
     * @description For: manage-events.
     */
    readonly get: operations['listVenues'];
    readonly put?: never;
    /**
     * Creates a place, or an online room.
     * @description For: manage-events.
     */
    readonly post: operations['createVenue'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/venues/{venueId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * One venue with the versions of its chart, the newest first.
     * @description For: manage-events. Refusals: not-found.
     */
    readonly get: operations['getVenue'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/venues/{venueId}/charts/import': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Makes a chart from a CSV of rows and blocks, as a new version: separated by commas, semicolons or tabs, in UTF-8, UTF-16 or Windows-1252.
     * @description For: manage-events. Refusals: chart-invalid, changed-meanwhile, not-found, too-many-attempts, too-busy, too-slow.
     */
    readonly post: operations['importChart'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/venues/{venueId}/charts/preview': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * The chart that an import of this CSV would make. Keeps nothing.
     * @description For: manage-events. Refusals: chart-invalid, not-found, too-many-attempts, too-busy, too-slow.
     */
    readonly post: operations['previewChart'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/venues/{venueId}/charts/generate': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Makes a chart of one of the known kinds, as a new version.
     * @description For: manage-events. Refusals: changed-meanwhile, not-found, too-many-attempts, too-busy.
     */
    readonly post: operations['generateChart'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/chart-previews': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * The chart that would be made of one of the known kinds. Keeps nothing.
     * @description For: manage-events. Refusals: chart-invalid, too-many-attempts, too-busy.
     */
    readonly post: operations['previewGeneratedChart'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/venues/{venueId}/charts/{version}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The drawing of a venue. A version never changes.
     * @description For: manage-events. Refusals: not-found.
     */
    readonly get: operations['getVenueChart'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/events': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * An organization's events, published or not, the latest date first. An admin says which organization.
     * @description For: manage-events.
     */
    readonly get: operations['listManagedEvents'];
    readonly put?: never;
    /**
     * Creates a draft. Its organization is the one that the venue belongs to.
     * @description For: manage-events. Refusals: slug-in-use, not-found.
     */
    readonly post: operations['createEvent'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/events/{eventId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * One event.
     * @description For: manage-events. Refusals: not-found.
     */
    readonly get: operations['getManagedEvent'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    /**
     * Changes details. Of a published event only title, description and doors.
     * @description For: manage-events. Refusals: changed-meanwhile, slug-in-use, event-is-published, not-found.
     */
    readonly patch: operations['changeEvent'];
    readonly trace?: never;
  };
  readonly '/admin/api/events/{eventId}/poster': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /**
     * Sets the poster: a JPEG, PNG, WebP or AVIF of at most 25 MB and at least 400 pixels each way.
     * @description For: manage-events. Refusals: image-invalid, changed-meanwhile, not-found, too-many-attempts, too-busy, too-slow.
     */
    readonly put: operations['setPoster'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/events/{eventId}/checklist': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What an event needs before it can be published.
     * @description For: manage-events. Refusals: not-found.
     */
    readonly get: operations['getChecklist'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/events/{eventId}/publish': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Publishes a complete event: pins the chart, freezes the prices.
     * @description For: manage-events. Refusals: not-ready-to-publish, changed-meanwhile, event-is-published, not-found.
     */
    readonly post: operations['publishEvent'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/events/{eventId}/unpublish': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Takes an event back to a draft, while nobody has booked.
     * @description For: manage-events. Refusals: event-has-bookings, changed-meanwhile, not-found.
     */
    readonly post: operations['unpublishEvent'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/events/{eventId}/categories': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Adds a ticket category: a name, a price and a colour that no other category of the event has.
     * @description For: manage-events. Refusals: event-is-published, changed-meanwhile, not-found.
     */
    readonly post: operations['addCategory'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/events/{eventId}/categories/{categoryId}': {
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
     * Removes a ticket category of a draft; its seats become undecided.
     * @description For: manage-events. Refusals: event-is-published, changed-meanwhile, not-found.
     */
    readonly delete: operations['removeCategory'];
    readonly options?: never;
    readonly head?: never;
    /**
     * Changes a ticket category of a draft.
     * @description For: manage-events. Refusals: event-is-published, changed-meanwhile, not-found.
     */
    readonly patch: operations['changeCategory'];
    readonly trace?: never;
  };
  readonly '/admin/api/events/{eventId}/seating': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Which seats belong to which category, and what that would bring.
     * @description For: manage-events. Refusals: not-found.
     */
    readonly get: operations['getSeating'];
    readonly put?: never;
    /**
     * Gives sections, rows, seats or areas to a category, takes them off sale (null), or leaves them undecided again (no category).
     * @description For: manage-events. Refusals: unknown-seat, event-is-published, changed-meanwhile, not-found.
     */
    readonly post: operations['assignSeats'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/audit': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What employees did in an organization, or (without one) on the platform; the latest first.
     * @description For: run-platform.
     */
    readonly get: operations['listAudit'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/audit/accounts': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Sign-ins, refused ones, password changes and sign-outs of the last 90 days, counted by account, network and hour: of the employees of an organization, of those of none, or of a customer.
     * @description For: run-platform.
     */
    readonly get: operations['listAccountAudit'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/audit/customers': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * The customer with this address. It is in the body so that no log keeps it.
     * @description For: run-platform.
     */
    readonly post: operations['findCustomer'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/queues': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * About how many messages wait in each queue, and how many of it were set aside.
     * @description For: run-platform.
     */
    readonly get: operations['listQueues'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/queues/{queue}/send-again': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Puts what a queue has set aside back into it, to be tried for another day.
     * @description For: run-platform.
     */
    readonly post: operations['sendDeadLettersAgain'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/queues/{queue}/dead-letters/look': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * What a queue has set aside, at most 100 of it, the newest first, without what it says. All stays where it is, and nobody else sees it for a moment: hence no GET.
     * @description For: run-platform.
     */
    readonly post: operations['lookAtDeadLetters'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/queues/{queue}/dead-letters/{letterId}/send-again': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Puts one message that was set aside back into its queue, to be tried for another day.
     * @description For: run-platform.
     */
    readonly post: operations['sendDeadLetterAgain'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/queues/{queue}/dead-letters/{letterId}': {
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
     * Throws one message that was set aside away for good.
     * @description For: run-platform.
     */
    readonly delete: operations['throwDeadLetterAway'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/deliveries/search': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * What people were told in the last 90 days, and what became of it, the newest first: of an organization, or (for admins, without one) of the platform itself. A page may be short, or empty, and have others behind it. The address is in the body so that no log keeps it.
     * @description For: see-deliveries.
     */
    readonly post: operations['searchDeliveries'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/deliveries/send-again': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Has what failed sent once more. What was sent meanwhile, or came back from an address that is dead, is left alone.
     * @description For: see-deliveries.
     */
    readonly post: operations['sendDeliveriesAgain'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/events/{eventId}/messages/sections': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Sections and areas of an event, of which those may be chosen that are written to.
     * @description For: write-to-attendees. Refusals: not-found.
     */
    readonly get: operations['listSections'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/events/{eventId}/messages/audience': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * How many people a message would be for.
     * @description For: write-to-attendees. Refusals: not-found, nobody-to-write-to, too-many-attempts.
     */
    readonly post: operations['countAudience'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/events/{eventId}/messages/preview': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * A message to attendees as each channel would show it in a language, and how many people it is for. Nothing is sent.
     * @description For: write-to-attendees. Refusals: not-found, nobody-to-write-to, too-many-attempts.
     */
    readonly post: operations['previewMessage'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/events/{eventId}/messages/test': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Sends a message to whoever asks, by the channels that lead to them, and to nobody else.
     * @description For: write-to-attendees. Refusals: not-found, nobody-to-write-to, too-many-attempts.
     */
    readonly post: operations['testMessage'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/events/{eventId}/messages': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What was written to attendees of an event, the newest first, and when the next message is possible.
     * @description For: write-to-attendees. Refusals: not-found.
     */
    readonly get: operations['listMessages'];
    readonly put?: never;
    /**
     * Writes to attendees of an event: to all, or to those with tickets of some categories, in some sections or areas. One message in 24 hours.
     * @description For: write-to-attendees. Refusals: not-found, nobody-to-write-to, too-many-attempts.
     */
    readonly post: operations['writeMessage'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/events/{eventId}/messages/{messageId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * One message, how far it has come, and what became of it on each channel.
     * @description For: write-to-attendees. Refusals: not-found.
     */
    readonly get: operations['getMessage'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/events/{eventId}/comments': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Comments on the page of an event in one state, the newest first, and how they are switched.
     * @description For: manage-events. Refusals: not-found.
     */
    readonly get: operations['listComments'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/events/{eventId}/comment-mode': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /**
     * Switches the comments of an event, published or not. What is there stays; while they are off nobody sees it.
     * @description For: manage-events. Refusals: not-found.
     */
    readonly put: operations['switchComments'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/events/{eventId}/comments/{commentId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /**
     * Shows a comment to everybody, or hides it for a reason.
     * @description For: manage-events. Refusals: not-found, changed-meanwhile.
     */
    readonly put: operations['judgeComment'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/admin/api/previews/{kind}/{channel}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * A message of this kind as a channel shows it, about an example event, written as those that are sent are; null where the channel is not for this kind.
     * @description For: run-platform.
     */
    readonly get: operations['previewKind'];
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
    readonly Money: {
      readonly amount: number;
      readonly currency: string;
    };
    readonly SignedInEmployee: {
      readonly id: string;
      readonly email: string;
      readonly name: string;
      /** @enum {string} */
      readonly language: 'en';
      /** @enum {string} */
      readonly role: 'admin' | 'organizer' | 'box-office' | 'door';
      readonly organization: {
        readonly id: string;
        readonly name: string;
      } | null;
      readonly mustChangePassword: boolean;
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
    readonly OwnSession: {
      readonly id: string;
      readonly device: string;
      readonly network: string;
      readonly signedInAt: string;
      readonly lastUsedAt: string;
      readonly current: boolean;
    };
    readonly Organization: {
      readonly id: string;
      readonly name: string;
      readonly slug: string;
      readonly createdAt: string;
    };
    readonly Employee: {
      readonly id: string;
      readonly email: string;
      readonly name: string;
      /** @enum {string} */
      readonly role: 'admin' | 'organizer' | 'box-office' | 'door';
      /** @enum {string} */
      readonly state: 'invited' | 'active' | 'deactivated';
    };
    readonly Venue: {
      readonly id: string;
      readonly organizationId: string;
      readonly name: string;
      readonly online: boolean;
      readonly address: string;
      readonly city: string;
      readonly country: string;
      readonly timeZone: string;
      /** @description the newest version of its chart; 0 while it has none */
      readonly latestChart: number;
    };
    readonly ChartSummary: {
      readonly version: number;
      readonly seats: number;
      /** @description seats and the capacity of all areas */
      readonly places: number;
      readonly createdAt: string;
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
    readonly ManagedEventSummary: {
      readonly id: string;
      readonly slug: string;
      readonly title: string;
      /** @enum {string} */
      readonly status: 'draft' | 'published' | 'cancelled' | 'ended';
      /** @enum {string} */
      readonly kind: 'music' | 'theatre' | 'comedy' | 'family' | 'sport' | 'talk' | 'film' | 'other';
      /** Format: date-time */
      readonly startsAt: string;
      readonly timeZone: string;
      readonly venueName: string;
      readonly poster: components['schemas']['Poster'] | null;
    };
    /** @description Addresses of two sizes, and the main colour to show while they load */
    readonly Poster: {
      readonly small: string;
      readonly large: string;
      readonly alt: string;
      readonly colour: string;
    };
    readonly ManagedEvent: {
      readonly id: string;
      readonly slug: string;
      readonly title: string;
      /** @enum {string} */
      readonly status: 'draft' | 'published' | 'cancelled' | 'ended';
      /** @enum {string} */
      readonly kind: 'music' | 'theatre' | 'comedy' | 'family' | 'sport' | 'talk' | 'film' | 'other';
      /** Format: date-time */
      readonly startsAt: string;
      readonly timeZone: string;
      readonly venueName: string;
      readonly poster: components['schemas']['Poster'] | null;
      readonly organizationId: string;
      readonly venueId: string;
      readonly venue: {
        readonly name: string;
        readonly address: string;
        readonly city: string;
        readonly country: string;
        readonly online: boolean;
      };
      readonly description: string;
      readonly doorsAt: string | null;
      /** Format: date-time */
      readonly endsAt: string;
      readonly currency: string;
      /** Format: date-time */
      readonly salesOpenAt: string;
      /** Format: date-time */
      readonly salesCloseAt: string;
      readonly cancellableUntil: string | null;
      readonly holdMinutes: number;
      /** @description tickets that one customer may have; null: no limit. While nothing was said, 10 where something is free */
      readonly placesPerCustomer: number | null;
      /** @description whether nobody may leave a single seat free between taken ones while another choice fits */
      readonly noSingleSeats: boolean;
      readonly categories: readonly components['schemas']['TicketCategory'][];
      /** @description null while the venue has no chart */
      readonly chartVersion: number | null;
      /** @description send it back with a change */
      readonly version: number;
      readonly publishedAt: string | null;
    };
    readonly TicketCategory: {
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
    };
    readonly Checklist: {
      readonly ready: boolean;
      readonly checks: readonly {
        readonly check: string;
        readonly ok: boolean;
        readonly message: string;
      }[];
    };
    /** @description A section or area that is absent from `assignments` is undecided */
    readonly Seating: {
      readonly chart: {
        readonly version: number;
        readonly url: string;
      } | null;
      readonly assignments: {
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
      readonly counts: {
        readonly places: number;
        readonly assigned: number;
        readonly notForSale: number;
        readonly undecided: number;
        readonly byCategory: {
          readonly [key: string]: number;
        };
      };
      readonly revenueIfSoldOut: {
        readonly amount: number;
        readonly currency: string;
      };
    };
    readonly AccountAuditEntry: {
      readonly at: string;
      /** @enum {string} */
      readonly action:
        | 'signed-in'
        | 'sign-in-refused'
        | 'signed-out'
        | 'session-ended'
        | 'signed-out-everywhere'
        | 'password-changed'
        | 'password-change-refused'
        | 'password-reset'
        | 'password-reset-refused';
      readonly account: {
        readonly id: string;
        readonly name: string;
        readonly email: string;
      };
      readonly network: string;
      readonly device: string;
      readonly count: number;
    };
    readonly Queue: {
      /** @enum {string} */
      readonly name:
        'notifications' | 'email' | 'booking-mail' | 'sms' | 'sms-notice' | 'push' | 'feedback' | 'audience';
      readonly waiting: number;
      readonly dead: number;
    };
    readonly DeadLetter: {
      readonly id: string;
      /**
       * @description `unreadable`: not by this release, or by none.
       * @enum {string}
       */
      readonly what: 'notification' | 'news' | 'audience' | 'report' | 'unreadable';
      readonly kind:
        | (
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
            | 'event-announced'
          )
        | null;
      /** @description What people are told. */
      readonly audience: ('reminder' | 'announce' | 'message' | 'sale-start') | null;
      readonly channel: ('email' | 'sms' | 'push') | null;
      readonly to: {
        readonly name: string;
        readonly email: string;
      } | null;
      readonly event: {
        readonly id: string;
        readonly title: string | null;
      } | null;
      readonly bookingId: string | null;
      /** @description Null where the queue did so itself: it notes no time. */
      readonly setAsideAt: string | null;
      /** @description When the queue throws it away by itself. */
      readonly endsAt: string;
      /** @description How often it was taken from there, if only to be looked at. */
      readonly receives: number;
      readonly tries: number | null;
      /** @description Since when it was tried. */
      readonly since: string;
      readonly why: string | null;
      /** @description Whether it is dropped when it is sent again, as a code that is too old, or a reminder. */
      readonly isTooLate: boolean;
      /** @description Its entry in the log of deliveries. */
      readonly logged: {
        readonly id: string;
        readonly organizationId: string | null;
        /** @enum {string} */
        readonly state:
          'not-used' | 'held' | 'queued' | 'sent' | 'delivered' | 'bounced' | 'failed' | 'given-up';
      } | null;
    };
    readonly Delivery: {
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
      readonly to: {
        readonly name: string;
        readonly email: string;
      };
      readonly title: string;
      readonly text: string;
      readonly at: string;
      readonly event: {
        readonly id: string;
        readonly title: string;
      } | null;
      readonly bookingId: string | null;
      readonly channels: readonly {
        /** @enum {string} */
        readonly channel: 'email' | 'sms' | 'push';
        /** @enum {string} */
        readonly state:
          'not-used' | 'held' | 'queued' | 'sent' | 'delivered' | 'bounced' | 'failed' | 'given-up';
        readonly why: string | null;
        readonly until: string | null;
        readonly tries: readonly {
          readonly at: string;
          /** @enum {string} */
          readonly state:
            'not-used' | 'held' | 'queued' | 'sent' | 'delivered' | 'bounced' | 'failed' | 'given-up';
          readonly why: string | null;
          readonly providerId: string | null;
          readonly device: string | null;
        }[];
        readonly canBeSentAgain: boolean;
      }[];
      readonly inbox: {
        readonly readAt: string | null;
      } | null;
    };
    readonly AudienceSize: {
      /** @description somebody with several bookings is one */
      readonly people: number;
      /** @description bookings of the box office, of which nobody knows where to write */
      readonly boxOffice: number;
      /**
       * @description of the number of people
       * @enum {string}
       */
      readonly precision: 'exact' | 'at-most' | 'at-least';
    };
    readonly MessagePreview: {
      readonly email: {
        /** @constant */
        readonly channel: 'email';
        readonly subject: string;
        readonly html: string;
        readonly text: string;
        readonly attachments: readonly {
          readonly name: string;
          readonly type: string;
          /** @description in bytes; null: it is printed when the mail is sent */
          readonly size: number | null;
          /** @description of what can be read as it is */
          readonly text: string | null;
        }[];
      };
      /** @description null: this house sends none */
      readonly sms: {
        /** @constant */
        readonly channel: 'sms';
        readonly text: string;
        /** @enum {string} */
        readonly coding: 'gsm-7' | 'ucs-2';
        readonly units: number;
        readonly parts: number;
        /** @description what it costs to tell one person; null where nobody knows */
        readonly each: {
          readonly amount: number;
          readonly currency: string;
        } | null;
        /** @description to tell all, should each have asked for text messages */
        readonly atMost: {
          readonly amount: number;
          readonly currency: string;
        } | null;
      } | null;
      readonly push: {
        /** @constant */
        readonly channel: 'push';
        readonly title: string;
        readonly body: string;
      };
      readonly inbox: {
        /** @constant */
        readonly channel: 'inbox';
        readonly title: string;
        readonly text: string;
      };
      readonly audience: components['schemas']['AudienceSize'];
    };
    readonly AttendeeMessage: {
      readonly id: string;
      readonly at: string;
      readonly by: string;
      readonly subject: string;
      readonly text: string;
      readonly audience: {
        readonly categoryIds?: readonly string[];
        readonly sectionIds?: readonly string[];
      };
      /** @description told so far; somebody with several bookings is one */
      readonly people: number;
      /** @description bookings of the box office, of which nobody knows where to write */
      readonly boxOffice: number;
      /** @description how much of the house was gone through, from 0 to 1, which is all */
      readonly share: number;
      /** @description approximate: see the log of deliveries */
      readonly channels: readonly {
        /** @enum {string} */
        readonly channel: 'email' | 'sms' | 'push';
        readonly 'not-used': number;
        readonly held: number;
        readonly queued: number;
        readonly sent: number;
        readonly delivered: number;
        readonly bounced: number;
        readonly failed: number;
        readonly 'given-up': number;
      }[];
    };
    readonly ModeratedComment: {
      readonly id: string;
      /** @description as everybody sees it; null where there is none */
      readonly name: string | null;
      readonly text: string;
      readonly at: string;
      /** @enum {string} */
      readonly state: 'waiting' | 'shown' | 'hidden';
      readonly hidden: {
        readonly by: string;
        readonly at: string;
        readonly why: string;
      } | null;
    };
    readonly KindPreview:
      | {
          /** @constant */
          readonly channel: 'email';
          readonly subject: string;
          readonly html: string;
          readonly text: string;
          readonly attachments: readonly {
            readonly name: string;
            readonly type: string;
            /** @description in bytes; null: it is printed when the mail is sent */
            readonly size: number | null;
            /** @description of what can be read as it is */
            readonly text: string | null;
          }[];
        }
      | {
          /** @constant */
          readonly channel: 'sms';
          readonly text: string;
          /** @enum {string} */
          readonly coding: 'gsm-7' | 'ucs-2';
          readonly units: number;
          readonly parts: number;
        }
      | {
          /** @constant */
          readonly channel: 'push';
          readonly title: string;
          readonly body: string;
        }
      | {
          /** @constant */
          readonly channel: 'inbox';
          readonly title: string;
          readonly text: string;
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
            readonly employee: components['schemas']['SignedInEmployee'] | null;
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
            readonly employee: components['schemas']['SignedInEmployee'];
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
            readonly employee: components['schemas']['SignedInEmployee'];
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
            readonly employee: components['schemas']['SignedInEmployee'];
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
            readonly employee: components['schemas']['SignedInEmployee'];
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
            readonly employee: components['schemas']['SignedInEmployee'];
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
  readonly listOrganizations: {
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
            readonly organizations: readonly components['schemas']['Organization'][];
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
  readonly createOrganization: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': {
          readonly name: string;
          readonly slug?: string;
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
          readonly 'application/json': {
            readonly organization: components['schemas']['Organization'];
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
  readonly renameOrganization: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly organizationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': {
          readonly name: string;
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
            readonly organization: components['schemas']['Organization'];
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
  readonly listEmployees: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
      };
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
          readonly 'application/json': {
            readonly employees: readonly components['schemas']['Employee'][];
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
  readonly inviteEmployee: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly organizationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': {
          readonly email: string;
          readonly name: string;
          /** @enum {string} */
          readonly role: 'organizer' | 'box-office' | 'door';
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
          readonly 'application/json': {
            readonly employee: components['schemas']['Employee'];
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
  readonly resendInvitation: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly employeeId: string;
      };
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
  readonly deactivateEmployee: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly employeeId: string;
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
            readonly employee: components['schemas']['Employee'];
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
  readonly lookUpInvitation: {
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
            readonly invitation: {
              readonly email: string;
              readonly name: string;
              readonly organization: string;
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
  readonly acceptInvitation: {
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
            readonly employee: components['schemas']['SignedInEmployee'];
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
  readonly listVenues: {
    readonly parameters: {
      readonly query?: {
        readonly organizationId?: string;
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
            readonly venues: readonly components['schemas']['Venue'][];
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
  readonly createVenue: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': {
          readonly organizationId?: string;
          readonly venue:
            | {
                readonly name: string;
                readonly timeZone: string;
                /** @constant */
                readonly online: false;
                readonly address: string;
                readonly city: string;
                readonly country: string;
              }
            | {
                readonly name: string;
                readonly timeZone: string;
                /** @constant */
                readonly online: true;
              };
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
          readonly 'application/json': {
            readonly venue: components['schemas']['Venue'];
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
  readonly getVenue: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly venueId: string;
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
            readonly venue: components['schemas']['Venue'];
            readonly charts: readonly components['schemas']['ChartSummary'][];
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
  readonly importChart: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly venueId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'text/csv': string;
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
            readonly chart: components['schemas']['ChartSummary'];
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
  readonly previewChart: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly venueId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'text/csv': string;
      };
    };
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
  readonly generateChart: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly venueId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json':
          | {
              /** @constant */
              readonly kind: 'arena';
            }
          | {
              /** @constant */
              readonly kind: 'club';
              readonly standing: number;
            }
          | {
              /** @constant */
              readonly kind: 'room';
              readonly capacity: number;
            }
          | {
              /** @constant */
              readonly kind: 'hall';
              readonly rows: number;
              readonly seats: number;
              /** @default 0 */
              readonly aisles?: number;
              /**
               * @default straight
               * @enum {string}
               */
              readonly curve?: 'straight' | 'gentle' | 'strong';
              /**
               * @default row
               * @enum {string}
               */
              readonly numbering?: 'row' | 'block' | 'odd-even';
              /**
               * @default left
               * @enum {string}
               */
              readonly numberedFrom?: 'left' | 'right';
              /** @default A */
              readonly firstRow?: string;
              /** @default IO */
              readonly skippedLetters?: string;
              /** @default null */
              readonly balcony?: {
                readonly rows: number;
                readonly seats: number;
              } | null;
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
          readonly 'application/json': {
            readonly chart: components['schemas']['ChartSummary'];
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
  readonly previewGeneratedChart: {
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
              /** @constant */
              readonly kind: 'arena';
            }
          | {
              /** @constant */
              readonly kind: 'club';
              readonly standing: number;
            }
          | {
              /** @constant */
              readonly kind: 'room';
              readonly capacity: number;
            }
          | {
              /** @constant */
              readonly kind: 'hall';
              readonly rows: number;
              readonly seats: number;
              /** @default 0 */
              readonly aisles?: number;
              /**
               * @default straight
               * @enum {string}
               */
              readonly curve?: 'straight' | 'gentle' | 'strong';
              /**
               * @default row
               * @enum {string}
               */
              readonly numbering?: 'row' | 'block' | 'odd-even';
              /**
               * @default left
               * @enum {string}
               */
              readonly numberedFrom?: 'left' | 'right';
              /** @default A */
              readonly firstRow?: string;
              /** @default IO */
              readonly skippedLetters?: string;
              /** @default null */
              readonly balcony?: {
                readonly rows: number;
                readonly seats: number;
              } | null;
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
  readonly getVenueChart: {
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
  readonly listManagedEvents: {
    readonly parameters: {
      readonly query?: {
        readonly organizationId?: string;
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
            readonly events: readonly components['schemas']['ManagedEventSummary'][];
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
  readonly createEvent: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': {
          readonly title: string;
          readonly slug?: string;
          readonly description?: string;
          /** @enum {string} */
          readonly kind?: 'music' | 'theatre' | 'comedy' | 'family' | 'sport' | 'talk' | 'film' | 'other';
          /** Format: date-time */
          readonly startsAt: string;
          readonly doorsAt?: string | null;
          /** Format: date-time */
          readonly endsAt: string;
          readonly currency: string;
          /** Format: date-time */
          readonly salesOpenAt?: string;
          /** Format: date-time */
          readonly salesCloseAt?: string;
          readonly cancellableUntil?: string | null;
          readonly holdMinutes?: number;
          readonly placesPerCustomer?: number | null;
          readonly noSingleSeats?: boolean;
          readonly venueId: string;
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
          readonly 'application/json': {
            readonly event: components['schemas']['ManagedEvent'];
            readonly checklist: components['schemas']['Checklist'];
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
  readonly getManagedEvent: {
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
            readonly event: components['schemas']['ManagedEvent'];
            readonly checklist: components['schemas']['Checklist'];
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
  readonly changeEvent: {
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
          readonly version: number;
          readonly changes: {
            readonly title?: string;
            readonly slug?: string;
            readonly description?: string;
            /** @enum {string} */
            readonly kind?: 'music' | 'theatre' | 'comedy' | 'family' | 'sport' | 'talk' | 'film' | 'other';
            /** Format: date-time */
            readonly startsAt?: string;
            readonly doorsAt?: string | null;
            /** Format: date-time */
            readonly endsAt?: string;
            readonly currency?: string;
            /** Format: date-time */
            readonly salesOpenAt?: string;
            /** Format: date-time */
            readonly salesCloseAt?: string;
            readonly cancellableUntil?: string | null;
            readonly holdMinutes?: number;
            readonly placesPerCustomer?: number | null;
            readonly noSingleSeats?: boolean;
          };
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
            readonly event: components['schemas']['ManagedEvent'];
            readonly checklist: components['schemas']['Checklist'];
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
  readonly setPoster: {
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
        readonly 'multipart/form-data': {
          readonly version: number;
          readonly alt: string;
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
            readonly event: components['schemas']['ManagedEvent'];
            readonly checklist: components['schemas']['Checklist'];
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
  readonly getChecklist: {
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
          readonly 'application/json': components['schemas']['Checklist'];
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
  readonly publishEvent: {
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
          readonly version: number;
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
            readonly event: components['schemas']['ManagedEvent'];
            readonly checklist: components['schemas']['Checklist'];
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
  readonly unpublishEvent: {
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
          readonly version: number;
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
            readonly event: components['schemas']['ManagedEvent'];
            readonly checklist: components['schemas']['Checklist'];
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
  readonly addCategory: {
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
          readonly version: number;
          readonly category: {
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
          };
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
          readonly 'application/json': {
            readonly event: components['schemas']['ManagedEvent'];
            readonly checklist: components['schemas']['Checklist'];
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
  readonly removeCategory: {
    readonly parameters: {
      readonly query: {
        readonly version: number;
      };
      readonly header?: never;
      readonly path: {
        readonly eventId: string;
        readonly categoryId: string;
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
            readonly event: components['schemas']['ManagedEvent'];
            readonly checklist: components['schemas']['Checklist'];
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
  readonly changeCategory: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly eventId: string;
        readonly categoryId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': {
          readonly version: number;
          readonly category: {
            readonly name?: string;
            readonly price?: components['schemas']['Money'];
            /** @enum {string} */
            readonly colour?:
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
    readonly responses: {
      /** @description done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly event: components['schemas']['ManagedEvent'];
            readonly checklist: components['schemas']['Checklist'];
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
  readonly getSeating: {
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
          readonly 'application/json': components['schemas']['Seating'];
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
  readonly assignSeats: {
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
          readonly targets: readonly (
            | {
                /** @constant */
                readonly type: 'section';
                readonly sectionId: string;
              }
            | {
                /** @constant */
                readonly type: 'row';
                readonly sectionId: string;
                readonly rowId: string;
              }
            | {
                /** @constant */
                readonly type: 'seats';
                readonly seats: readonly string[];
              }
            | {
                /** @constant */
                readonly type: 'area';
                readonly areaId: string;
              }
          )[];
          readonly categoryId?: string | null;
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
          readonly 'application/json': components['schemas']['Seating'];
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
  readonly listAudit: {
    readonly parameters: {
      readonly query?: {
        readonly organizationId?: string;
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
            readonly entries: readonly {
              readonly at: string;
              readonly action: string;
              readonly target: string;
              readonly by: {
                readonly id: string;
                readonly name: string;
              };
            }[];
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
  readonly listAccountAudit: {
    readonly parameters: {
      readonly query?: {
        readonly organizationId?: string;
        readonly customer?: string;
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
            readonly entries: readonly components['schemas']['AccountAuditEntry'][];
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
  readonly findCustomer: {
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
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly customer: {
              readonly id: string;
            } | null;
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
  readonly listQueues: {
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
            readonly queues: readonly components['schemas']['Queue'][];
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
  readonly sendDeadLettersAgain: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly queue:
          | 'notifications'
          | 'email'
          | 'booking-mail'
          | 'sms'
          | 'sms-notice'
          | 'push'
          | 'feedback'
          | 'audience';
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
  readonly lookAtDeadLetters: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly queue:
          | 'notifications'
          | 'email'
          | 'booking-mail'
          | 'sms'
          | 'sms-notice'
          | 'push'
          | 'feedback'
          | 'audience';
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
            readonly letters: readonly components['schemas']['DeadLetter'][];
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
  readonly sendDeadLetterAgain: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly queue:
          | 'notifications'
          | 'email'
          | 'booking-mail'
          | 'sms'
          | 'sms-notice'
          | 'push'
          | 'feedback'
          | 'audience';
        readonly letterId: string;
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
  readonly throwDeadLetterAway: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly queue:
          | 'notifications'
          | 'email'
          | 'booking-mail'
          | 'sms'
          | 'sms-notice'
          | 'push'
          | 'feedback'
          | 'audience';
        readonly letterId: string;
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
  readonly searchDeliveries: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': {
          readonly organizationId?: string;
          readonly eventId?: string;
          readonly email?: string;
          /** @enum {string} */
          readonly kind?:
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
          readonly state?:
            | 'not-used'
            | 'held'
            | 'queued'
            | 'sent'
            | 'delivered'
            | 'bounced'
            | 'failed'
            | 'given-up'
            | 'troubled';
          readonly cursor?: string;
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
            readonly deliveries: readonly components['schemas']['Delivery'][];
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
  readonly sendDeliveriesAgain: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': {
          readonly organizationId?: string;
          readonly wanted: readonly {
            readonly id: string;
            /** @enum {string} */
            readonly channel: 'email' | 'sms' | 'push';
          }[];
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
            readonly queued: number;
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
  readonly listSections: {
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
            /** @description sections and areas, in the order of the chart */
            readonly sections: readonly {
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
  readonly countAudience: {
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
          readonly audience: {
            readonly categoryIds?: readonly string[];
            readonly sectionIds?: readonly string[];
          };
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
          readonly 'application/json': components['schemas']['AudienceSize'];
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
  readonly previewMessage: {
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
          readonly subject: string;
          readonly text: string;
          readonly audience: {
            readonly categoryIds?: readonly string[];
            readonly sectionIds?: readonly string[];
          };
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
          readonly 'application/json': components['schemas']['MessagePreview'];
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
  readonly testMessage: {
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
          readonly subject: string;
          readonly text: string;
          readonly audience: {
            readonly categoryIds?: readonly string[];
            readonly sectionIds?: readonly string[];
          };
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
  readonly listMessages: {
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
            readonly messages: readonly components['schemas']['AttendeeMessage'][];
            /** @description an instant; null: at once */
            readonly nextPossibleAt: string | null;
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
  readonly writeMessage: {
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
          readonly subject: string;
          readonly text: string;
          readonly audience: {
            readonly categoryIds?: readonly string[];
            readonly sectionIds?: readonly string[];
          };
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
          readonly 'application/json': components['schemas']['AttendeeMessage'];
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
  readonly getMessage: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly eventId: string;
        readonly messageId: string;
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
          readonly 'application/json': components['schemas']['AttendeeMessage'];
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
      readonly query: {
        readonly cursor?: string;
        readonly state: 'waiting' | 'shown' | 'hidden';
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
            readonly comments: readonly components['schemas']['ModeratedComment'][];
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
  readonly switchComments: {
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
          /** @enum {string} */
          readonly mode: 'off' | 'after-approval' | 'at-once';
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
  readonly judgeComment: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly eventId: string;
        readonly commentId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json':
          | {
              /** @constant */
              readonly state: 'shown';
            }
          | {
              /** @constant */
              readonly state: 'hidden';
              readonly why: string;
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
          readonly 'application/json': components['schemas']['ModeratedComment'];
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
  readonly previewKind: {
    readonly parameters: {
      readonly query?: {
        readonly language?: 'en';
      };
      readonly header?: never;
      readonly path: {
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
        readonly channel: 'email' | 'sms' | 'push' | 'inbox';
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
            readonly preview: components['schemas']['KindPreview'] | null;
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
}
