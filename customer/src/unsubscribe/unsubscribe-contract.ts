import { switchedTopic } from '@parterre/domain/messaging/kinds/channel';
import { unsubscribeToken } from '@parterre/domain/messaging/unsubscribe/unsubscribe-token';
import { endpoint } from '@parterre/service-kit/endpoint';
import { z } from 'zod';

const token = z.strictObject({ token: unsubscribeToken });

/** RFC 8058. Mail programs send it as one kind of form or the other. */
export const unsubscribe = endpoint({
  id: 'unsubscribe',
  method: 'post',
  path: '/api/unsubscribe',
  summary:
    'Ends the mails that a link is about, for mail programs: one click, no cookie. Answers the same whether the link is ours.',
  access: 'visitor',
  query: token,
  consumes: 'application/x-www-form-urlencoded',
  body: z.object({ 'List-Unsubscribe': z.literal('One-Click') }),
  status: 204,
  refusals: ['too-many-attempts'],
});

export const showUnsubscribe = endpoint({
  id: 'showUnsubscribe',
  method: 'get',
  path: '/api/unsubscribe',
  summary:
    'Leads whoever opens the link of a mail program in a browser to the page about it. Changes nothing.',
  access: 'visitor',
  query: token,
  status: 303,
  produces: 'text/plain',
});

export const getMailSwitch = endpoint({
  id: 'getMailSwitch',
  method: 'get',
  path: '/api/mail-switch',
  summary: 'What the mails are about that a link ends.',
  access: 'visitor',
  query: token,
  response: z.object({ topic: switchedTopic }),
  refusals: ['not-found'],
});

export const setMailSwitch = endpoint({
  id: 'setMailSwitch',
  method: 'put',
  path: '/api/mail-switch',
  summary:
    'Switches the mails off that a link is about, or on again. Answers the same whether the link is ours.',
  access: 'visitor',
  body: z.strictObject({ token: unsubscribeToken, isOn: z.boolean() }),
  status: 204,
  refusals: ['too-many-attempts'],
});

export const unsubscribeEndpoints = [unsubscribe, showUnsubscribe, getMailSwitch, setMailSwitch];
