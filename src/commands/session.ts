import type { Command } from 'commander';
import type { FailureKind, Warning } from '../domain/outcome';
import type { World } from '../io/world';
import type { Base } from '../kb/base';
import type { Report } from '../render/report';
import type { Format, Settings } from './settings';

/** `width` in columns, `height` in lines. */
export type View = { width: number; height: number; accessible: boolean };

/** A finished result: the document that scripts read, and the report that people read. */
export type Answer = {
  /** `career/comparison`, ... */
  schema: string;
  document: Readonly<Record<string, unknown>>;
  report(view: View): Report | Promise<Report>;
  warnings?: readonly Warning[];
  /** A file that was written beside the result. */
  wrote?: string | undefined;
  /** Sources cited, for the document's `knowledgeBase.sources`. */
  sources?: readonly string[];
  /** Made without opening the knowledge base, which may be the very thing that is broken. */
  standalone?: boolean;
  /** In place of the report where it is read as text: lines that other programs parse too (`file:line:column`), never wrapped. */
  lines?: readonly string[];
  /** A result that is complete and still not good, e.g. findings of a check. */
  outcome?: FailureKind;
};

/** Text that is the result as it is: a completion script, a calendar, JSON Lines. */
export type Verbatim = {
  verbatim: string;
  /** Formats that may be asked for and are this text. */
  formats?: readonly Format[];
  warnings?: readonly Warning[];
  /** Of a result that is complete and still not good; the first warning says why, and the hint what to do. */
  outcome?: FailureKind;
  hint?: string;
};

/** What a command works with. */
export type Session = {
  world: World;
  settings: Settings;
  /** Opens the knowledge base, once. */
  base(): Promise<Base>;
};

export type Handler = (session: Session) => Promise<Answer | Verbatim>;

/** Runs a command's handler and keeps its result; handed to every `registerX`. */
export type Act = (command: Command, handler: Handler) => Promise<void>;

/** What a run leaves: the whole of standard output, notes for standard error, and the kind of failure, if it was one. */
export type Finished = {
  stdout: string;
  notes: string;
  outcome?: FailureKind;
  /** What to say of a result that is complete and still not good; told as every failure is told. */
  failed?: Pick<Warning, 'code' | 'message'> & { hint: string };
};
