import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { RouterLink, RouterOutlet } from '@angular/router';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { ProblemState } from '@parterre/ui/states/problem-state.ts';
import { Skeleton } from '@parterre/ui/states/skeleton.ts';
import { EventEditing } from '../stores/event-editing.ts';
import { Saving } from '../stores/saving.ts';
import { SeatingWork } from '../stores/seating-work.ts';
import { statusWords } from '../../../ui/event-words.ts';
import { PageTitle } from '../../../ui/page-title.ts';
import { ConflictNotice } from '../parts/conflict-notice.ts';
import { PublicLink } from '../parts/public-link.ts';
import { PublishButton } from '../parts/publish-button.ts';
import { SaveNote } from '../parts/save-note.ts';
import { StepBar } from '../parts/step-bar.ts';

/** One event, step by step: the work in the middle, what it means on the right (each step brings its own). */
@Component({
  selector: 'pt-editor-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ConflictNotice,
    Icon,
    ProblemState,
    PublicLink,
    PublishButton,
    RouterLink,
    RouterOutlet,
    SaveNote,
    Skeleton,
    StepBar,
  ],
  providers: [EventEditing, Saving, SeatingWork],
  templateUrl: './editor-page.html',
  styleUrl: './editor-page.scss',
  host: { '(window:beforeunload)': 'keep($event)' },
})
export class EditorPage {
  readonly eventId = input.required<string>();

  protected readonly editing = inject(EventEditing);
  readonly #saving = inject(Saving);
  readonly #title = inject(PageTitle);
  protected readonly status = computed(() => {
    const event = this.editing.event();
    return event && statusWords[event.status];
  });

  constructor() {
    effect(() => {
      const id = this.eventId();
      untracked(() => this.editing.open(id));
    });
    effect(() => this.#title.say(this.editing.event()?.title ?? $localize`Event`));
  }

  /** The browser asks before the page goes with something unsaved. */
  protected keep(event: BeforeUnloadEvent): void {
    if (this.#saving.busy()) event.preventDefault();
  }
}
