import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { Notices } from '@parterre/ui/feedback/notices.ts';
import type { Problem } from '@parterre/ui/data/problem.ts';
import { EventEditing } from '../../data/event-editing.ts';

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
  readonly #notices = inject(Notices);
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  protected readonly label = computed(() => (this.busy() ? $localize`Publishing…` : $localize`Publish`));

  protected async publish(): Promise<void> {
    const problem = await this.#attempt(() => this.editing.publish());
    if (!problem && this.editing.isPublished())
      return this.#notices.show($localize`Published. The house is open.`);
    if (problem?.code !== 'not-ready-to-publish') return this.#say(problem);
    // What is missing is a list with a way to each of its points.
    await this.#router.navigate(['checklist'], { relativeTo: this.#route });
    await this.#notices.show($localize`Something is missing before this can be published.`);
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
