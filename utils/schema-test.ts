import * as v from 'valibot';

/** What schemas of several kinds are made of: see valibot's `ObjectSchema`, `ArraySchema`, … */
interface SchemaParts {
  readonly entries?: v.ObjectEntries;
  readonly item?: v.GenericSchema;
  readonly wrapped?: v.GenericSchema;
  /** Schemas, or values. */
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly pipe?: readonly PipeParts[];
  readonly default?: unknown;
  readonly fallback?: unknown;
}

interface PipeParts {
  readonly kind: string;
  readonly type: string;
  readonly requirement?: unknown;
}

/** Whether a value is as a schema wants it. */
type ValueTest = (value: unknown) => boolean;

/**
 * Makes a test that says the same as `v.is`. That makes an object for each field, and more where one is not as it should
 * be: ten thousand rows of the store took half a second. Of a schema with a part that is unknown here, `v.is` tests that.
 */
export function schemaTest(schema: v.GenericSchema & SchemaParts): ValueTest {
  const { type, entries, item, wrapped, options, literal, pipe } = schema;
  const slow: ValueTest = (value) => v.is(schema, value);
  // They have a say in what is missing.
  if (schema.default !== undefined || schema.fallback !== undefined) return slow;
  if (pipe) return pipeTest(pipe) ?? slow;
  if (type === 'string' || type === 'boolean') return (value) => typeof value === type;
  if (type === 'number') return (value) => typeof value === 'number' && !Number.isNaN(value);
  if (type === 'literal') return (value) => value === literal;
  if (type === 'picklist' && options) return (value) => options.includes(value);
  if (type === 'union' && options?.every(isSchema)) {
    const tests = options.map(schemaTest);
    return (value) => tests.some((test) => test(value));
  }
  if (type === 'array' && item) {
    const test = schemaTest(item);
    // An index that is not there is `undefined`, which `every` would skip.
    return (value) => Array.isArray(value) && Array.from<unknown>(value).every(test);
  }
  if ((type === 'optional' || type === 'nullable') && wrapped) {
    const [none, test] = [type === 'optional' ? undefined : null, schemaTest(wrapped)];
    return (value) => value === none || test(value);
  }
  return type === 'object' && entries ? objectTest(entries) : slow;
}

function objectTest(entries: v.ObjectEntries): ValueTest {
  const tests = Object.entries(entries).map(([name, schema]) => ({
    name,
    test: isSchema(schema) ? schemaTest(schema) : () => false,
    mayMiss: v.is(v.object({ [name]: schema }), {}),
  }));
  return (value) =>
    isObject(value) &&
    tests.every(({ name, test, mayMiss }) => (name in value ? test(Reflect.get(value, name)) : mayMiss));
}

/** The test of a schema and what else its values must be; null where one of these is unknown here. */
function pipeTest(items: readonly PipeParts[]): ValueTest | null {
  const tests: ValueTest[] = [];
  for (const item of items) {
    const test = isSchema(item) ? schemaTest(item) : validationTest(item);
    if (!test) return null;
    tests.push(test);
  }
  return (value) => tests.every((test) => test(value));
}

function validationTest({ type, requirement }: PipeParts): ValueTest | null {
  if (typeof requirement === 'function' && (type === 'check' || type === 'finite'))
    return (value) => Boolean(requirement(value));
  if (typeof requirement !== 'number') return null;
  if (type === 'min_value') return (value) => typeof value === 'number' && value >= requirement;
  if (type === 'max_value') return (value) => typeof value === 'number' && value <= requirement;
  return null;
}

function isSchema(value: unknown): value is v.GenericSchema {
  return isObject(value) && 'kind' in value && value.kind === 'schema';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
