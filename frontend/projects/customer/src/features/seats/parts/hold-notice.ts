import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SeatAttribute } from '@parterre/seating/chart';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { BestSeats } from '../stores/best-seats.ts';
import { Hold } from '../stores/hold.ts';
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
            @if (hold.booking() && hold.count() > 0) {
              <ng-container i18n> The rest is still yours.</ng-container>
            }
          </p>
          @if (hold.room() > 0) {
            <div class="cluster">
              <button type="button" class="button small" [disabled]="best.busy()" (click)="findOthers()" i18n>
                Find others close by
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
          @if (problem.instead; as seats) {
            <button type="button" class="button small" (click)="hold.takeInstead(seats)" i18n>
              Take what would fit
            </button>
          } @else {
            <button type="button" class="button small quiet" (click)="hold.dismiss()" i18n>All right</button>
          }
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
  protected readonly best = inject(BestSeats);
  readonly #seating = inject(Seating);

  /** As many, of the same category, as close as it goes to those that were lost. */
  protected findOthers(): void {
    const lost = this.hold.lost();
    const layout = this.#seating.layout();
    const seats = lost.flatMap((id) => layout?.indexOf(id) ?? []);
    const category = this.#seating.categoryAt(seats[0] ?? -1)?.id;
    const quantity = Math.min(lost.length, this.hold.room());
    const those = (attribute: SeatAttribute) =>
      seats.filter((seat) => layout?.attributesAt(seat).includes(attribute)).length;
    const accessible = Math.min(those('accessible'), quantity);
    const companions = accessible > 0 ? Math.min(those('companion'), quantity - accessible) : 0;
    const needs = { accessible, companions };
    void this.best.find({
      ...{ quantity, split: true, ...needs, near: lost, categoryIds: category ? [category] : [] },
    });
  }

  protected readonly lostNames = computed(() => {
    const layout = this.#seating.layout();
    return this.hold
      .lost()
      .flatMap((id) => layout?.indexOf(id) ?? [])
      .map((seat) => `${layout?.rowAt(seat).label ?? ''} ${layout?.labelAt(seat) ?? ''}`)
      .join(', ');
  });
}
