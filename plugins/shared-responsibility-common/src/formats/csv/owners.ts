import { MarkedText, OpenWord, readOpenWord } from './cells';
import { fold, guessParty, meansShared, takeId, toId } from './names';

const SEPARATOR = /\s*(?:[+&,;/|·]|\band\b)\s*/i;
const MIN_REPEATS = 2;

/** What a cell of a grid says. */
export type OwnersCell =
  | { open: OpenWord }
  /** Names as the file spells them first, each once. */
  | { names: string[] }
  | { unknown: string[] };

/**
 * The names that stand for owners in a grid, and the parties they mean. A name
 * counts when it is mapped, when it is a usual one, or when it is repeated;
 * what stands somewhere once may as well be a slip of the pen.
 */
export class OwnerNames {
  /** Spelling in the file by folded name. */
  readonly #spellings = new Map<string, string>();
  readonly #parties = new Map<string, string[]>();
  readonly #titles = new Map<string, string>();
  readonly #guessed: string[] = [];
  /** First spelling of each set of joint owners. */
  readonly #joint = new Map<string, string>();

  static create(options: {
    cells: MarkedText[];
    owners?: Record<string, string[]>;
  }): OwnerNames {
    const names = new OwnerNames();
    const { owners = {} } = options;
    const mapped = new Map(
      Object.entries(owners).map(([name, parties]) => [fold(name), parties]),
    );
    const counts = new Map<string, number>();
    for (const { bare } of options.cells) {
      if (readOpenWord(bare)) {
        continue;
      }
      const parts = mapped.has(fold(bare)) ? [bare] : splitNames(bare);
      for (const part of parts) {
        counts.set(fold(part), (counts.get(fold(part)) ?? 0) + 1);
        if (!names.#spellings.has(fold(part))) {
          names.#spellings.set(fold(part), part.trim());
        }
      }
    }
    for (const [name, count] of counts) {
      const usual = guessParty(name) || meansShared(name);
      if (
        !mapped.has(name) &&
        !usual &&
        (count < MIN_REPEATS || !looksLikeName(name))
      ) {
        names.#spellings.delete(name);
      }
    }
    names.#assignParties(mapped);
    return names;
  }

  /** What was guessed, a sentence each. */
  get guessed(): string[] {
    return this.#guessed;
  }

  /** Party ids by name as the file spells it. */
  get mapping(): Record<string, string[]> {
    return Object.fromEntries(
      [...this.#parties].map(([name, parties]) => [
        this.#spellings.get(name) ?? name,
        parties,
      ]),
    );
  }

  /** Ids of all parties, with the names that they have in the file. */
  get parties(): Map<string, string> {
    return this.#titles;
  }

  partiesOf(names: string[]): string[] {
    return [
      ...new Set(names.flatMap(name => this.#parties.get(fold(name)) ?? [])),
    ];
  }

  /** Joint owners as the file writes them first, in whatever order. */
  join(names: string[], bare: string): string {
    if (names.length === 1) {
      return names[0];
    }
    const key = names.map(fold).sort().join('\n');
    const spelling = this.#joint.get(key) ?? bare;
    this.#joint.set(key, spelling);
    return spelling;
  }

  read(bare: string): OwnersCell {
    const open = readOpenWord(bare);
    if (open) {
      return { open };
    }
    const parts = this.#spellings.has(fold(bare)) ? [bare] : splitNames(bare);
    const unknown = parts.filter(part => !this.#spellings.has(fold(part)));
    if (unknown.length > 0 || parts.length === 0) {
      return { unknown: unknown.length > 0 ? unknown : [bare] };
    }
    const names = parts.map(part => this.#spellings.get(fold(part)) ?? part);
    return { names: [...new Set(names)] };
  }

  /** Names that stand for one party first: `Shared` means all of these. */
  #assignParties(mapped: Map<string, string[]>) {
    const taken = new Set([...mapped.values()].flat());
    for (const [name, parties] of mapped) {
      if (this.#spellings.has(name)) {
        this.#parties.set(name, parties);
        for (const party of parties) {
          if (parties.length === 1 && !this.#titles.has(party)) {
            this.#titles.set(party, this.#spellings.get(name) ?? name);
          }
        }
      }
    }
    const open = [...this.#spellings.keys()].filter(name => !mapped.has(name));
    for (const name of open.filter(candidate => !meansShared(candidate))) {
      const spelling = this.#spellings.get(name) ?? name;
      const usual = guessParty(name);
      const party =
        usual && !taken.has(usual)
          ? takeId(usual, taken)
          : takeId(toId(name, 'party'), taken);
      this.#parties.set(name, [party]);
      this.#titles.set(party, spelling);
      this.#guessed.push(`"${spelling}" is taken as the party ${party}.`);
    }
    const single = [...this.#titles.keys()];
    for (const name of open.filter(meansShared)) {
      const parties = single.length === 2 ? single : ['platform', 'consumer'];
      this.#parties.set(name, parties);
      this.#guessed.push(
        `"${this.#spellings.get(name)}" is taken as ${parties.join(' and ')}.`,
      );
    }
    for (const party of [...this.#parties.values()].flat()) {
      if (!this.#titles.has(party)) {
        this.#titles.set(
          party,
          party[0].toLocaleUpperCase('en-US') + party.slice(1),
        );
      }
    }
  }
}

function splitNames(bare: string): string[] {
  return bare.split(SEPARATOR).filter(part => part.trim() !== '');
}

function looksLikeName(name: string): boolean {
  return name.length <= 40 && name.split(' ').length <= 5;
}
