import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { problemOf } from '@parterre/ui/data/problem.ts';
import { Notices } from '@parterre/ui/feedback/notices.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import type { Queue } from '../../../data/api.ts';
import { EmployeeApi } from '../../../data/employee-api.ts';
import { Queues } from '../stores/queues.ts';
import { ListEnd } from '../../../ui/list-end.ts';
import { PageHead } from '../../../ui/page-head.ts';
import { queueWords } from '../../../ui/queue-words.ts';

/** What waits to be sent, what could not be, and a second chance for it. */
@Component({
  selector: 'pt-queues-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DecimalPipe, Icon, ListEnd, PageHead, RouterLink],
  templateUrl: './queues-page.html',
  styles: `
    .state {
      display: flex;
      align-items: center;
      gap: var(--s3);
      margin-block: var(--s5) var(--s4);
      padding: var(--s4);
      border-radius: var(--r3);
      background: var(--fog);
      font-weight: 600;
    }
    .trouble {
      background: var(--danger-fog);
      color: var(--danger);
    }
    .dead {
      color: var(--danger);
      font-weight: 600;
    }
    ul {
      border-top: 1px solid var(--line);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s2) var(--s4);
      padding-block: var(--s4);
      border-bottom: 1px solid var(--line);
    }
    .look {
      margin-top: var(--s4);
    }
    .name {
      flex: 1 1 16rem;
      min-width: 0;
    }
  `,
})
export class QueuesPage {
  readonly #queues = inject(Queues);
  readonly #notices = inject(Notices);

  protected readonly answer = inject(EmployeeApi).resource('api/queues', () => ({}));
  protected readonly queues = computed(() => (this.answer.hasValue() ? this.answer.value().queues : []));
  protected readonly setAside = computed(() => this.queues().reduce((total, { dead }) => total + dead, 0));
  protected readonly sending = signal<Queue['name'] | undefined>(undefined);
  protected readonly words = queueWords;
  protected readonly standing = {
    loading: computed(() => this.answer.isLoading() && this.queues().length === 0),
    error: this.answer.error,
    hasMore: signal(false),
    more: () => this.answer.reload(),
  };

  protected async sendAgain({ name }: Queue): Promise<void> {
    this.sending.set(name);
    try {
      await this.#queues.sendAgain(name);
      await this.#notices.show($localize`On their way again.`);
    } catch (error) {
      const { title, detail } = problemOf(error);
      await this.#notices.show(detail ?? title);
    } finally {
      this.sending.set(undefined);
      this.answer.reload();
    }
  }
}
