import { furtherRows } from './further-rows';
import { leadingRows } from './leading-rows';
import type { RowDefinition } from './row';

/** Every row, in the fixed order. */
export const allRows: readonly RowDefinition[] = [...leadingRows, ...furtherRows];
