import { Pipe, inject, type PipeTransform } from '@angular/core';
import { DISPLAY_LOCALE } from './display-locale.ts';
import { formatPrice, type Money } from './money.ts';

@Pipe({ name: 'money' })
export class MoneyPipe implements PipeTransform {
  readonly #locale = inject(DISPLAY_LOCALE);

  transform(money: Money): string {
    return formatPrice(money, this.#locale);
  }
}
