export type DemoAccount = {
  portal: 'customer' | 'admin';
  email: string;
  password: string;
  who: string;
  /** That of the address where nothing is said. */
  name?: string;
};

export const demoAdmin: DemoAccount = {
  portal: 'admin',
  email: 'ada@parterre.example',
  password: 'curtain-up-2026',
  who: 'admin of the platform',
};

export const demoEmployees = {
  olive: {
    portal: 'admin',
    email: 'olive@subangarts.example',
    password: 'opening-night-1',
    who: 'organizer, Subang City Arts',
  },
  max: {
    portal: 'admin',
    email: 'max@northside.example',
    password: 'soundcheck-at-6',
    who: 'organizer, Northside Live',
  },
  boris: {
    portal: 'admin',
    email: 'boris@subangarts.example',
    password: 'two-for-tonight',
    who: 'box office, Subang City Arts',
  },
  dora: {
    portal: 'admin',
    email: 'dora@subangarts.example',
    password: 'doors-open-1930',
    who: 'door staff, Subang City Arts',
  },
} as const satisfies Record<string, DemoAccount>;

export const demoCustomers: readonly DemoAccount[] = [
  { portal: 'customer', email: 'carla@mail.example', password: 'front-row-please', who: 'customer' },
  { portal: 'customer', email: 'ben@mail.example', password: 'balcony-left-7', who: 'customer' },
];

/** Bought most of what is sold when the example house opens. */
export const demoRegular: DemoAccount = {
  portal: 'customer',
  email: 'rita@mail.example',
  password: 'always-row-five',
  who: 'customer',
};

/** They have tickets for one event, and write on its page. */
export const demoWriters: readonly DemoAccount[] = [
  {
    portal: 'customer',
    email: 'farid@mail.example',
    password: 'third-row-centre',
    who: 'customer',
    name: 'Farid Rahman',
  },
  {
    portal: 'customer',
    email: 'meiling@mail.example',
    password: 'two-pianos-please',
    who: 'customer',
    name: '陳美玲',
  },
];

/** Who can sign in to the local stack after the first start. They exist nowhere else. */
export const demoAccounts: readonly DemoAccount[] = [
  demoAdmin,
  ...Object.values(demoEmployees),
  ...demoCustomers,
];
