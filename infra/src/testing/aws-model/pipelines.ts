import type { Scheduler } from 'fast-check';
import type { House, Service } from './house.ts';
import { type ReleaseEnding, releaseBlueGreen } from './release.ts';

export type Released = Service | 'worker';
export const released: readonly Released[] = ['customer', 'employee', 'worker'];

/** Commits, the later the greater. */
export const tagOf = (n: number): string => `abcdef${n.toString().padStart(4, '0')}`;

type Waiting = { readonly tag: string; readonly ending: ReleaseEnding; readonly hesitates: number };
type Stage = { held: string | undefined; isRunning: boolean; waiting: Waiting | undefined };

const emptyStage = (): Stage => ({ held: undefined, isRunning: false, waiting: undefined });

/**
 * The stages that release. What comes to one that is held waits there, and a newer one takes its place.
 * https://docs.aws.amazon.com/codepipeline/latest/userguide/transitions.html
 * https://docs.aws.amazon.com/codepipeline/latest/userguide/concepts-how-it-works.html
 */
export class Pipelines {
  readonly stages: Record<Released, Stage> = {
    customer: emptyStage(),
    employee: emptyStage(),
    worker: emptyStage(),
  };
  readonly #moment: Scheduler;
  readonly #house: House;
  #commits = 0;
  readonly #underWay: Promise<void>[] = [];

  constructor(moment: Scheduler, house: House) {
    this.#moment = moment;
    this.#house = house;
    house.whenPipelineGoes = () => {
      for (const stage of Object.values(this.stages)) [stage.held, stage.waiting] = [undefined, undefined];
    };
  }

  /** @param hesitates moments in which the stage is at it, and no new task is there yet */
  push(service: Released, ending: ReleaseEnding, hesitates: number): void {
    this.#commits += 1;
    this.stages[service].waiting = { tag: tagOf(this.#commits), ending, hesitates };
    this.#goOn(service);
  }

  hold(service: Released, reason: string | undefined): void {
    this.stages[service].held = reason;
    this.#goOn(service);
  }

  /** Everything that has been begun. */
  async ended(): Promise<void> {
    for (let n = 0; n < this.#underWay.length; n++) await this.#underWay[n];
  }

  #goOn(service: Released): void {
    const stage = this.stages[service];
    if (stage.held !== undefined || stage.isRunning || !stage.waiting) return;
    const { waiting } = stage;
    stage.waiting = undefined;
    stage.isRunning = true;
    this.#underWay.push(this.#release(service, waiting));
  }

  async #release(service: Released, { tag, ending, hesitates }: Waiting): Promise<void> {
    for (let n = 0; n <= hesitates; n++)
      await this.#moment.schedule(Promise.resolve(), `pipeline of ${service}`);
    if (service !== 'worker') await releaseBlueGreen(this.#moment, this.#house, service, ending);
    // The circuit breaker goes back by itself when workers do not stay.
    else if (ending === 'good') this.#house.workerTag = tag;
    this.stages[service].isRunning = false;
    this.#goOn(service);
  }
}
