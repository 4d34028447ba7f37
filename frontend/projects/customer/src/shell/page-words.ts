/** What `index.html` says before any code runs. Here for translators: the build puts the translations there, by id. */
export const pageWords = {
  title: $localize`:@@page.title:Parterre`,
  description: $localize`:@@page.description:Find an event, see every seat live, and take the ones you want.`,
  noScript: $localize`:@@page.no-script:Parterre needs JavaScript to show seats live. Please turn it on and load this page again.`,
};
