type Named = { readonly name: string };
type Coded = { readonly digits: string };
type Inviting = { readonly organization: string };

/** What people are told about their accounts. */
export const en = {
  hello: ({ name }: Named) => `Hello ${name},`,
  helloStranger: 'Hello,',
  confirmation: {
    subject: ({ digits }: Coded) => `${digits} is your code for Parterre`,
    typeTheCode:
      'welcome to Parterre. Type this code where you registered, in the same browser, to confirm your address. It is good for ten minutes.',
  },
  alreadyRegistered: {
    subject: 'You already have an account at Parterre',
    justSignIn:
      'somebody, most likely you, wanted to register with this address. You have an account already: just sign in. If the password has slipped your mind, you can set a new one there.',
    signIn: 'Sign in',
    notYou: 'If this was not you, there is nothing to do: your account is as it was.',
  },
  passwordReset: {
    subject: ({ digits }: Coded) => `${digits} is your code for a new password`,
    typeTheCode:
      'type this code to set a new password at Parterre. It is good for ten minutes, and you will be signed out everywhere.',
  },
  passwordChanged: {
    subject: 'Your password was changed',
    wasChanged:
      'the password of your account at Parterre was changed, and every other device was signed out.',
    notYou:
      'If this was not you, set a new password now: whoever changed it knew the old one, or reads your mail.',
    setAnother: 'Set a new password',
    wasYou: 'If this was you, there is nothing to do.',
  },
  invitation: {
    subject: ({ organization }: Inviting) => `${organization} invites you to Parterre`,
    chooseAPassword: ({ organization }: Inviting) =>
      `you are invited to work for ${organization} at Parterre. Choose a password, and the stage is yours. The link is good for seven days, once.`,
    choose: 'Choose a password',
    unknown: 'If you do not know why you get this, please ignore it.',
  },
  notYouWithoutCode: 'If this was not you, there is nothing to do: without the code nothing happens.',
};

export type AccountMailWords = typeof en;
