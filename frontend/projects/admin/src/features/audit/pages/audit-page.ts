import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { EmptyState } from '@parterre/ui/states/empty-state.ts';
import { ActingOrganization } from '../../../data/acting-organization.ts';
import { cursorList } from '../../../data/cursor-list.ts';
import { EmployeeApi } from '../../../data/employee-api.ts';
import { ListEnd } from '../../../ui/list-end.ts';
import { PageHead } from '../../../ui/page-head.ts';
import { AccountTrail } from '../parts/account-trail.ts';
import { actionWord } from '../parts/action-words.ts';
import { LogLine } from '../parts/log-line.ts';

/** What employees did, the latest first: in one organization, or on the platform itself. */
@Component({
  selector: 'pt-audit-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AccountTrail, EmptyState, ListEnd, LogLine, PageHead],
  template: `
    <div class="desk">
      <pt-page-head heading="Audit log" i18n-heading />
      <div class="cluster" role="group" aria-label="Show" i18n-aria-label>
        @if (acting.current(); as organization) {
          <button
            type="button"
            class="chip"
            [attr.aria-pressed]="!platform()"
            (click)="wantsPlatform.set(false)"
          >
            {{ organization.name }}
          </button>
        }
        <button
          type="button"
          class="chip"
          [attr.aria-pressed]="platform()"
          (click)="wantsPlatform.set(true)"
          i18n
        >
          The platform
        </button>
      </div>
      <div class="cluster about" role="group" aria-label="What about" i18n-aria-label>
        <button type="button" class="chip" [attr.aria-pressed]="!signIns()" (click)="signIns.set(false)" i18n>
          Work
        </button>
        <button type="button" class="chip" [attr.aria-pressed]="signIns()" (click)="signIns.set(true)" i18n>
          Sign-ins and passwords
        </button>
      </div>
      @if (signIns()) {
        <pt-account-trail [organizationId]="platform() ? undefined : acting.id()" />
      } @else if (list.items().length > 0) {
        <ol>
          @for (entry of list.items(); track $index) {
            <li>
              <pt-log-line [at]="entry.at">
                <b>{{ entry.by.name }}</b> {{ word(entry.action) }}
                <span class="target">{{ entry.target }}</span>
              </pt-log-line>
            </li>
          }
        </ol>
      } @else if (!list.loading() && !list.error()) {
        <pt-empty-state
          icon="history"
          heading="Nothing happened yet"
          i18n-heading
          text="What employees do is written down here."
          i18n-text
        />
      }
      @if (!signIns()) {
        <pt-list-end [of]="list" />
      }
    </div>
  `,
  styles: `
    .about {
      margin-top: var(--s3);
    }
    .target {
      color: var(--ink-2);
    }
    ol {
      margin-top: var(--s4);
      border-top: 1px solid var(--line);
    }
  `,
})
export class AuditPage {
  readonly #api = inject(EmployeeApi);
  protected readonly acting = inject(ActingOrganization);
  protected readonly signIns = signal(false);
  protected readonly wantsPlatform = signal(false);
  protected readonly platform = computed(() => this.wantsPlatform() || this.acting.none());
  protected readonly word = actionWord;
  protected readonly list = cursorList({
    of: () => (this.platform() ? 'platform' : this.acting.id()),
    page: (of, { cursor, inBackground }) => {
      const organizationId = of === 'platform' ? undefined : of;
      return this.#api.get('api/audit', { query: { organizationId, cursor }, inBackground });
    },
    items: ({ entries }) => entries,
  });
}
