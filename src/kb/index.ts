export { type Base, type BaseOptions, type Catalogue, openAfterDamage, openBase, type RoleIndexEntry, withBase } from './base';
export { isCompiledDamage } from './compiled';
