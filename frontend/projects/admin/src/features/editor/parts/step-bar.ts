import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Icon } from '@parterre/ui/icon/icon.ts';
import type { IconName } from '@parterre/ui/icon/icon-name.ts';
import { editorSteps, isStepDone } from '../stores/editor-steps.ts';
import { EventEditing } from '../stores/event-editing.ts';

/** The way through the editor; what is in order carries a tick. */
@Component({
  selector: 'pt-step-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, RouterLinkActive],
  template: `
    <nav aria-label="Steps" i18n-aria-label>
      @for (step of steps(); track step.path) {
        <a
          #link
          (isActiveChange)="reveal($event, link)"
          [routerLink]="step.path"
          routerLinkActive="on"
          ariaCurrentWhenActive="step"
          [class.done]="step.done"
        >
          <pt-icon [name]="step.icon" />{{ step.word }}
          @if (step.done) {
            <span class="unseen" i18n>(done)</span>
          }
        </a>
      }
    </nav>
  `,
  styles: `
    nav {
      position: relative;
      display: flex;
      gap: var(--s2);
      padding: var(--s3) var(--s5);
      border-block: 1px solid var(--line);
      overflow-x: auto;
    }
    a {
      display: inline-flex;
      flex: none;
      align-items: center;
      gap: var(--s2);
      min-height: var(--touch);
      padding: 0 var(--s3);
      border-radius: var(--pill);
      font-size: 0.9375rem;
      font-weight: 560;
      color: var(--ink-3);
    }
    a:hover {
      background: var(--fog);
    }
    .done {
      color: var(--ok);
    }
    .on,
    .on:hover {
      background: var(--ink);
      color: var(--paper);
    }
    @media (max-width: 860px) {
      nav {
        padding: var(--s2) var(--s4);
      }
    }
  `,
})
export class StepBar {
  readonly #editing = inject(EventEditing);
  protected readonly steps = computed(() =>
    editorSteps.map((step) => {
      const done = isStepDone(step, this.#editing.checks());
      const icon: IconName = done ? 'check_circle' : step.icon;
      return { path: step.path, word: step.word, done, icon };
    }),
  );

  /** On a phone the steps do not fit side by side: the one that is open is brought into view. */
  protected reveal(open: boolean, step: HTMLElement): void {
    if (open) step.scrollIntoView({ block: 'nearest', inline: 'center' });
  }
}
