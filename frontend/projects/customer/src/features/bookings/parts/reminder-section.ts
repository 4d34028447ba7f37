import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { problemOf } from '@parterre/ui/data/problem.ts';
import { ProblemState } from '@parterre/ui/states/problem-state.ts';
import { Skeleton } from '@parterre/ui/states/skeleton.ts';
import type { Reminder } from '../../../data/api.ts';
import { EventRemindersStore, mostReminders, type Wanted } from '../stores/event-reminders.ts';
import { ReminderForm } from './reminder-form.ts';
import { ReminderLine } from './reminder-line.ts';

/** When one is reminded of an event, and by which ways; every change is saved at once. */
@Component({
  selector: 'pt-reminder-section',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ProblemState, ReminderForm, ReminderLine, Skeleton],
  providers: [EventRemindersStore],
  template: `
    <section aria-labelledby="reminders-title">
      <h2 id="reminders-title" i18n>Reminders</h2>
      @if (store.reminders(); as reminders) {
        <ul class="card-lines">
          @for (one of reminders; track $index) {
            <li>
              <pt-reminder-line
                [reminder]="one"
                [isBusy]="store.saving()"
                (removed)="remove(one)"
                (changed)="change(one, $event)"
              />
            </li>
          } @empty {
            <li class="muted" i18n>You are not reminded of this event.</li>
          }
        </ul>
        @if (isFull()) {
          <p class="small muted" i18n>These are {{ most }} reminders, as many as an event can have.</p>
        } @else {
          <pt-reminder-form [isBusy]="store.saving()" [refusal]="refusal()" (added)="add($event)" />
        }
        <p class="small problem" role="alert">{{ problem() }}</p>
      } @else if (store.error()) {
        <pt-problem-state [error]="store.error()" (again)="store.again()" />
      } @else {
        <pt-skeleton aria-busy="true" />
      }
    </section>
  `,
  styles: `
    section {
      display: grid;
      gap: var(--s3);
    }
    pt-skeleton {
      height: 120px;
    }
    .problem {
      color: var(--danger);
    }
    .problem:empty {
      display: none;
    }
  `,
})
export class ReminderSection {
  readonly eventId = input.required<string>();
  protected readonly store = inject(EventRemindersStore);
  protected readonly most = mostReminders;
  protected readonly isFull = computed(() => (this.store.reminders()?.length ?? 0) >= mostReminders);
  /** Of one more that was to be added. */
  protected readonly refusal = signal('');
  /** Of any other change. */
  protected readonly problem = signal('');

  constructor() {
    effect(() => this.store.open(this.eventId()));
  }

  protected async add(wanted: Wanted): Promise<void> {
    const now = this.store.reminders() ?? [];
    this.#clear();
    try {
      await this.store.save([...now, wanted]);
    } catch (error) {
      const { fields, title, detail } = problemOf(error);
      const at = fields?.find(({ field }) => field === `reminders.${now.length}.lead`);
      // What the server says of a field goes on after its name.
      this.refusal.set(at ? $localize`This ${at.message}:what is wrong with it:` : (detail ?? title));
    }
  }

  protected async remove(reminder: Reminder): Promise<void> {
    await this.#save((this.store.reminders() ?? []).filter((one) => one !== reminder));
  }

  protected async change(reminder: Reminder, channels: Reminder['channels']): Promise<void> {
    const all = this.store.reminders() ?? [];
    await this.#save(all.map((one) => (one === reminder ? { ...one, channels } : one)));
  }

  #clear(): void {
    this.refusal.set('');
    this.problem.set('');
  }

  async #save(wanted: readonly Wanted[]): Promise<void> {
    this.#clear();
    try {
      await this.store.save(wanted);
    } catch (error) {
      const { title, detail } = problemOf(error);
      this.problem.set(detail ?? title);
    }
  }
}
