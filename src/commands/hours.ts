import type { HourRange } from '../domain/types';

/** As every document of this program writes a range of hours. */
export const hoursJson = ([low, high]: HourRange) => ({ low, high });
