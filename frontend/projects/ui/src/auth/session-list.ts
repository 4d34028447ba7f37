import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { OwnSessions, type SignedInAt } from '../data/own-sessions.ts';
import { problemOf } from '../data/problem.ts';
import { Notices } from '../feedback/notices.ts';
import { EventTimePipe } from '../format/event-time-pipes.ts';
import { ProblemState } from '../states/problem-state.ts';
import { Skeleton } from '../states/skeleton.ts';

/** Where one is signed in, each to be ended. */
@Component({
  selector: 'pt-session-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EventTimePipe, ProblemState, Skeleton],
  template: `
    @if (sessions(); as all) {
      <ul>
        @for (session of all; track session.id) {
          <li>
            <div>
              <p class="device">
                {{ session.device || unknownDevice }}
                @if (session.current) {
                  <span class="here" i18n>This device</span>
                }
              </p>
              <p class="small muted parts">
                @if (!session.current) {
                  <span i18n>Last used {{ session.lastUsedAt | eventTime: undefined }}</span>
                }
                <span i18n>Signed in {{ session.signedInAt | eventTime: undefined }}</span>
                @if (session.network) {
                  <span class="figures" i18n>from {{ session.network }}</span>
                }
              </p>
            </div>
            @if (!session.current) {
              <button
                type="button"
                class="button quiet small"
                [disabled]="busy()"
                [attr.aria-label]="endLabel(session)"
                (click)="end(session)"
                i18n
              >
                End
              </button>
            }
          </li>
        }
      </ul>
      <div class="cluster">
        @if (nextCursor() !== null) {
          <button type="button" class="button quiet small" [disabled]="busy()" (click)="load()" i18n>
            Show more
          </button>
        }
        @if (others()) {
          <button type="button" class="button quiet" [disabled]="busy()" (click)="endOthers()" i18n>
            End all others
          </button>
        }
      </div>
    } @else if (failure()) {
      <pt-problem-state [error]="failure()" (again)="again()" />
    } @else {
      <div class="stack" aria-busy="true"><pt-skeleton /><pt-skeleton /></div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s3);
    }
    ul {
      border-top: 1px solid var(--line);
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
      gap: var(--s3);
      min-height: 64px;
      padding-block: var(--s3);
      border-bottom: 1px solid var(--line);
    }
    pt-skeleton {
      height: 64px;
    }
    .device {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: var(--s1) var(--s3);
      font-weight: 560;
      overflow-wrap: anywhere;
    }
    .here {
      padding: 2px var(--s2);
      border-radius: var(--pill);
      background: var(--fog);
      font-size: var(--t-mini);
    }
  `,
})
export class SessionList {
  readonly #own = inject(OwnSessions);
  readonly #notices = inject(Notices);
  protected readonly sessions = signal<readonly SignedInAt[] | undefined>(undefined);
  protected readonly nextCursor = signal<string | null>(null);
  protected readonly failure = signal<unknown>(undefined);
  protected readonly busy = signal(false);
  protected readonly others = computed(() => this.sessions()?.some(({ current }) => !current) === true);
  protected readonly unknownDevice = $localize`A device that says nothing of itself`;

  constructor() {
    void this.again();
  }

  protected endLabel({ device }: SignedInAt): string {
    return $localize`End the session on ${device || this.unknownDevice}:device:`;
  }

  /** From the beginning: also after a change of password, which ends the others. */
  async again(): Promise<void> {
    this.sessions.set(undefined);
    this.nextCursor.set(null);
    this.failure.set(undefined);
    await this.load();
  }

  protected async load(): Promise<void> {
    this.busy.set(true);
    try {
      const page = await this.#own.list(this.nextCursor());
      this.sessions.update((known = []) => [...known, ...page.sessions]);
      this.nextCursor.set(page.nextCursor);
    } catch (error) {
      // What is shown already stays, and the button below it.
      if (this.sessions()) await this.#say(error);
      else this.failure.set(error);
    } finally {
      this.busy.set(false);
    }
  }

  protected async end({ id }: SignedInAt): Promise<void> {
    const done = await this.#whileBusy(() => this.#own.end(id));
    if (done) this.sessions.update((known = []) => known.filter((session) => session.id !== id));
  }

  protected async endOthers(): Promise<void> {
    const done = await this.#whileBusy(() => this.#own.endOthers());
    if (!done) return;
    await this.again();
    await this.#notices.show($localize`You are signed in here alone now.`);
  }

  /** Whether it was done; what was over already is as good. */
  async #whileBusy(work: () => Promise<void>): Promise<boolean> {
    this.busy.set(true);
    try {
      await work();
      return true;
    } catch (error) {
      if (problemOf(error).code === 'not-found') return true;
      await this.#say(error);
      return false;
    } finally {
      this.busy.set(false);
    }
  }

  #say(error: unknown): Promise<void> {
    const { title, detail } = problemOf(error);
    return this.#notices.show(detail ?? title);
  }
}
