/** What employees do, as the log tells it. An action that is new to this portal is told in the service's own word. */
const words: Readonly<Record<string, string>> = {
  'category-added': $localize`added a ticket category`,
  'category-changed': $localize`changed a ticket category`,
  'category-removed': $localize`removed a ticket category`,
  'chart-added': $localize`added a chart`,
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
