import { randomUUID } from 'node:crypto';
import type { Response } from 'express';

const namespace = 'http://sns.amazonaws.com/doc/2010-03-31/';

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** An error as SNS answers it: https://docs.aws.amazon.com/sns/latest/api/CommonErrors.html */
export class SnsError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

const send = (response: Response, status: number, xml: string): void => {
  response.status(status).type('text/xml').set('x-amzn-RequestId', randomUUID()).send(xml);
};

export const answerPublished = (response: Response, messageId: string): void =>
  send(
    response,
    200,
    `<PublishResponse xmlns="${namespace}"><PublishResult><MessageId>${messageId}</MessageId></PublishResult>` +
      `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></PublishResponse>`,
  );

export const answerError = (response: Response, { status, code, message }: SnsError): void =>
  send(
    response,
    status,
    `<ErrorResponse xmlns="${namespace}"><Error><Type>${status < 500 ? 'Sender' : 'Receiver'}</Type>` +
      `<Code>${code}</Code><Message>${escaped(message)}</Message></Error>` +
      `<RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
  );
