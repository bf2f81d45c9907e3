export { type Base, type BaseOptions, type Catalogue, openBase, type RoleIndexEntry, withBase } from './base';
