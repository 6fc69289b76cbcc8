import { blockNode, type EditorNode } from '#editor/rich-text/editor-node.ts';
import { type TextDocument, openText } from '#editor/rich-text/text-document.ts';

/** What is used of the editor of the package (Lexical). */
interface RichTextEditor {
  parseEditorState: (state: { root: EditorNode }) => object;
  setEditorState: (state: object, options: { tag: string }) => void;
  getEditorState: () => { toJSON: () => { root: EditorNode } };
  /** The kinds of node that this field takes, by name. */
  _nodes: Map<string, unknown>;
}

/** A rule of the package that replaces typed characters. */
interface TypedRule {
  type: string;
  regExp: RegExp;
  triggerOnEnter?: boolean;
}

const opened = new WeakMap<RichTextEditor, TextDocument>();

/** Puts a text into a field. @throws {Error} where it does not compile: the field then shows it as it is written */
export function showMarkdown(editor: RichTextEditor, markdown: string): void {
  const text = openText(markdown, (type) => editor._nodes.has(type));
  opened.set(editor, text);
  const root = blockNode('root', text.nodes.length > 0 ? text.nodes : [blockNode('paragraph', [])]);
  // Without this tag the first "undo" would empty the field.
  editor.setEditorState(editor.parseEditorState({ root }), { tag: 'history-merge' });
}

/** The text of a field, with every untouched block as it was. */
export function markdownOf(editor: RichTextEditor): string {
  const { root } = editor.getEditorState().toJSON();
  return (opened.get(editor) ?? openText('')).write(root.children ?? []);
}

/** What begins a list when it is typed at the start of a line: the package's rule for it, and ours. */
const listStarts = [
  { sample: '- ', regExp: /^(\s*)[-*]\s/ },
  { sample: '1. ', regExp: /^(\s*)(1)\.\s/ },
];

/** The rules for lists, and no other: nothing else that is typed is replaced. */
export function typedLists(rules: readonly TypedRule[]): TypedRule[] {
  return listStarts.flatMap(({ sample, regExp }) => {
    const rule = rules.find((one) => one.type === 'element' && one.regExp.test(sample));
    return rule === undefined ? [] : [{ ...rule, regExp, triggerOnEnter: false }];
  });
}
