import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { encode } from 'uqr';

/** A QR code drawn as one path. Its content means nothing to a person, so it is described, not read out. */
@Component({
  selector: 'pt-qr-code',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg
      role="img"
      aria-label="QR code of this ticket, to be scanned at the door"
      i18n-aria-label
      [attr.viewBox]="'0 0 ' + code().size + ' ' + code().size"
      shape-rendering="crispEdges"
    >
      <path [attr.d]="path()" />
    </svg>
  `,
  styles: `
    svg {
      width: min(230px, 100%);
      margin-inline: auto;
      background: var(--paper);
      fill: var(--ink);
    }
  `,
})
export class QrCode {
  readonly content = input.required<string>();
  protected readonly code = computed(() => encode(this.content(), { ecc: 'M', border: 2 }));
  protected readonly path = computed(() =>
    this.code()
      .data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])))
      .join(''),
  );
}
