import { inRoot } from '../paths.ts';
import { type Ports, portsFrom } from './ports.ts';

export type StackSettings = Readonly<{
  ports: Ports;
  /** Where the stack keeps what it must remember. */
  data: string;
  /** Comes before the name of every table, queue and bucket. */
  prefix: string;
  /** Restart services and rebuild portals when their sources change. */
  watch: boolean;
}>;

export function localSettings({ watch = false, portOffset = 0, data = inRoot('.data') } = {}): StackSettings {
  return { ports: portsFrom(portOffset), data, prefix: 'parterre-local-', watch };
}
