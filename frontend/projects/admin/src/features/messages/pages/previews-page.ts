import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { EmptyState } from '@parterre/ui/states/empty-state.ts';
import { ProblemState } from '@parterre/ui/states/problem-state.ts';
import { Skeleton } from '@parterre/ui/states/skeleton.ts';
import { EmployeeApi } from '../../../data/employee-api.ts';
import { PageHead } from '../../../ui/page-head.ts';
import { channelLooks } from '../../../ui/previews/channel-looks.ts';
import { MailPreview } from '../../../ui/previews/mail-preview.ts';
import { MessagesTabs } from '../parts/messages-tabs.ts';
import { ShortPreview } from '../../../ui/previews/short-preview.ts';
import { isKind, kindGroups, kindWords } from '../stores/kind-words.ts';
import { languageIn, previewLanguages } from '../../../ui/previews/preview-languages.ts';

const channels = ['email', 'sms', 'push', 'inbox'] as const;

/** Every message there is, as each channel shows it. The address says which. */
@Component({
  selector: 'pt-previews-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ...[EmptyState, Icon, MailPreview, MessagesTabs, PageHead, ProblemState, RouterLink, ShortPreview],
    Skeleton,
  ],
  templateUrl: './previews-page.html',
  styleUrl: './previews-page.scss',
})
export class PreviewsPage {
  readonly kind = input<string>();
  readonly channel = input<string>();
  readonly language = input<string>();

  readonly #router = inject(Router);
  readonly #names = new Intl.DisplayNames(inject(DISPLAY_LOCALE), { type: 'language' });
  protected readonly groups = kindGroups;
  protected readonly words = kindWords;
  protected readonly channels = channels;
  protected readonly looks = channelLooks;
  protected readonly languages = previewLanguages;
  protected readonly shownKind = computed(() => {
    const kind = this.kind();
    return isKind(kind) ? kind : 'booking-confirmed';
  });
  protected readonly shownChannel = computed(
    () => channels.find((channel) => channel === this.channel()) ?? 'email',
  );
  protected readonly shownLanguage = computed(() => languageIn(this.language()));
  protected readonly answer = inject(EmployeeApi).resource('api/previews/{kind}/{channel}', () => ({
    path: { kind: this.shownKind(), channel: this.shownChannel() },
    query: { language: this.shownLanguage() },
  }));
  protected readonly preview = computed(() =>
    this.answer.hasValue() ? this.answer.value().preview : undefined,
  );

  protected nameOf(language: string): string {
    return this.#names.of(language) ?? language;
  }

  protected choose(what: 'kind' | 'language', value: string): void {
    void this.#router.navigate([], {
      queryParams: { [what]: value },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }
}
