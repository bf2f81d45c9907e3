/**
 * The field's words as types. Everything else in `src` speaks in these.
 *
 * Three layers: what people write (`Role`, `Skill`, ... one YAML entry each), what linking makes of it
 * (`LinkedRole`: references resolved, survey and official figures joined in), and figures, which always carry
 * their source.
 */
export * from './entries';
export * from './figures';
export * from './linked';
export * from './vocabulary';
