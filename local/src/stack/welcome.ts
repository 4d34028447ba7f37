import { styleText } from 'node:util';
import { type DemoAccount, demoAccounts } from '../demo/accounts.ts';
import type { StackSettings } from './settings.ts';

/** What one wants to know when everything is up. */
export function welcome({ ports, data }: Pick<StackSettings, 'ports' | 'data'>, seconds: number): string {
  const addresses = {
    'Customer portal': `http://localhost:${ports.gateway}`,
    'Admin portal': `http://localhost:${ports.gateway}/admin`,
    'Mail inbox': `http://localhost:${ports.inbox}`,
    'Phone, SMS': `http://localhost:${ports.phone}`,
    'Push service': `http://localhost:${ports.push}`,
    'Payment sandbox': `http://localhost:${ports.paymentSandbox}`,
  };
  return [
    '',
    styleText(['bold', 'green'], `Parterre is ready, after ${seconds.toFixed(1)} s.`),
    '',
    ...Object.entries(addresses).map(([name, url]) => `  ${name.padEnd(16)} ${styleText('underline', url)}`),
    '',
    '  Demo accounts',
    ...demoAccounts.map(accountLine),
    '',
    `  Ctrl-C ends everything; the data stays in ${data} (npm start -- --fresh begins anew).`,
    '',
    '',
  ].join('\n');
}

const emailWidth = Math.max(...demoAccounts.map(({ email }) => email.length));
const passwordWidth = Math.max(...demoAccounts.map(({ password }) => password.length));

function accountLine({ portal, email, password, who }: DemoAccount): string {
  const where = portal === 'admin' ? '/admin' : '/';
  return `  ${where.padEnd(7)} ${email.padEnd(emailWidth)}  ${password.padEnd(passwordWidth)}  ${who}`;
}
