import { ChangeDetectionStrategy, Component } from '@angular/core';
import { AppearanceSwitch } from '@parterre/ui/appearance/appearance-switch.ts';
import { LanguageSwitch } from '@parterre/ui/words/language-switch.ts';

@Component({
  selector: 'pt-site-footer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AppearanceSwitch, LanguageSwitch],
  template: `
    <footer class="wrap">
      <p class="muted small" i18n>Prices are what you pay. No fees are added.</p>
      <pt-language-switch />
      <pt-appearance-switch />
    </footer>
  `,
  styles: `
    footer {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--s4);
      margin-top: var(--s8);
      padding-block: var(--s5);
      border-top: 1px solid var(--line);
    }
  `,
})
export class SiteFooter {}
