import { DOCUMENT } from '@angular/common';
import { inject, provideAppInitializer, type EnvironmentProviders } from '@angular/core';

const filled = 'input:not([type="checkbox"], [type="radio"], [type="file"]), select, textarea';

/**
 * Some browsers and password managers fill a field and say only `change`; forms listen to `input`. What was changed
 * without a word gets one, in every form of the portal.
 */
export function hearAutofill(root: Pick<EventTarget, 'addEventListener'>): void {
  const heard = new WeakMap<EventTarget, string>();
  const remember = ({ target }: Event): void => {
    if (isField(target)) heard.set(target, target.value);
  };
  root.addEventListener('input', remember, { capture: true });
  root.addEventListener(
    'change',
    ({ target }) => {
      if (isField(target) && heard.get(target) !== target.value)
        target.dispatchEvent(new Event('input', { bubbles: true }));
    },
    { capture: true },
  );
}

function isField(target: EventTarget | null): target is HTMLElement & { value: string } {
  return target instanceof HTMLElement && target.matches(filled);
}

export function provideAutofill(): EnvironmentProviders {
  return provideAppInitializer(() => hearAutofill(inject(DOCUMENT)));
}
