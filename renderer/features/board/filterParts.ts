import type { BoardFilter } from '#shared/domain/boardFilter.ts';
import { DEFAULT_FILTER } from '#shared/domain/boardLook.ts';
import type { Stage } from '#shared/domain/stage.ts';
import { boardLook as words } from '#shared/messages/boardLook.ts';

/** One thing that narrows the board down, and the filter without it. */
export type FilterPart = { readonly id: string; readonly label: string; readonly without: Partial<BoardFilter> };

type Names = 'tags' | 'companies' | 'sources';
const LABELS = { tags: words.chips.tag, companies: words.chips.company, sources: words.chips.source };

const named = (filter: BoardFilter, part: Names): readonly FilterPart[] =>
  filter[part].map((name) => ({
    id: `${part} ${name}`,
    label: LABELS[part]({ name }),
    without: { [part]: filter[part].filter((other) => other !== name) },
  }));

/** The parts of a filter that are on, in the order of the panel; the words of the filter box are not among them. */
export const filterParts = (filter: BoardFilter, stages: readonly Stage[]): readonly FilterPart[] => [
  ...(filter.scope === DEFAULT_FILTER.scope
    ? []
    : [
        {
          id: 'scope',
          label: filter.scope === 'closed' ? words.chips.scopeClosed : words.chips.scopeAll,
          without: { scope: DEFAULT_FILTER.scope },
        },
      ]),
  ...filter.stageIds.map((id) => {
    const name = stages.find((stage) => stage.id === id)?.name;
    return {
      id: `column ${id}`,
      label: name === undefined ? words.chips.goneColumn : words.chips.column({ name }),
      without: { stageIds: filter.stageIds.filter((other) => other !== id) },
    };
  }),
  ...named(filter, 'tags'),
  ...named(filter, 'companies'),
  ...named(filter, 'sources'),
  ...(filter.excitementFrom === null
    ? []
    : [
        {
          id: 'excitement',
          label: words.chips.excitementFrom({ value: filter.excitementFrom }),
          without: { excitementFrom: null },
        },
      ]),
  ...(filter.isQuiet ? [{ id: 'quiet', label: words.chips.quiet, without: { isQuiet: false } }] : []),
  ...(filter.batchId === null ? [] : [{ id: 'import', label: words.chips.imported, without: { batchId: null } }]),
];

/** Whether anything but the choice of active, closed or all roles narrows the board down. */
export const isNarrowed = (filter: BoardFilter): boolean =>
  filter.text !== '' ||
  filter.stageIds.length + filter.tags.length + filter.companies.length + filter.sources.length > 0 ||
  filter.excitementFrom !== null ||
  filter.isQuiet ||
  filter.batchId !== null;
