import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ShownAgain } from '@parterre/ui/data/shown-again.ts';
import { refusing } from '@parterre/ui/testing/refusing.ts';
import { aContact } from '../testing/a-contact.ts';
import type { ContactSettings } from './api.ts';
import { Contact } from './contact.ts';
import { switched, type Switch } from './contact-switch.ts';
import { CustomerApi } from './customer-api.ts';
import { Session } from './session.ts';

const bySms: Switch = { topic: 'reminders', channel: 'sms', isOn: true };
const noMail: Switch = { topic: 'reminders', channel: 'email', isOn: false };

describe('how the customer is told of things', () => {
  /** A server that answers when it is told to. */
  const known = () => {
    const kept = signal(aContact());
    const resource = {
      value: kept,
      error: signal(undefined),
      hasValue: () => true,
      set: (value: ContactSettings) => kept.set(value),
      reload: vi.fn(),
    };
    const answers: PromiseWithResolvers<ContactSettings>[] = [];
    const asked: Switch[] = [];
    const put = (_: string, { body }: { readonly body: Switch }) => {
      asked.push(body);
      const answer = Promise.withResolvers<ContactSettings>();
      answers.push(answer);
      return answer.promise;
    };
    TestBed.configureTestingModule({
      providers: [
        { provide: CustomerApi, useValue: { freshResource: () => resource, put, patch: refusing({}) } },
        { provide: Session, useValue: { signedIn: () => true } },
        { provide: ShownAgain, useValue: { tellOthers: vi.fn() } },
      ],
    });
    const contact = TestBed.inject(Contact);
    const isOn = ({ topic, channel }: Switch) =>
      contact
        .settings()
        ?.topics.find((row) => row.topic === topic)
        ?.channels.find((one) => one.channel === channel)?.isOn;
    const heard = () => new Promise((done) => setTimeout(done));
    return { contact, answers, asked, isOn, heard };
  };

  it('is shown as it was changed at once', async () => {
    const { contact, answers, isOn, heard } = known();
    const kept = contact.switch(bySms);
    expect(isOn(bySms)).toBe(true);
    await heard();
    answers[0]?.resolve(switched(aContact(), bySms));
    await kept;
    expect(isOn(bySms)).toBe(true);
  });

  it('comes back where it was not kept', async () => {
    const { contact, answers, isOn, heard } = known();
    const kept = contact.switch(bySms);
    await heard();
    answers[0]?.reject(new Error('no'));
    await expect(kept).rejects.toThrow('no');
    expect(isOn(bySms)).toBe(false);
    await expect(contact.welcome()).rejects.toThrow('No.');
    expect(contact.settings()?.isWelcomed).toBe(true);
  });

  it('is kept one after the other: an answer that knows of less takes nothing back', async () => {
    const { contact, answers, asked, isOn, heard } = known();
    const first = contact.switch(bySms);
    const second = contact.switch(noMail);
    await heard();
    expect(asked).toEqual([bySms]);
    answers[0]?.resolve(switched(aContact(), bySms));
    await first;
    expect([isOn(bySms), isOn(noMail)]).toEqual([true, false]);
    await heard();
    expect(asked).toEqual([bySms, noMail]);
    answers[1]?.resolve(switched(switched(aContact(), bySms), noMail));
    await second;
    expect([isOn(bySms), isOn(noMail)]).toEqual([true, false]);
  });

  it('goes on after something that was not kept', async () => {
    const { contact, answers, asked, heard } = known();
    const first = contact.switch(bySms);
    const second = contact.switch(noMail);
    await heard();
    answers[0]?.reject(new Error('no'));
    await expect(first).rejects.toThrow('no');
    await heard();
    expect(asked).toHaveLength(2);
    answers[1]?.resolve(aContact());
    await second;
  });
});
