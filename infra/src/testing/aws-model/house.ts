import type { Resources } from './wanted-resources.ts';

export type Group = 'one' | 'two';
export type Service = 'customer' | 'employee';
export const services: readonly Service[] = ['customer', 'employee'];

export type TaskSet = {
  readonly group: Group;
  status: 'PRIMARY' | 'ACTIVE' | 'DRAINING';
  isHealthy: boolean;
};

export const other = (group: Group): Group => (group === 'one' ? 'two' : 'one');

const groupIn = (text: string): Group => (/(Customer|Employee)Two/.test(text) ? 'two' : 'one');

/** Where the templates keep what sends people on. */
const routes = (resources: Resources): Record<Service, string | undefined> => ({
  customer: resources.has('LoadBalancer/Https') ? 'LoadBalancer/Https' : 'LoadBalancer/Http',
  employee: 'LoadBalancer/Admin',
});

const servicePaths: Record<Service, string> = {
  customer: 'Services/Customer',
  employee: 'Services/Employee',
};

/** What runs, and where people are sent: what customers feel. */
export class House {
  readonly tasks: Record<Service, TaskSet[]> = { customer: [], employee: [] };
  /** The groups that have weight on the production listener. */
  readonly sentTo: Record<Service, Group[]> = { customer: ['one'], employee: ['one'] };
  workerTag = '';
  customerMin = 0;
  /** What has gone wrong, in words. */
  readonly broken: string[] = [];
  /** Asked when the pipeline is taken away, and what it held and what waited with it. */
  whenPipelineGoes: () => void = () => undefined;
  readonly #open = new Set<Service>();

  get isOpen(): boolean {
    return this.#open.size > 0;
  }

  /** From now on somebody has to be there: the stack is whole, and people are told of it. */
  open(): void {
    for (const service of services) if (this.tasks[service].length > 0) this.#open.add(service);
    this.look();
  }

  /** A service begins with tasks on its first group, and takes them with it. */
  #found(service: Service, isThere: boolean): void {
    const tasks = this.tasks[service];
    if (!isThere) tasks.length = 0;
    else if (tasks.length === 0) tasks.push({ group: 'one', status: 'PRIMARY', isHealthy: true });
  }

  #employ(resources: Resources): void {
    const tasks = resources.get('TaskDefinitions/Worker')?.text ?? '';
    const tag = /"Image":"[^"]*:([a-f0-9]{7,40})"/.exec(tasks)?.[1] ?? '';
    if (resources.has('Services/Worker') && tag < this.workerTag)
      this.broken.push(`workers go back from ${this.workerTag} to ${tag}`);
    this.workerTag = tag;
  }

  /** What a changed resource means to people. */
  bring(path: string, resources: Resources): void {
    const text = resources.get(path)?.text ?? '';
    const paths = routes(resources);
    for (const service of services) {
      if (path === paths[service]) this.send(service, [groupIn(text)]);
      if (path === servicePaths[service]) this.#found(service, resources.has(path));
    }
    if (path === 'Scaling/Customer') this.customerMin = Number(/"MinCapacity":(\d+)/.exec(text)?.[1] ?? 0);
    if (path === 'Pipeline/Pipeline' && !resources.has(path)) this.whenPipelineGoes();
    if (path === 'Services/Worker') this.#employ(resources);
  }

  send(service: Service, groups: Group[]): void {
    this.sentTo[service] = groups;
    this.look();
  }

  primaryOf(service: Service): TaskSet | undefined {
    return this.tasks[service].find(({ status }) => status === 'PRIMARY');
  }

  /** The promise that is never to be broken: whoever comes is sent to tasks that are well. */
  look(): void {
    for (const service of this.#open)
      for (const group of this.sentTo[service])
        if (!this.tasks[service].some((set) => set.group === group && set.isHealthy))
          this.broken.push(`people of the ${service} service are sent to ${group}, where nobody is`);
  }
}
