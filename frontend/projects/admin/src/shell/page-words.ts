/** What `index.html` says before any code runs. Here for translators: the build puts the translations there, by id. */
export const pageWords = {
  title: $localize`:@@page.title:Parterre for organizers`,
  description: $localize`:@@page.description:Events, seats and tickets of your organization.`,
  noScript: $localize`:@@page.no-script:Parterre needs JavaScript to show seats live. Please turn it on and load this page again.`,
};
