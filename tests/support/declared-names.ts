const declaration =
  /^(?:export )?(?:default |abstract |async )*(?:const|let|function|class|interface|type) (\w+)/gm;

/** Names that a file declares at its top, and the file's own name, each as words in lower case. */
export function declaredNames(file: string, text: string): string[] {
  const [base = ''] = (file.split('/').at(-1) ?? '').split('.');
  return [base, ...[...text.matchAll(declaration)].map(([, name = '']) => name)].map((name) =>
    name.replaceAll(/(?<=.)(?=[A-Z])|[-_]/g, ' ').toLowerCase(),
  );
}

/** Interfaces, types and classes that a file exports. */
export const exportedTypes = (text: string): string[] =>
  [...text.matchAll(/^export (?:abstract )?(?:interface|type|class) (\w+)/gm)].map(([, name = '']) => name);
