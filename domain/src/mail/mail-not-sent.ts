/**
 * Why a mail did not go out. `refused`: the server will never take this one. `later`: not now, perhaps another time.
 * `away`: it is not about this mail, the server takes none at all.
 */
export type MailFault = 'refused' | 'later' | 'away';

const address = /[^\s<>"',;:]+@[^\s<>"',;:]+/g;

/** A mail that is not sent. Its message has no address in it, since it is written to logs. */
export class MailNotSent extends Error {
  readonly fault: MailFault;

  constructor(fault: MailFault, reason: string) {
    super(reason.replace(address, '…').slice(0, 300));
    this.name = 'MailNotSent';
    this.fault = fault;
  }
}
