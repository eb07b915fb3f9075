import * as v from 'valibot';

const names = v.optional(v.record(v.string(), v.string()), {});
const lockSchema = v.object({
  packages: v.record(
    v.string(),
    v.object({
      integrity: v.optional(v.string()),
      resolved: v.optional(v.string()),
      link: v.optional(v.boolean()),
      optionalDependencies: names,
    }),
  ),
});

/**
 * What is wrong with a lock file. `npm ci` fails where a package that another one names is missing,
 * be it for an operating system that is not this one.
 *
 * @param text of a `package-lock.json`, version 3
 * @returns a sentence for each problem; throws where the text is no such file
 */
export function lockProblems(text: string): string[] {
  const { packages } = v.parse(lockSchema, JSON.parse(text));
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !foundFrom(path, name, packages))
      .map((name) => `${path} names ${name}, which is not in the lock`),
  );
  const installed = Object.entries(packages).filter(([path, { link }]) => path !== '' && !link);
  const unproven = installed
    .filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''))
    .map(([path]) => `${path} has no hash`);
  const hosted = installed
    .filter(([, { resolved }]) => resolved !== undefined)
    .map(([path]) => `${path} names where it was fetched from, which binds the lock to one registry`);
  return [...missing, ...unproven, ...hosted];
}

/** Whether Node, asked for a package from a folder, finds it: in its own `node_modules`, or in one above. */
function foundFrom(path: string, name: string, packages: Readonly<Record<string, unknown>>): boolean {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    if (`${folder && `${folder}/`}node_modules/${name}` in packages) return true;
    if (folder === '') return false;
  }
}
