import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { problemOf } from '@parterre/ui/data/problem.ts';
import { EmptyState } from '@parterre/ui/states/empty-state.ts';
import { cursorList } from '../../../data/cursor-list.ts';
import { Customers } from '../stores/customers.ts';
import { EmployeeApi } from '../../../data/employee-api.ts';
import { ListEnd } from '../../../ui/list-end.ts';
import { actionWord } from './action-words.ts';
import { LogLine } from './log-line.ts';

const noAddress = $localize`This does not look like an e-mail address.`;

/** Sign-ins, good and bad, and what became of passwords: of employees, or of one customer by their address. */
@Component({
  selector: 'pt-account-trail',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, ListEnd, LogLine],
  template: `
    <form class="cluster" novalidate (submit)="find($event, address.value)">
      <label for="trail-customer" i18n>Of a customer</label>
      <input
        #address
        id="trail-customer"
        type="email"
        autocomplete="off"
        aria-describedby="trail-refusal"
        [attr.aria-invalid]="refusal() ? true : null"
        (input)="clearIfEmpty(address.value)"
      />
      <button type="submit" class="button quiet small" i18n>Show</button>
    </form>
    <p id="trail-refusal" class="refused small" role="alert">{{ refusal() }}</p>
    @if (unknown()) {
      <pt-empty-state
        icon="search"
        heading="Nobody has this address"
        i18n-heading
        text="No customer has an account with it."
        i18n-text
      />
    } @else if (refusal()) {
      <!-- what is below would be of others -->
    } @else if (list.items().length > 0) {
      <ol>
        @for (entry of list.items(); track $index) {
          <li>
            <pt-log-line [at]="entry.at">
              <p>
                <b>{{ entry.account.name }}</b> {{ word(entry.action) }}
                @if (entry.count > 1) {
                  <span class="figures" i18n>({{ entry.count }} times within the hour)</span>
                }
              </p>
              <p class="small muted parts">
                <span>{{ entry.account.email }}</span>
                @if (entry.device || entry.network) {
                  <span>{{ entry.device }} {{ entry.network }}</span>
                }
              </p>
            </pt-log-line>
          </li>
        }
      </ol>
    } @else if (!list.loading() && !list.error()) {
      <pt-empty-state
        icon="history"
        heading="Nothing in the last 90 days"
        i18n-heading
        text="Sign-ins, refused ones, and changes of passwords are kept here for 90 days."
        i18n-text
      />
    }
    @if (!unknown() && !refusal()) {
      <pt-list-end [of]="list" />
    }
  `,
  styles: `
    :host {
      display: block;
    }
    form {
      margin-top: var(--s4);
    }
    @media (max-width: 700px) {
      label {
        flex-basis: 100%;
      }
    }
    .refused {
      margin-top: var(--s2);
      color: var(--danger);
    }
    .refused:empty {
      margin: 0;
    }
    input {
      flex: 1 1 14rem;
      min-width: 0;
      max-width: 24rem;
      min-height: var(--touch);
      padding-inline: var(--s3);
      border: 1.5px solid var(--edge);
      border-radius: var(--r2);
      background: var(--paper);
      color: var(--ink);
      font: inherit;
    }
    ol {
      margin-top: var(--s4);
      border-top: 1px solid var(--line);
    }
  `,
})
export class AccountTrail {
  readonly organizationId = input<string>();
  readonly #api = inject(EmployeeApi);
  readonly #customers = inject(Customers);
  protected readonly customer = signal<string | undefined>(undefined);
  /** Whether nobody has the address that was typed. */
  protected readonly unknown = signal(false);
  protected readonly refusal = signal('');
  /** Counts the questions: the answer to one that somebody has left behind is for nobody. */
  #run = 0;
  protected readonly word = actionWord;
  protected readonly list = cursorList({
    of: () => {
      const customer = this.customer();
      return customer ? { customer } : { organizationId: this.organizationId() };
    },
    page: (whose, { cursor, inBackground }) =>
      this.#api.get('api/audit/accounts', { query: { ...whose, cursor }, inBackground }),
    items: ({ entries }) => entries,
  });

  protected async find(event: Event, address: string): Promise<void> {
    event.preventDefault();
    this.#clear();
    if (address.trim() === '') return;
    const mine = this.#run;
    try {
      const customer = await this.#customers.find(address.trim());
      if (mine !== this.#run) return;
      this.customer.set(customer ?? undefined);
      this.unknown.set(customer === null);
    } catch (error) {
      if (mine !== this.#run) return;
      const { title, detail, fields } = problemOf(error);
      this.refusal.set(fields ? noAddress : (detail ?? title));
    }
  }

  protected clearIfEmpty(address: string): void {
    if (address.trim() === '') this.#clear();
  }

  #clear(): void {
    this.#run += 1;
    this.customer.set(undefined);
    this.unknown.set(false);
    this.refusal.set('');
  }
}
