import { mostSmsLength } from '@parterre/domain/sms/sms-text';
import { z } from 'zod';
import { SnsError } from './sns-answer.ts';

const fields = z.record(z.string(), z.string().catch(''));
type Form = z.infer<typeof fields>;
const number = /^\+[1-9]\d{1,14}$/;
const types: readonly string[] = ['Transactional', 'Promotional'];

export type Publish = { readonly to: string; readonly text: string; readonly type: string };

const invalid = (what: string): SnsError => new SnsError('InvalidParameter', `Invalid parameter: ${what}`);

/** `MessageAttributes.entry.1.Name` names what `MessageAttributes.entry.1.Value.StringValue` says. */
const attribute = (form: Form, name: string): string | undefined => {
  const [field] = Object.entries(form).find(([key, value]) => key.endsWith('.Name') && value === name) ?? [];
  return field && form[field.replace(/Name$/, 'Value.StringValue')];
};

/** To whom a form would publish. */
const numberIn = (form: Form): string => {
  const { Action, PhoneNumber, TopicArn, TargetArn } = form;
  if (Action === undefined) throw new SnsError('MissingAction', 'The request is missing an action.');
  if (Action !== 'Publish') throw new SnsError('InvalidAction', `${Action} is not among what a phone does.`);
  if (PhoneNumber !== undefined && (TopicArn !== undefined || TargetArn !== undefined))
    throw invalid('PhoneNumber Reason: only one of TopicArn, TargetArn and PhoneNumber may be given');
  if (TopicArn !== undefined || TargetArn !== undefined)
    throw new SnsError('NotFound', 'Topic does not exist', 404);
  if (PhoneNumber === undefined)
    throw invalid('TopicArn or TargetArn Reason: no value for required parameter');
  if (!number.test(PhoneNumber))
    throw invalid(`PhoneNumber Reason: ${PhoneNumber} is not valid to publish to`);
  return PhoneNumber;
};

/**
 * What a call of `Publish` to a telephone asks for. https://docs.aws.amazon.com/sns/latest/api/API_Publish.html; its words
 * are those that SNS is known to say.
 * @throws SnsError as SNS would
 */
export const readPublish = (body: unknown): Publish => {
  const form = fields.catch({}).parse(body);
  const to = numberIn(form);
  const { Message = '' } = form;
  if (Message === '') throw invalid('Empty message');
  if (Array.from(Message).length > mostSmsLength) throw invalid('Message too long');
  const type = attribute(form, 'AWS.SNS.SMS.SMSType') ?? 'Promotional';
  if (!types.includes(type)) throw invalid('SMSType Reason: must be Transactional or Promotional');
  return { to, text: Message, type };
};
