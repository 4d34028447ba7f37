import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Notices } from '@parterre/ui/feedback/notices.ts';
import type { Problem } from '@parterre/ui/data/problem.ts';
import { Confirmation } from '../../../ui/confirmation.ts';
import { EventEditing } from '../stores/event-editing.ts';

/** Opens the house, or closes it again while nobody has booked. */
@Component({
  selector: 'pt-publish-button',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (editing.isDraft()) {
      <button type="button" class="button small" [disabled]="busy()" (click)="publish()">
        {{ label() }}
      </button>
    } @else if (editing.isPublished()) {
      <button type="button" class="button small quiet" [disabled]="busy()" (click)="unpublish()" i18n>
        Unpublish
      </button>
    }
  `,
})
export class PublishButton {
  protected readonly editing = inject(EventEditing);
  protected readonly busy = signal(false);
  readonly #confirmation = inject(Confirmation);
  readonly #notices = inject(Notices);
  readonly #router = inject(Router);
  protected readonly label = computed(() => (this.busy() ? $localize`Publishing…` : $localize`Publish`));

  protected async publish(): Promise<void> {
    this.busy.set(true);
    const isSomethingMissing = await this.editing.isSomethingMissing();
    this.busy.set(false);
    if (isSomethingMissing) return this.#showWhatIsMissing();
    if (!(await this.#isMeant())) return undefined;
    const problem = await this.#attempt(() => this.editing.publish());
    if (!problem && this.editing.isPublished())
      return this.#notices.show($localize`Published. The house is open.`);
    if (problem?.code !== 'not-ready-to-publish') return this.#say(problem);
    return this.#showWhatIsMissing();
  }

  /** A list with a way to each of its points. */
  async #showWhatIsMissing(): Promise<void> {
    await this.#router.navigate(['/events', this.editing.event()?.id, 'checklist']);
    await this.#notices.show($localize`Something is missing before this can be published.`);
  }

  #isMeant(): Promise<boolean> {
    return this.#confirmation.ask({
      heading: $localize`Publish this event?`,
      text: $localize`Everybody can find it at once, and buy from the moment that sales open. Seats, prices and times are then fixed; title, description and doors can still change. You can unpublish it until somebody has booked.`,
      yes: $localize`Publish now`,
      isHarmless: true,
    });
  }

  protected async unpublish(): Promise<void> {
    const problem = await this.#attempt(() => this.editing.unpublish());
    if (problem) return this.#say(problem);
    await this.#notices.show($localize`It is a draft again. Nobody sees it.`);
  }

  async #attempt(act: () => Promise<Problem | undefined>): Promise<Problem | undefined> {
    this.busy.set(true);
    const problem = await act();
    this.busy.set(false);
    return problem;
  }

  async #say(problem: Problem | undefined): Promise<void> {
    if (problem) await this.#notices.show(problem.detail ?? problem.title);
  }
}
