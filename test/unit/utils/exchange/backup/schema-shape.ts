import { ROW_SCHEMAS } from '../../../../../utils/store/good-rows.ts';
import { openStore } from '../../../../../utils/store/open.ts';
import { packedSchema } from '../../../../../utils/store/pages/pack.ts';

/** The shape of a valibot schema as data: fields and what they may be, without how that is checked. */
function shapeOf(schema: object): unknown {
  const of = (key: string): unknown => Reflect.get(schema, key);
  const inner = (key: string) => shapeOf(Object(of(key)));
  const [first] = [of('pipe')].flat();
  // A pipe's first step is what the value is; the others check or change it.
  if (first !== undefined && first !== schema && of('type') !== 'object') return shapeOf(Object(first));
  switch (of('type')) {
    case 'object':
      return Object.fromEntries(
        Object.entries(Object(of('entries'))).map(([name, field]) => [name, shapeOf(Object(field))]),
      );
    case 'array':
      return [inner('item')];
    case 'tuple':
      return { tuple: [of('items')].flat().map((item) => shapeOf(Object(item))) };
    case 'record':
      return { record: inner('value') };
    case 'union':
    case 'variant':
      return { oneOf: [of('options')].flat().map((option) => shapeOf(Object(option))) };
    case 'picklist':
      return { oneOf: of('options') };
    case 'literal':
      return { is: of('literal') };
    case 'nullable':
      return { orNull: inner('wrapped') };
    case 'optional':
      return { orNothing: inner('wrapped') };
    default:
      return of('type');
  }
}

/** The store's schema as data: its version, object stores, indexes, and the fields of rows. */
export async function schemaShape(): Promise<object> {
  const store = await openStore();
  const names = [...store.objectStoreNames];
  const tx = store.transaction(names);
  const stores = names.map((name) => {
    const { keyPath, autoIncrement, indexNames } = tx.objectStore(name);
    return [name, { keyPath, autoIncrement, indexes: [...indexNames] }] as const;
  });
  const rows = Object.entries(ROW_SCHEMAS).map(([name, schema]) => [name, shapeOf(schema)] as const);
  return {
    version: store.version,
    stores: Object.fromEntries(stores),
    rows: Object.fromEntries(rows),
    links: shapeOf(packedSchema),
  };
}
