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
  /** Of another name: it is looked at and thrown away. */
  readonly isDraft: boolean;
};

/** What is asked for: a stack that is there is updated, one that is not is created. */
export type Proposal = Pick<ChangeSet, 'name' | 'parameters' | 'knownParameters' | 'isDraft'> & {
  readonly creates: boolean;
};

/** A stack as it was when it was whole the last time. */
export type Begun = { readonly parameters: Parameters; readonly known: ReadonlySet<string> };

type Kind = 'CREATE' | 'UPDATE';

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
  readonly statuses: StackStatus[] = [];
  readonly events: StackEvent[] = [];
  readonly changeSets = new Map<string, ChangeSet>();
  /** How the next updates fail, first come, first served. */
  failures: (Failure | undefined)[] = [];
  parameters: Parameters = {};
  /** What its template knows. */
  knownParameters: ReadonlySet<string> = new Set();
  /** What there was when it was whole: outputs are of this. */
  whole: ReadonlySet<string> = new Set();
  readonly #moment: Scheduler;
  readonly #house: House;
  #now = new Map<string, Wanted>();
  #stable: Parameters = {};
  #stableKnown: ReadonlySet<string> = new Set();
  #toGoBack: Change[] = [];
  #toClearAway: Change[] = [];
  #work: Promise<void> = Promise.resolve();

  /** @param begun where it is there already */
  constructor(moment: Scheduler, house: House, begun?: Begun) {
    this.#moment = moment;
    this.#house = house;
    if (!begun) return;
    this.parameters = begun.parameters;
    this.knownParameters = begun.known;
    this.#now = new Map(this.#wanted());
    for (const path of this.#now.keys()) house.bring(path, this.#now);
    this.#isWhole('CREATE');
  }

  ended(): Promise<void> {
    return this.#work;
  }

  /** Nothing where there is no stack. */
  get status(): StackStatus | undefined {
    return this.statuses.at(-1);
  }

  get isBusy(): boolean {
    return this.status !== 'REVIEW_IN_PROGRESS' && (this.status ?? '').endsWith('IN_PROGRESS');
  }

  get #isDraft(): boolean {
    return this.status === undefined || this.status === 'REVIEW_IN_PROGRESS';
  }

  has(path: string): boolean {
    return this.#now.has(path);
  }

  /**
   * Parameters that the template does not have are refused, and stacks that are busy or stuck. "If you create a change set
   * for a new stack, CloudFormation creates a stack with a unique stack ID, but no template or resources. The stack will be
   * in the REVIEW_IN_PROGRESS state until you execute the change set."
   * https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateChangeSet.html
   */
  propose({ name, parameters, knownParameters, isDraft, creates }: Proposal): void {
    if (!isDraft) this.#allow(creates);
    const unknown = Object.keys(parameters).filter((one) => !knownParameters.has(one));
    if (unknown.length > 0)
      throw new ValidationError(`Parameters: [${unknown.join(', ')}] do not exist in the template`);
    if (!isDraft && this.status === undefined) this.statuses.push('REVIEW_IN_PROGRESS');
    const isEmpty =
      !creates &&
      partsBetween(this.#now, wantedResources(withoutForgotten(parameters))).length === 0 &&
      JSON.stringify(Object.entries(parameters).toSorted()) ===
        JSON.stringify(Object.entries(this.parameters).toSorted());
    this.changeSets.set(name, { name, parameters, knownParameters, isEmpty, isDraft });
  }

  #allow(creates: boolean): void {
    if (this.isBusy || this.status === 'UPDATE_ROLLBACK_FAILED')
      throw new ValidationError(`Stack is in ${this.status} state and can not be updated.`);
    if (creates !== this.#isDraft)
      throw new ValidationError(creates ? 'Stack already exists' : 'Stack does not exist');
  }

  /** Drafts under other names are nothing to this one. */
  remove(): void {
    if (this.status !== undefined)
      this.#house.broken.push(`the stack is deleted, while it is ${this.status}`);
  }

  /**
   * "After you execute a change set, CloudFormation deletes any additional change sets that are associated with the stack."
   * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-changesets-execute.html
   * "This stack is currently in a non-terminal [CREATE_FAILED] state. To update the stack from this state, please use the
   * disable-rollback parameter" https://github.com/aws/aws-cli/issues/6368
   */
  execute(name: string, staysWhereItFails: boolean): void {
    const set = this.changeSets.get(name);
    if (!set || set.isDraft) throw new ValidationError(`ChangeSet [${name}] does not exist`);
    if (this.isBusy) throw new ValidationError(`Stack is in ${this.status} state and can not be updated.`);
    if (/^(CREATE|UPDATE)_FAILED$/.test(this.status ?? '') && !staysWhereItFails)
      throw new ValidationError(`This stack is currently in a non-terminal [${this.status}] state.`);
    const kind = this.#isDraft ? 'CREATE' : 'UPDATE';
    if (kind === 'CREATE' && !staysWhereItFails) throw new Error('nobody begins a stack so');
    this.changeSets.clear();
    this.events.length = 0;
    this.statuses.push(`${kind}_IN_PROGRESS`);
    this.parameters = set.parameters;
    this.knownParameters = set.knownParameters;
    this.#work = this.#update(
      partsBetween(this.#now, this.#wanted()),
      staysWhereItFails,
      this.failures.shift(),
      kind,
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

  #isWhole(kind: Kind): void {
    this.#stable = this.parameters;
    this.#stableKnown = this.knownParameters;
    this.whole = new Set(this.#now.keys());
    this.statuses.push(`${kind}_COMPLETE`);
    this.#house.open();
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
    if (change.path === 'Services/Worker' && this.parameters.MailName === 'mistaken')
      return 'ECS Deployment Circuit Breaker was triggered.';
    return undefined;
  }

  /** @returns whether all of it was brought */
  #bringPart(
    { name, changes }: Part,
    staysWhereItFails: boolean,
    failsAt: number | undefined,
    kind: Kind,
  ): boolean {
    const wanted = this.#wanted();
    for (const [n, change] of changes.entries()) {
      const reason =
        failsAt === n ? 'AWS would not have it.' : this.#reasonAgainst(change, staysWhereItFails);
      if (reason !== undefined) {
        this.events.push({ status: `${kind}_FAILED`, part: change.path, reason });
        return false;
      }
      this.#bring(change, wanted);
      (change.before ? this.#toGoBack : this.#toClearAway).push(change);
    }
    this.events.push({ status: `${kind}_COMPLETE`, part: name, reason: '' });
    return true;
  }

  /**
   * What is not wanted any more goes last, when all else is there, and what an update has made goes last on the way back.
   * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/view-stack-events.html (…_COMPLETE_CLEANUP_IN_PROGRESS)
   */
  async #clearAway(unwanted: readonly Change[], status: StackStatus): Promise<void> {
    this.statuses.push(status);
    await this.#moment.schedule(Promise.resolve(), 'stack: clean-up');
    for (const change of unwanted) this.#bring(change, this.#wanted());
  }

  /**
   * An update that may stay "preserves the state of successful resources"; any other rolls all of them back, children with
   * their parent. A resource that AWS would not change stays as it was.
   * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stack-failure-options.html
   */
  async #update(
    all: readonly Part[],
    staysWhereItFails: boolean,
    failure: Failure | undefined,
    kind: Kind,
  ): Promise<void> {
    [this.#toGoBack, this.#toClearAway] = [[], []];
    const isUnwanted = ({ after }: Change) => after === undefined;
    const unwanted = all.flatMap(({ changes }) => changes.filter(isUnwanted));
    const parts = all.map(({ name, changes }) => ({
      name,
      changes: changes.filter((change) => !isUnwanted(change)),
    }));
    const total = parts.reduce((sum, { changes }) => sum + changes.length, 0);
    let failsAt = failure && total > 0 ? failure.at % total : undefined;
    for (const part of parts) {
      await this.#moment.schedule(Promise.resolve(), `stack: ${part.name}`);
      const isBrought = this.#bringPart(part, staysWhereItFails, failsAt, kind);
      if (!isBrought && staysWhereItFails) {
        this.statuses.push(`${kind}_FAILED`);
        return;
      }
      if (!isBrought) return this.#goBack(failure?.isStuck ? 0 : undefined);
      if (failsAt !== undefined) failsAt -= part.changes.length;
    }
    // A new stack has nothing to clear away, and some time passes there, too.
    await this.#clearAway(
      unwanted,
      kind === 'UPDATE' ? 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS' : 'CREATE_IN_PROGRESS',
    );
    this.#isWhole(kind);
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
    await this.#clearAway(this.#toClearAway, 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS');
    this.statuses.push('UPDATE_ROLLBACK_COMPLETE');
  }
}
