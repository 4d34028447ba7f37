import { describe, expect, it } from '@jest/globals';
import { organizerTopics } from '../kinds/channel.ts';
import { contactSettings, isOn, switchesOf, usualSettings, withSaid } from './contact-settings.ts';

/** As the release before kept it: one switch for what organizers write and what they announce. */
const kept = contactSettings.parse({
  ...usualSettings,
  topics: { reminders: { push: false }, organizers: { email: false, push: true } },
});

describe('what was said of organizers when it was one topic', () => {
  const byMail = (settings: typeof kept) => organizerTopics.map((topic) => isOn(settings, topic, 'email'));
  const byPush = (settings: typeof kept) => organizerTopics.map((topic) => isOn(settings, topic, 'push'));

  it('counts for both', () => {
    expect([byMail(kept), byPush(kept)]).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  it('counts until something else is said of one of them, by that channel, and for the other one on', () => {
    const changed = withSaid(kept, 'organizer-messages', { email: true });
    expect([byMail(changed), byPush(changed)]).toEqual([
      [true, false],
      [true, true],
    ]);
    expect(byMail(withSaid(changed, 'announcements', { email: true }))).toEqual([true, true]);
  });

  it('can still be said of both at once, as by the link in an old mail', () => {
    const changed = withSaid(withSaid(kept, 'announcements', { email: true }), 'organizers', {
      email: false,
    });
    expect([byMail(changed), byPush(changed)]).toEqual([
      [false, false],
      [true, true],
    ]);
    expect(byMail(withSaid(usualSettings, 'organizers', { email: false }))).toEqual([false, false]);
  });

  it('is kept where the release before can read it', () => {
    const { organizerTopics: apart, ...before } = withSaid(kept, 'announcements', { email: true });
    expect(before).toEqual(kept);
    expect(apart).toEqual({ announcements: { email: true } });
  });
});

it('what is not of organizers is said by itself', () => {
  const changed = withSaid(kept, 'reminders', { push: true });
  expect(isOn(changed, 'reminders', 'push')).toBe(true);
  expect(switchesOf(changed).map(({ topic }) => topic)).toEqual([
    ...['tickets', 'reminders', 'organizer-messages', 'announcements'],
  ]);
});
