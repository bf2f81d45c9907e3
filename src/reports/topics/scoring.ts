import type { Report } from '../../render/report';

export const scoring: Report = { title: 'Scoring', blocks: [] };
