/** What employees do, as the log tells it. An action that is new to this portal is told in the service's own word. */
const words: Readonly<Record<string, string>> = {
  'signed-in': $localize`signed in`,
  'sign-in-refused': $localize`was refused at signing in`,
  'signed-out': $localize`signed out`,
  'session-ended': $localize`ended a session`,
  'signed-out-everywhere': $localize`signed out everywhere`,
  'password-changed': $localize`changed the password`,
  'password-change-refused': $localize`did not know the password to be changed`,
  'password-reset': $localize`set a new password by a code`,
  'password-reset-refused': $localize`typed a wrong code for a new password`,
  'attendees-written-to': $localize`wrote to attendees of`,
  'category-added': $localize`added a ticket category`,
  'category-changed': $localize`changed a ticket category`,
  'category-removed': $localize`removed a ticket category`,
  'chart-added': $localize`added a chart`,
  'messages-sent-again': $localize`sent messages again that had failed:`,
  'dead-letters-sent-again': $localize`sent again what was set aside of`,
  'employee-deactivated': $localize`deactivated`,
  'employee-invited': $localize`invited`,
  'event-changed': $localize`changed an event`,
  'event-created': $localize`created an event`,
  'event-published': $localize`published an event`,
  'event-published-again': $localize`published an event again`,
  'event-unpublished': $localize`took an event back to a draft`,
  'invitation-accepted': $localize`accepted an invitation`,
  'invitation-sent-again': $localize`sent an invitation again`,
  'organization-created': $localize`created an organization`,
  'organization-renamed': $localize`renamed an organization`,
  'poster-set': $localize`set a poster`,
  'seats-assigned': $localize`gave seats to a category`,
  'venue-created': $localize`created a venue`,
};

export function actionWord(action: string): string {
  return words[action] ?? action.replaceAll('-', ' ');
}
