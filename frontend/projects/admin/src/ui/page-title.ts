import { Service, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { TitleStrategy, type RouterStateSnapshot } from '@angular/router';

/** "Venues · Parterre". Pages that know more (an event) say it themselves once it is loaded. */
@Service()
export class PageTitle extends TitleStrategy {
  readonly #title = inject(Title);

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.say(this.buildTitle(snapshot));
  }

  say(title: string | undefined): void {
    this.#title.setTitle(title === undefined ? $localize`Parterre for organizers` : `${title} · Parterre`);
  }
}
