export type DemoAccount = {
  portal: 'customer' | 'admin';
  email: string;
  password: string;
  who: string;
};

/** Who can sign in to the local stack after the first start. They exist nowhere else. */
export const demoAccounts: readonly DemoAccount[] = [
  {
    portal: 'admin',
    email: 'ada@parterre.example',
    password: 'curtain-up-2026',
    who: 'admin of the platform',
  },
  {
    portal: 'admin',
    email: 'olive@lindenhof.example',
    password: 'opening-night-1',
    who: 'organizer, Theater am Lindenhof',
  },
  {
    portal: 'admin',
    email: 'max@northside.example',
    password: 'soundcheck-at-6',
    who: 'organizer, Northside Live',
  },
  {
    portal: 'admin',
    email: 'dora@lindenhof.example',
    password: 'doors-open-1930',
    who: 'door staff, Theater am Lindenhof',
  },
  { portal: 'customer', email: 'carla@mail.example', password: 'front-row-please', who: 'customer' },
  { portal: 'customer', email: 'ben@mail.example', password: 'balcony-left-7', who: 'customer' },
];
