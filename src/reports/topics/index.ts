export { accessibility } from './accessibility';
export { environment } from './environment';
export { exitCodes } from './exit-codes';
export { formats } from './formats';
export { knowledgeBase } from './knowledge-base';
export { scoring } from './scoring';
export { scripting } from './scripting';
