import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** What SNS brings from the topic of alarms: alarms as CloudWatch writes them, and sentences of report-event.ts. */
type News = {
  readonly Records: readonly {
    readonly Sns: { readonly Subject?: string | null; readonly Message: string };
  }[];
};

/** One message, before it is said in the way of a chat. */
export type Notice = { readonly sign: string; readonly title: string; readonly lines: readonly string[] };

type Fetch = typeof globalThis.fetch;
type Secrets = Pick<SecretsManagerClient, 'send'>;

const signs: Readonly<Record<string, string>> = { ALARM: '🔴', OK: '🟢', INSUFFICIENT_DATA: '⚪' };
const states: Readonly<Record<string, string>> = {
  ALARM: 'went off',
  OK: 'is well again',
  INSUFFICIENT_DATA: 'knows too little',
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const field = (value: unknown, name: string): string => {
  if (typeof value !== 'object' || value === null) return '';
  const found: unknown = Reflect.get(value, name);
  return typeof found === 'string' ? found : '';
};

/** @param subject of a message that is no alarm of CloudWatch */
export const noticeOf = (message: string, subject: string | null = null): Notice => {
  const alarm = parse(message);
  const [name, state] = [field(alarm, 'AlarmName'), field(alarm, 'NewStateValue')];
  if (name === '') return { sign: '🟠', title: subject ?? 'Parterre', lines: [message] };
  const said = [field(alarm, 'AlarmDescription'), field(alarm, 'NewStateReason')];
  return {
    sign: signs[state] ?? '⚪',
    title: `${name} ${states[state] ?? state}`,
    lines: said.filter((line) => line !== ''),
  };
};

/** A newborn alarm finds that all is well: twenty of those at a first deployment are no news. */
const isNews = (message: string): boolean => {
  const alarm = parse(message);
  return !(field(alarm, 'OldStateValue') === 'INSUFFICIENT_DATA' && field(alarm, 'NewStateValue') === 'OK');
};

const isDiscord = (webhook: string): boolean => /(^|\.)discord(app)?\.com$/.test(new URL(webhook).hostname);

/** As Slack wants it: https://api.slack.com/reference/surfaces/formatting#escaping */
const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * The body for a webhook. Discord has a format of its own, at most 2,000 characters; Slack's is understood by most
 * others (Mattermost, Rocket.Chat). Neither calls anybody by name, whatever a message says.
 */
export const bodyFor = (webhook: string, { sign, title, lines }: Notice): object =>
  isDiscord(webhook)
    ? {
        content: [`${sign} **${title}**`, ...lines].join('\n').slice(0, 2000),
        allowed_mentions: { parse: [] },
      }
    : { text: [`${sign} *${escape(title)}*`, ...lines.map(escape)].join('\n') };

const say = async (fetch: Fetch, webhook: string, notice: Notice): Promise<void> => {
  const answer = await fetch(webhook, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(bodyFor(webhook, notice)),
    signal: AbortSignal.timeout(10_000),
  });
  // Never the address itself: whoever knows it can write to the chat. Lambda tries twice more.
  if (!answer.ok) throw new Error(`the chat answers ${answer.status}`);
};

/** Tells a chat what goes wrong. Without a webhook (`not-set`) there is nobody to tell. */
export const tellChat =
  (secrets: Secrets, SecretId: string, fetch: Fetch = globalThis.fetch) =>
  async ({ Records }: News): Promise<void> => {
    const { SecretString: webhook = '' } = await secrets.send(new GetSecretValueCommand({ SecretId }));
    if (!URL.canParse(webhook)) return;
    for (const { Sns } of Records.filter((record) => isNews(record.Sns.Message)))
      await say(fetch, webhook, noticeOf(Sns.Message, Sns.Subject));
  };

export const handler = tellChat(new SecretsManagerClient(), process.env.WEBHOOK ?? '');
