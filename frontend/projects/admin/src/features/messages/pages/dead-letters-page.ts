import { DecimalPipe } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Notices } from '@parterre/ui/feedback/notices.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { EmptyState } from '@parterre/ui/states/empty-state.ts';
import type { DeadLetter } from '../../../data/api.ts';
import { EmployeeApi } from '../../../data/employee-api.ts';
import { Confirmation } from '../../../ui/confirmation.ts';
import { ListEnd } from '../../../ui/list-end.ts';
import { PageHead } from '../../../ui/page-head.ts';
import { queueWords } from '../../../ui/queue-words.ts';
import { DeadLetterRow } from '../parts/dead-letter-row.ts';
import { MessagesTabs } from '../parts/messages-tabs.ts';
import { deadLetters } from '../stores/dead-letters.ts';
import { letterWord } from '../stores/letter-words.ts';

/** What queues have set aside, one queue at a time: the address says which. */
@Component({
  selector: 'pt-dead-letters-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [...[DeadLetterRow, DecimalPipe, EmptyState, Icon, ListEnd, MessagesTabs, PageHead, RouterLink]],
  templateUrl: './dead-letters-page.html',
  styleUrl: './dead-letters-page.scss',
})
export class DeadLettersPage {
  readonly queue = input<string>();

  readonly #notices = inject(Notices);
  readonly #confirmation = inject(Confirmation);
  protected readonly words = queueWords;
  protected readonly counts = inject(EmployeeApi).freshResource('api/queues', () => ({}));
  protected readonly standing = {
    loading: computed(() => this.counts.isLoading() && !this.counts.hasValue()),
    error: this.counts.error,
    hasMore: signal(false),
    more: () => this.counts.reload(),
  };
  readonly #queues = computed(() => (this.counts.hasValue() ? this.counts.value().queues : []));
  protected readonly chosen = computed(
    () =>
      this.#queues().find(({ name }) => name === this.queue()) ?? this.#queues().find(({ dead }) => dead > 0),
  );
  /** Queues that have some, and the one that is shown. */
  protected readonly choices = computed(() =>
    this.#queues().filter((one) => one.dead > 0 || one === this.chosen()),
  );
  readonly #name = computed(() => this.chosen()?.name);
  protected readonly letters = deadLetters(this.#name);
  /** More than are shown: one look shows some, and somebody else may have others in hand. */
  protected readonly more = computed(() =>
    Math.max(0, (this.chosen()?.dead ?? 0) - this.letters.list.items().length),
  );
  readonly #cameEmpty = computed(() => {
    const { items, loading, error } = this.letters.list;
    return items().length === 0 && !loading() && !error();
  });
  protected readonly nothing = computed(
    () =>
      this.counts.hasValue() &&
      (this.chosen() === undefined || (this.chosen()?.dead === 0 && this.#cameEmpty())),
  );
  /** About how many are there and could not be seen; 0 where some were. */
  protected readonly unseen = computed(() => (this.#cameEmpty() ? this.more() : 0));
  protected readonly heading = viewChild<ElementRef<HTMLElement>>('heading');

  protected look(): void {
    this.counts.reload();
    void this.letters.list.again();
  }

  protected async sendAgain(letter: DeadLetter): Promise<void> {
    await this.#tell(this.letters.sendAgain(letter), $localize`On its way again.`);
  }

  protected async sendAllAgain(): Promise<void> {
    await this.#tell(this.letters.sendAllAgain(), $localize`On their way again.`);
  }

  protected async throwAway(letter: DeadLetter): Promise<void> {
    const word = letterWord(letter);
    const name = letter.to?.name ?? '';
    const sure = await this.#confirmation.ask({
      heading: $localize`Throw this message away?`,
      text: name
        ? $localize`“${word}:kind:” for ${name}:name: is never sent then, and cannot be brought back.`
        : $localize`“${word}:kind:” is never sent then, and cannot be brought back.`,
      yes: $localize`Throw it away`,
    });
    if (sure) await this.#tell(this.letters.throwAway(letter), $localize`Thrown away.`);
  }

  /** What was pressed is gone: who works by keyboard goes on from the head of the list. */
  async #tell(work: Promise<string | undefined>, done: string): Promise<void> {
    const problem = await work;
    this.counts.reload();
    this.heading()?.nativeElement.focus();
    await this.#notices.show(problem ?? done);
  }
}
