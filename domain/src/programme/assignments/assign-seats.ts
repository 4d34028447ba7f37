import type { Employee } from '../../people/accounts/account.ts';
import type { Auditor } from '../../people/audit/audit-entry.ts';
import { atFault, DomainError } from '../../domain-error.ts';
import type { EventId } from '../../ids.ts';
import { applyAssignment, updated } from './apply-assignment.ts';
import { changedMeanwhile } from '../events/event-update.ts';
import { type DossierDeps, type EventDossier, openDossier } from '../events/event-dossier.ts';
import type { SeatCategory } from '../events/seat-assignment.ts';
import type { SeatTarget } from '../events/seat-target.ts';
import { saveAssignments, type SaveAssignmentsDeps } from './save-assignments.ts';
import { requireDraft } from './ticket-categories.ts';
import { say } from '../words/say.ts';

type Deps = DossierDeps & SaveAssignmentsDeps & { readonly audit: Auditor };

type Input = {
  readonly eventId: EventId;
  readonly targets: readonly SeatTarget[];
  /** Null: not for sale. Undefined: undecided again. */
  readonly categoryId?: SeatCategory;
};

const attempts = 5;

/** The category in the words of the audit log. */
const requireCategory = ({ categories }: EventDossier, id: SeatCategory) => {
  if (id === undefined) return 'undecided';
  const category = categories.find((candidate) => candidate.id === id);
  if (id !== null && !category)
    throw new DomainError(
      'invalid-input',
      say((words) => words.noSuchCategory),
      atFault(
        'categoryId',
        say((words) => words.field.otherEventsCategory),
      ),
    );
  return category?.name ?? 'not for sale';
};

const requireChart = ({ chart }: EventDossier) => {
  if (!chart)
    throw new DomainError(
      'unknown-seat',
      say((words) => words.checklist.noChart),
    );
  return chart;
};

/** Strokes of two people that meet are done one after the other: each is small, and none must be lost. */
export const assignSeats = (deps: Deps) => {
  const [open, save] = [openDossier(deps), saveAssignments(deps)];
  return async (actor: Employee, { eventId, targets, categoryId }: Input): Promise<EventDossier> => {
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const dossier = await open(actor, eventId);
      const { event, assignments } = dossier;
      requireDraft(event);
      const category = requireCategory(dossier, categoryId);
      const update = applyAssignment(requireChart(dossier), assignments, targets, categoryId);
      const entry = deps.audit(actor, event.organizationId, 'seats-assigned', `${event.title}: ${category}`);
      const result = await save(event, update, entry);
      switch (result) {
        case 'saved':
          return { ...dossier, assignments: updated(assignments, update) };
        case 'conflict':
          continue;
        default:
          return result satisfies never;
      }
    }
    throw changedMeanwhile();
  };
};
