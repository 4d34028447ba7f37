import type { StackStatus } from '@aws-sdk/client-cloudformation';
import type { Scheduler } from 'fast-check';
import type { House } from './house.ts';
import {
  type Change,
  isReplaced,
  type Parameters,
  type Part,
  partsBetween,
  type Resources,
  type Wanted,
  wantedResources,
} from './wanted-resources.ts';

export type ChangeSet = {
  readonly name: string;
  readonly parameters: Parameters;
  readonly knownParameters: ReadonlySet<string>;
  readonly isEmpty: boolean;
};

/** How an update is to fail: at which of its parts, and whether its roll-back gets stuck there, too. */
export type Failure = { readonly at: number; readonly isStuck: boolean };

export type StackEvent = { readonly status: string; readonly part: string; readonly reason: string };

export class ValidationError extends Error {}

const withoutForgotten = (parameters: Parameters): Parameters => {
  const { Forgotten: _, ...rest } = parameters;
  return rest;
};

/**
 * A root stack with its nested stacks, as CloudFormation's documents describe it. Each rule has its source beside it.
 * Nested stacks are brought one after the other, in an order that their outputs allow; AWS brings some of them at the same
 * time, which adds no order that is not seen here with a failure at another place.
 */
export class StackModel {
  /** All that it has been, the last one last. */
  readonly statuses: StackStatus[] = ['CREATE_COMPLETE'];
  readonly events: StackEvent[] = [];
  readonly changeSets = new Map<string, ChangeSet>();
  /** How the next updates fail, first come, first served. */
  failures: (Failure | undefined)[] = [];
  parameters: Parameters;
  /** What its template knows. */
  knownParameters: ReadonlySet<string>;
  readonly #moment: Scheduler;
  readonly #house: House;
  #now: Map<string, Wanted>;
  #stable: Parameters;
  #stableKnown: ReadonlySet<string>;
  #toGoBack: Change[] = [];
  #work: Promise<void> = Promise.resolve();

  constructor(moment: Scheduler, house: House, parameters: Parameters, known: ReadonlySet<string>) {
    this.#moment = moment;
    this.#house = house;
    this.parameters = parameters;
    this.#stable = parameters;
    this.knownParameters = known;
    this.#stableKnown = known;
    this.#now = new Map(wantedResources(withoutForgotten(parameters)));
    for (const path of this.#now.keys()) house.bring(path, this.#now);
  }

  ended(): Promise<void> {
    return this.#work;
  }

  get status(): StackStatus {
    return this.statuses.at(-1) ?? 'CREATE_COMPLETE';
  }

  get isBusy(): boolean {
    return this.status.endsWith('IN_PROGRESS');
  }

  /**
   * Parameters that the template does not have are refused, and stacks that are busy or stuck.
   * https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateChangeSet.html
   */
  propose(name: string, parameters: Parameters, known: ReadonlySet<string>): void {
    if (this.isBusy || this.status === 'UPDATE_ROLLBACK_FAILED')
      throw new ValidationError(`Stack is in ${this.status} state and can not be updated.`);
    const unknown = Object.keys(parameters).filter((one) => !known.has(one));
    if (unknown.length > 0)
      throw new ValidationError(`Parameters: [${unknown.join(', ')}] do not exist in the template`);
    const isEmpty =
      partsBetween(this.#now, wantedResources(withoutForgotten(parameters))).length === 0 &&
      JSON.stringify(Object.entries(parameters).toSorted()) ===
        JSON.stringify(Object.entries(this.parameters).toSorted());
    this.changeSets.set(name, { name, parameters, knownParameters: known, isEmpty });
  }

  /**
   * "After you execute a change set, CloudFormation deletes any additional change sets that are associated with the stack."
   * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-changesets-execute.html
   * "This stack is currently in a non-terminal [CREATE_FAILED] state. To update the stack from this state, please use the
   * disable-rollback parameter" https://github.com/aws/aws-cli/issues/6368
   */
  execute(name: string, staysWhereItFails: boolean): void {
    const set = this.changeSets.get(name);
    if (!set) throw new ValidationError(`ChangeSet [${name}] does not exist`);
    if (this.isBusy) throw new ValidationError(`Stack is in ${this.status} state and can not be updated.`);
    if (this.status === 'UPDATE_FAILED' && !staysWhereItFails)
      throw new ValidationError('This stack is currently in a non-terminal [UPDATE_FAILED] state.');
    this.changeSets.clear();
    this.events.length = 0;
    this.statuses.push('UPDATE_IN_PROGRESS');
    this.parameters = set.parameters;
    this.knownParameters = set.knownParameters;
    this.#work = this.#update(
      partsBetween(this.#now, this.#wanted()),
      staysWhereItFails,
      this.failures.shift(),
    );
  }

  /** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-continueupdaterollback.html */
  continueRollback(): void {
    if (this.status !== 'UPDATE_ROLLBACK_FAILED')
      throw new ValidationError(`Stack is in ${this.status} state`);
    this.statuses.push('UPDATE_ROLLBACK_IN_PROGRESS');
    this.#work = this.#goBack(undefined);
  }

  #wanted(): Resources {
    return wantedResources(withoutForgotten(this.parameters));
  }

  #bring({ path }: Change, resources: Resources): void {
    const after = resources.get(path);
    if (after) this.#now.set(path, after);
    else this.#now.delete(path);
    this.#house.bring(path, resources);
  }

  /** What fails by itself: workers that do not start with a setting; and what AWS does not do at all in such an update. */
  #reasonAgainst(change: Change, staysWhereItFails: boolean): string | undefined {
    // https://github.com/aws/aws-sam-cli/issues/4164
    if (staysWhereItFails && isReplaced(change))
      return 'Replacement type updates not supported on stack with disable-rollback.';
    if (change.path === 'Services/Worker' && this.parameters.Limits === 'mistaken')
      return 'ECS Deployment Circuit Breaker was triggered.';
    return undefined;
  }

  /** @returns whether all of it was brought */
  #bringPart({ name, changes }: Part, staysWhereItFails: boolean, failsAt: number | undefined): boolean {
    const wanted = this.#wanted();
    for (const [n, change] of changes.entries()) {
      const reason =
        failsAt === n ? 'AWS would not have it.' : this.#reasonAgainst(change, staysWhereItFails);
      if (reason !== undefined) {
        this.events.push({ status: 'UPDATE_FAILED', part: change.path, reason });
        return false;
      }
      this.#bring(change, wanted);
      this.#toGoBack.push(change);
    }
    this.events.push({ status: 'UPDATE_COMPLETE', part: name, reason: '' });
    return true;
  }

  /**
   * An update that may stay "preserves the state of successful resources"; any other rolls all of them back, children with
   * their parent. A resource that AWS would not change stays as it was.
   * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stack-failure-options.html
   */
  async #update(
    parts: readonly Part[],
    staysWhereItFails: boolean,
    failure: Failure | undefined,
  ): Promise<void> {
    this.#toGoBack = [];
    const total = parts.reduce((sum, { changes }) => sum + changes.length, 0);
    let failsAt = failure && total > 0 ? failure.at % total : undefined;
    for (const part of parts) {
      await this.#moment.schedule(Promise.resolve(), `stack: ${part.name}`);
      const isWhole = this.#bringPart(part, staysWhereItFails, failsAt);
      if (!isWhole && staysWhereItFails) {
        this.statuses.push('UPDATE_FAILED');
        return;
      }
      if (!isWhole) return this.#goBack(failure?.isStuck ? 0 : undefined);
      if (failsAt !== undefined) failsAt -= part.changes.length;
    }
    // Some time passes before a failure behind everything else would show; then what was replaced is cleared away.
    await this.#moment.schedule(Promise.resolve(), 'stack: clean-up');
    this.#stable = this.parameters;
    this.#stableKnown = this.knownParameters;
    this.statuses.push('UPDATE_COMPLETE');
  }

  async #goBack(stuckAt: number | undefined): Promise<void> {
    this.statuses.push('UPDATE_ROLLBACK_IN_PROGRESS');
    this.parameters = this.#stable;
    this.knownParameters = this.#stableKnown;
    const wanted = this.#wanted();
    for (let n = 0; this.#toGoBack.length > 0; n++) {
      await this.#moment.schedule(Promise.resolve(), 'stack: roll-back');
      const [change] = this.#toGoBack;
      if (!change || n === stuckAt) {
        this.events.push({ status: 'UPDATE_FAILED', part: change?.path ?? '', reason: 'It cannot go back.' });
        this.statuses.push('UPDATE_ROLLBACK_FAILED');
        return;
      }
      this.#bring(change, wanted);
      this.#toGoBack.shift();
    }
    this.statuses.push('UPDATE_ROLLBACK_COMPLETE');
  }
}
