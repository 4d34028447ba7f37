import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { Hold } from '../stores/hold.ts';
import { Alternatives } from './alternatives.ts';
import { Seating } from '../stores/seating.ts';

/** What happened to the choice without the customer doing it, in kind words, and what to do about it. */
@Component({
  selector: 'pt-hold-notice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink],
  template: `
    <div role="alert">
      @if (hold.bought(); as booking) {
        <section>
          <p>
            <b i18n>You have paid for these seats</b>
            <ng-container i18n
              >Your tickets are ready. Whatever you choose now is a new booking.</ng-container
            >
          </p>
          <a class="button small" [routerLink]="['/bookings', booking.id]" i18n>See your tickets</a>
        </section>
      } @else if (hold.lost().length > 0) {
        <section>
          <p>
            <b i18n>Someone was faster</b>
            <ng-container i18n>{{ lostNames() }} just went to somebody else.</ng-container>
            @if (hold.count() > 0) {
              <ng-container i18n> The rest is still yours.</ng-container>
            }
          </p>
          @if (alternatives.seats().length > 0) {
            <div class="cluster">
              <button type="button" class="button small" (click)="alternatives.take()" i18n>
                Take {{ alternatives.names() }} instead
              </button>
              <button type="button" class="button small quiet" (click)="hold.dismiss()" i18n>
                No, thank you
              </button>
            </div>
          } @else {
            <button type="button" class="button small quiet" (click)="hold.dismiss()" i18n>All right</button>
          }
        </section>
      } @else if (hold.over()) {
        <section>
          <p>
            <b i18n>Time is up</b>
            <ng-container i18n
              >Your seats are free for others now. You can try to take them again.</ng-container
            >
          </p>
          <button type="button" class="button small" (click)="hold.again()" i18n>Take them again</button>
        </section>
      } @else if (hold.problem(); as problem) {
        <section>
          <p><pt-icon name="error" /> {{ problem.detail ?? problem.title }}</p>
          <button type="button" class="button small quiet" (click)="hold.dismiss()" i18n>All right</button>
        </section>
      }
    </div>
  `,
  styles: `
    section {
      display: grid;
      justify-items: start;
      gap: var(--s3);
      margin-bottom: var(--s4);
      padding: var(--s4);
      border-radius: var(--r2);
      background: var(--fog);
      font-size: var(--t-small);
    }
    b {
      display: block;
      font-size: var(--t-body);
    }
    pt-icon {
      display: inline-grid;
      vertical-align: -4px;
      color: var(--danger);
    }
  `,
})
export class HoldNotice {
  protected readonly hold = inject(Hold);
  protected readonly alternatives = inject(Alternatives);
  readonly #seating = inject(Seating);

  protected readonly lostNames = computed(() => {
    const layout = this.#seating.layout();
    return this.hold
      .lost()
      .flatMap((id) => layout?.indexOf(id) ?? [])
      .map((seat) => `${layout?.rowAt(seat).rowId ?? ''} ${layout?.numberAt(seat) ?? ''}`)
      .join(', ');
  });
}
