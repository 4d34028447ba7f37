import type { Environment } from '../stack/service-environment.ts';

/** An environment as `node --env-file` reads it; in single quotes everything stands for itself. */
export function environmentFile(environment: Environment): string {
  const lines = Object.entries(environment).map(([name, value]) => {
    if (/['\n]/.test(value)) throw new Error(`${name} cannot be written to a file for node --env-file`);
    return `${name}='${value}'\n`;
  });
  return lines.join('');
}
