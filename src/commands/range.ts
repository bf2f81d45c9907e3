import type { HourRange } from '../domain/types';

/** As every document of this program writes a range: of hours, or of weeks. */
export const rangeJson = ([low, high]: HourRange) => ({ low, high });
