/** Asking, as the interview sees it. `io/menus.ts` and `io/line-prompter.ts` implement it; tests script it. */

/** `exact`: found by one of its own names, not only by something like it. */
export type Choice = { id: string; label: string; hint?: string; exact?: boolean };

/**
 * What came back: an answer, or a wish to go back, to skip, or to know why, with what was marked by then, so that the question can be
 * put again as it stood. Ctrl-C rejects with a `cancelled` failure.
 */
export type Reply<T> = { kind: 'answer'; value: T } | { kind: 'back' } | { kind: 'skip' } | { kind: 'why'; marked?: T | undefined };

/** How prompts look; `width` where the terminal does not say. */
export type PromptStyle = { color: number; accessible: boolean; ascii: boolean; width: number };

export type Prompter = {
  /** One of the choices. */
  choose(ask: {
    message: string;
    choices: readonly Choice[];
    initial?: string | undefined;
    canSkip?: boolean;
    canBack?: boolean;
  }): Promise<Reply<string>>;
  /** Any number of the choices. */
  chooseMany(ask: {
    message: string;
    choices: readonly Choice[];
    initial?: readonly string[];
    canSkip?: boolean;
    canBack?: boolean;
  }): Promise<Reply<string[]>>;
  /** Any number out of a long list, found by typing; `single`: at most one. `?` says how, and does not end it. */
  pick(ask: {
    message: string;
    search(term: string): readonly Choice[];
    /** The words for a choice that no search has brought up, one of `initial`. Default: its id. */
    titleOf?(id: string): string;
    initial?: readonly string[];
    canBack?: boolean;
    single?: boolean;
  }): Promise<Reply<string[]>>;
  /** A line of text. `initial` is proposed for an empty one; `before` was typed before, and is there to be changed. */
  text(ask: {
    message: string;
    initial?: string;
    before?: string;
    check(value: string): string | undefined;
    canBack?: boolean;
  }): Promise<Reply<string>>;
  /** A line that is not a question. */
  say(text: string): void;
};
