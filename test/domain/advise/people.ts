import type { ToolRole } from '../../../src/domain/advise/shares';
import type { Survey } from '../../../src/domain/types';
import { aSurvey } from '../../support/builders';

/** A bakery's world: three crafts that a survey knows, one that only a second survey knows, one that only lists its tools. */
export const crafts: readonly ToolRole[] = [
  { id: 'baker', family: 'dough', tools: ['oven', 'peel'] },
  { id: 'confectioner', family: 'sugar', tools: ['whisk', 'thermometer'] },
  { id: 'miller', family: 'dough', tools: ['mill'] },
  { id: 'pastry-chef', family: 'sugar', tools: ['whisk', 'piping-bag'] },
  { id: 'taster', family: 'sugar', tools: ['spoon', 'whisk'] },
];

export const guild: Survey = aSurvey({
  id: 'guild',
  n: { baker: 100, confectioner: 80, miller: 20 },
  tools: {
    oven: { baker: 90, confectioner: 40, miller: 4 },
    whisk: { baker: 20, confectioner: 70 },
    mill: { baker: 5, miller: 18 },
    apron: { baker: 50, confectioner: 40, miller: 10 },
  },
});

/** Knows the sweet crafts only. */
export const sugarGuild: Survey = aSurvey({
  id: 'sugar-guild',
  n: { confectioner: 400, 'pastry-chef': 200 },
  tools: {
    whisk: { confectioner: 320, 'pastry-chef': 160 },
    'piping-bag': { confectioner: 100, 'pastry-chef': 150 },
    torch: { confectioner: 40, 'pastry-chef': 80 },
  },
  activities: { 'analyze-data': { confectioner: 100, 'pastry-chef': 150 }, research: { confectioner: 200, 'pastry-chef': 100 } },
});
