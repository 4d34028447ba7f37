import { Service, inject } from '@angular/core';
import { Meta, Title } from '@angular/platform-browser';
import { TitleStrategy, type RouterStateSnapshot } from '@angular/router';

/** "Sign in · Parterre". Pages that know more (an event) say it themselves once it is loaded. */
@Service()
export class PageTitle extends TitleStrategy {
  readonly #title = inject(Title);
  readonly #meta = inject(Meta);

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.say(this.buildTitle(snapshot));
  }

  say(title: string | undefined, description?: string): void {
    this.#title.setTitle(title === undefined ? $localize`Parterre: take your seat` : `${title} · Parterre`);
    const content =
      description ??
      $localize`Find an event, see every seat live, and take the ones you want. Prices are what you pay.`;
    this.#meta.updateTag({ name: 'description', content });
  }
}
