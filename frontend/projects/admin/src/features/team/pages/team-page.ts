import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { problemOf } from '@parterre/ui/data/problem.ts';
import { Notices } from '@parterre/ui/feedback/notices.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { EmptyState } from '@parterre/ui/states/empty-state.ts';
import { ActingOrganization } from '../../../data/acting-organization.ts';
import type { Employee } from '../../../data/api.ts';
import { cursorList } from '../../../data/cursor-list.ts';
import { EmployeeApi } from '../../../data/employee-api.ts';
import { Employees } from '../../../data/employees.ts';
import { Confirmation } from '../../../ui/confirmation.ts';
import { InviteForm } from '../../../ui/invite-form.ts';
import { ListEnd } from '../../../ui/list-end.ts';
import { NoOrganization } from '../../../ui/no-organization.ts';
import { PageHead } from '../../../ui/page-head.ts';
import { roleWords, stateWords } from '../../../ui/role-words.ts';

/** The people of an organization: who organizes, who sells, who stands at the door, who was invited. */
@Component({
  selector: 'pt-team-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, Icon, InviteForm, ListEnd, NoOrganization, PageHead],
  templateUrl: './team-page.html',
  styleUrl: './team-page.scss',
})
export class TeamPage {
  readonly #api = inject(EmployeeApi);
  protected readonly acting = inject(ActingOrganization);
  readonly #employees = inject(Employees);
  readonly #confirmation = inject(Confirmation);
  readonly #notices = inject(Notices);

  protected readonly list = cursorList({
    of: () => this.acting.id(),
    page: (organizationId, { cursor, inBackground }) =>
      this.#api.get('api/organizations/{organizationId}/employees', {
        path: { organizationId },
        query: { cursor },
        inBackground,
      }),
    items: ({ employees }) => employees,
  });
  protected readonly inviting = signal(false);
  protected readonly roles = roleWords;
  protected readonly states = stateWords;
  protected readonly empty = computed(
    () => !this.list.loading() && this.list.error() === undefined && this.list.items().length === 0,
  );

  protected async invited(): Promise<void> {
    this.inviting.set(false);
    await this.list.again();
  }

  protected async inviteAgain({ id, email }: Employee): Promise<void> {
    const isSent = await this.#attempt(
      () => this.#employees.inviteAgain(id),
      $localize`A new link is on its way to ${email}:email:.`,
    );
    // What is shown of them was true before somebody else did something.
    if (!isSent) await this.list.again();
  }

  protected async deactivate({ id, name }: Employee): Promise<void> {
    const sure = await this.#confirmation.ask({
      heading: $localize`Deactivate ${name}:name:?`,
      text: $localize`They are signed out everywhere at once and cannot sign in any more.`,
      yes: $localize`Deactivate`,
    });
    if (!sure) return;
    await this.#attempt(
      () => this.#employees.deactivate(id),
      $localize`${name}:name: cannot sign in any more.`,
    );
    await this.list.again();
  }

  async #attempt(act: () => Promise<void>, done: string): Promise<boolean> {
    try {
      await act();
      await this.#notices.show(done);
      return true;
    } catch (error) {
      const { title, detail } = problemOf(error);
      await this.#notices.show(detail ?? title);
      return false;
    }
  }
}
