import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { problemOf } from '@parterre/ui/data/problem.ts';
import { SignInPrompt } from '@parterre/ui/data/sign-in-prompt.ts';
import { Notices } from '@parterre/ui/feedback/notices.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { Contact } from '../data/contact.ts';
import type { Organization } from '../data/organizations.ts';
import { Session } from '../data/session.ts';

/** Follows an organization, so that its new events are announced, and ends that. Who is not signed in is asked to, first. */
@Component({
  selector: 'pt-follow-button',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <button type="button" class="button quiet small" [attr.aria-label]="name()" (click)="toggle()">
      @if (isFollowed()) {
        @if (shows() === 'state') {
          <pt-icon name="check" /><ng-container i18n>Following</ng-container>
        } @else {
          <ng-container i18n>Unfollow</ng-container>
        }
      } @else {
        <pt-icon name="add" /><ng-container i18n>Follow</ng-container>
      }
    </button>
  `,
  styles: `
    button {
      flex: none;
    }
  `,
})
export class FollowButton {
  readonly organization = input.required<Organization>();
  /** What stands there once it is followed: that it is, or how that ends. */
  readonly shows = input<'state' | 'way-out'>('state');

  readonly #contact = inject(Contact);
  readonly #session = inject(Session);
  readonly #prompt = inject(SignInPrompt);
  readonly #notices = inject(Notices);
  protected readonly isFollowed = computed(
    () => this.#contact.settings()?.follows.includes(this.organization().id) === true,
  );
  protected readonly name = computed(() => {
    const { name } = this.organization();
    if (!this.isFollowed()) return $localize`Follow ${name}:organization:`;
    return this.shows() === 'state'
      ? $localize`Following ${name}:organization:, unfollow`
      : $localize`Unfollow ${name}:organization:`;
  });

  protected async toggle(): Promise<void> {
    const { id } = this.organization();
    try {
      if (!this.#session.signedIn()) {
        await this.#prompt.ask('follow');
        await this.#contact.follow(id);
      } else if (this.isFollowed()) await this.#contact.unfollow(id);
      else await this.#contact.follow(id);
    } catch (error) {
      // Who turned away from signing in knows it.
      if (!this.#session.signedIn()) return;
      const { title, detail } = problemOf(error);
      await this.#notices.show(detail ?? title);
    }
  }
}
