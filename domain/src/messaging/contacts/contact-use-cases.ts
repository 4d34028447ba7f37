import type { Commit } from '../../commit.ts';
import { atFault, DomainError } from '../../domain-error.ts';
import type { OrganizationId } from '../../ids.ts';
import type { OutsideChannel, SwitchedTopic } from '../kinds/channel.ts';
import { isLocked } from '../kinds/kinds.ts';
import type { Person } from '../kinds/person.ts';
import { say } from '../words/messaging-words.ts';
import { changeContact } from './change-contact.ts';
import { type ContactSettings, withSaid } from './contact-settings.ts';
import type { KeptContact } from './contact.ts';
import type { ContactStore } from './contact-store.ts';

type Deps = { readonly commit: Commit; readonly contacts: ContactStore };

/** So many organizations can be followed. */
export const mostFollowed = 50;

export type Switch = {
  readonly topic: SwitchedTopic;
  readonly channel: OutsideChannel;
  readonly isOn: boolean;
};

/** What somebody changes of how they are told, apart from switches. */
export type SettingsChange = Partial<
  Pick<ContactSettings, 'quietHours' | 'timeZone' | 'leads' | 'isWelcomed'>
>;

const followsTooMany = () =>
  new DomainError(
    'invalid-input',
    say((words) => words.contact.followsTooMany({ most: mostFollowed })),
  );

const byNoClock = () => {
  const text = say((words) => words.contact.byNoClock);
  return new DomainError('invalid-input', text, atFault('timeZone', text));
};

/** How somebody says how they want to be told. */
export const contactUseCases = (deps: Deps) => {
  const { contacts } = deps;
  const change = changeContact(deps);

  /** @throws DomainError `invalid-input` for one that cannot be switched off */
  const setSwitch = async (person: Person, set: Switch): Promise<KeptContact> => {
    if (!set.isOn && isLocked(set.topic, set.channel))
      throw new DomainError(
        'invalid-input',
        say((words) => words.contact.alwaysByMail),
      );
    return change(person, (now) => ({
      ...now,
      settings: withSaid(now.settings, set.topic, { [set.channel]: set.isOn }),
    }));
  };

  /** @throws DomainError `invalid-input` for quiet hours by no clock */
  const setSettings = (person: Person, changes: SettingsChange): Promise<KeptContact> =>
    change(person, (now) => {
      const settings = { ...now.settings, ...changes };
      const isOfQuiet = changes.quietHours !== undefined || changes.timeZone !== undefined;
      if (isOfQuiet && settings.quietHours && !settings.timeZone) throw byNoClock();
      return { ...now, settings };
    });

  /** What was sent there has arrived: mails go to them again, whatever came back before. */
  const mailsArrive = (person: Person): Promise<KeptContact> =>
    change(person, (now) => {
      const stops = now.stops.filter(({ channel }) => channel !== 'email');
      return stops.length === now.stops.length ? now : { ...now, stops };
    });

  /** Its new events are announced from now on. @throws DomainError `invalid-input` when too many are followed */
  const follow = (person: Person, id: OrganizationId): Promise<KeptContact> =>
    change(
      person,
      (now) => {
        if (now.follows.includes(id)) return now;
        if (now.follows.length >= mostFollowed) throw followsTooMany();
        return { ...now, follows: [...now.follows, id] };
      },
      [contacts.follow(person, id)],
    );

  const unfollow = (person: Person, id: OrganizationId): Promise<KeptContact> =>
    change(
      person,
      (now) =>
        now.follows.includes(id) ? { ...now, follows: now.follows.filter((other) => other !== id) } : now,
      [contacts.unfollow(person, id)],
    );

  return {
    contactOf: contacts.of,
    changeContact: change,
    ...{ setSwitch, setSettings, mailsArrive, follow, unfollow },
  };
};
