import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { Router } from '@angular/router';
import { problemOf } from '@parterre/ui/data/problem.ts';
import { VISITOR_ZONE } from '@parterre/ui/format/visitor-zone.ts';
import { FormMessage } from '@parterre/ui/forms/form-message.ts';
import { ProblemState } from '@parterre/ui/states/problem-state.ts';
import { Skeleton } from '@parterre/ui/states/skeleton.ts';
import { Contact } from '../../../data/contact.ts';
import { organizationsToFollow } from '../../../data/organizations.ts';
import { Session } from '../../../data/session.ts';
import { nextPath } from '../../../ui/next-path.ts';
import { SignInNeeded } from '../../../ui/sign-in-needed.ts';
import { FollowList } from '../parts/follow-list.ts';
import { type Quiet, QuietHoursForm, usualQuiet } from '../parts/quiet-hours-form.ts';
import { DeviceList } from '../parts/device-list.ts';
import { NumberRow } from '../parts/number-row.ts';
import { ReachTable } from '../parts/reach-table.ts';

/** How long a question is read before its answer counts, in milliseconds: a double click is faster. */
const settleMs = 400;

type Step = 'ways' | 'quiet' | 'follow';

/** Three short questions after registering, asked once: by which ways, when not, and of whom one likes to hear. */
@Component({
  selector: 'pt-welcome-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    DeviceList,
    FollowList,
    FormMessage,
    NumberRow,
    ProblemState,
    QuietHoursForm,
    ReachTable,
    SignInNeeded,
    Skeleton,
  ],
  templateUrl: './welcome-page.html',
  styleUrl: './welcome-page.scss',
})
export class WelcomePage {
  /** Where one wanted to go. */
  readonly next = input<string>();
  protected readonly session = inject(Session);
  protected readonly contact = inject(Contact);
  readonly #router = inject(Router);
  readonly #injector = inject(Injector);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #here = inject(VISITOR_ZONE);
  readonly #organizations = organizationsToFollow();

  readonly #at = signal(0);
  readonly #proposed = computed<Quiet | null>(
    () => {
      const { quietHours = null, timeZone = null } = this.contact.settings() ?? {};
      return { quietHours: quietHours ?? usualQuiet, timeZone: timeZone ?? this.#here };
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  /** Null while it is none that can be kept. */
  protected readonly quiet = linkedSignal(() => this.#proposed());
  protected readonly proposed = computed(() => this.#proposed() ?? { quietHours: null, timeZone: null });
  protected readonly busy = signal(false);
  protected readonly failure = signal<string | undefined>(undefined);

  protected readonly organizations = computed(() => {
    if (!this.#organizations.hasValue()) return [];
    const { followed, suggested } = this.#organizations.value();
    return [...followed, ...suggested];
  });
  /** Whom to follow is asked where there is somebody. */
  protected readonly steps = computed<readonly Step[]>(() =>
    this.organizations().length > 0 ? ['ways', 'quiet', 'follow'] : ['ways', 'quiet'],
  );
  protected readonly step = computed(() => this.steps()[this.#at()] ?? 'ways');
  protected readonly number = computed(() => this.#at() + 1);
  protected readonly isLast = computed(() => this.number() === this.steps().length);

  constructor() {
    const first = effect(() => {
      const settings = this.contact.settings();
      if (!settings) return;
      first.destroy();
      // Nobody is asked twice; what was answered is in the account.
      if (settings.isWelcomed) void this.#leaveTo('/account');
    });
  }

  protected async goOn(): Promise<void> {
    // A double click answers one question, and not the next one unseen.
    if (this.busy()) return;
    if (this.step() === 'quiet' && !(await this.#keepQuiet())) return;
    if (this.isLast()) return this.leave();
    this.#at.update((at) => at + 1);
    this.busy.set(true);
    afterNextRender(() => this.#host.nativeElement.querySelector('h1')?.focus(), {
      injector: this.#injector,
    });
    setTimeout(() => this.busy.set(false), settleMs);
  }

  /** Answered or passed over: both are an answer. Where it is not kept, the account offers the questions again. */
  protected async leave(): Promise<void> {
    this.busy.set(true);
    await this.contact.welcome().catch(() => undefined);
    await this.#leaveTo('/');
  }

  /** To where one wanted to go; to another place, where one wanted nothing. */
  #leaveTo(otherwise: string): Promise<boolean> {
    return this.#router.navigateByUrl(nextPath(this.next()) ?? otherwise, { replaceUrl: true });
  }

  /** Whether it was kept. */
  async #keepQuiet(): Promise<boolean> {
    const quiet = this.quiet();
    if (!quiet) return false;
    this.busy.set(true);
    this.failure.set(undefined);
    try {
      await this.contact.setQuiet(quiet);
      return true;
    } catch (error) {
      const { title, detail } = problemOf(error);
      this.failure.set(detail ?? title);
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
