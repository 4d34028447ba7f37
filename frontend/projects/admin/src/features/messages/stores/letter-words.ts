import type { DeadLetter } from '../../../data/api.ts';
import { kindWords } from './kind-words.ts';

const audienceWords: Readonly<Record<NonNullable<DeadLetter['audience']>, string>> = {
  reminder: $localize`People to be reminded`,
  announce: $localize`Followers to be told of a new event`,
  'sale-start': $localize`People to be told that a sale has started`,
  message: $localize`Attendees to be written to`,
};

/** What a letter is called. */
export function letterWord({ what, kind, audience }: DeadLetter): string {
  switch (what) {
    case 'notification':
      return kind ? kindWords[kind] : $localize`A message that no log knows`;
    case 'news':
      return kind ? $localize`News: ${kindWords[kind]}:kind:` : $localize`News`;
    case 'audience':
      return audience ? audienceWords[audience] : $localize`People to be told`;
    case 'report':
      return $localize`What became of a message`;
    case 'unreadable':
      return $localize`Cannot be read`;
  }
}

/** Why somebody may not want to send it again; undefined where nothing is known. */
export function letterHint({ what, isTooLate, logged }: DeadLetter): string | undefined {
  if (what === 'unreadable')
    return $localize`It may be of a newer release: keep it until that runs. Else nobody will ever read it.`;
  if (isTooLate) return $localize`It is too late for this one: it would be dropped.`;
  if (logged?.state === 'sent' || logged?.state === 'delivered')
    return $localize`It was sent meanwhile. Nothing is sent twice.`;
  return undefined;
}
