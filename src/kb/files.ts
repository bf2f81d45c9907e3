/** What the base asks of the file system. It is handed in, so that a test can hand in its own. */
export type { EntryKind, FileStat, Files, ReadFailure } from '../io/files';
