import type { BridgeSession } from '#editor/app/bridge-session.ts';

/**
 * The content folder in the shape of the browser's own file handles (the File System API), as far as the editor
 * uses it. Files are written under a passing name and then moved to their own: only the move is a change.
 */
interface FolderHandle {
  kind: 'directory';
  name: string;
  entries: () => AsyncGenerator<[string, FolderHandle | FileHandle]>;
  getDirectoryHandle: (name: string) => Promise<FolderHandle>;
  getFileHandle: (name: string, options?: { create?: boolean }) => Promise<FileHandle>;
  removeEntry: (name: string) => Promise<void>;
}

interface FileHandle {
  kind: 'file';
  name: string;
  getFile: () => Promise<File>;
  createWritable: () => Promise<{
    write: (data: string | Blob) => Promise<void>;
    close: () => Promise<void>;
  }>;
  move: (folder: FolderHandle, name: string) => Promise<void>;
}

const isPassing = (name: string) => name.startsWith('.sveltia-tmp-');

export function bridgeFolder(session: BridgeSession): FolderHandle {
  const folderPaths = new WeakMap<FolderHandle, string>();

  const folder = (path: string, name: string): FolderHandle => {
    const inside = (child: string) => (path === '' ? child : `${path}/${child}`);
    const handle: FolderHandle = {
      kind: 'directory',
      name,
      entries: async function* () {
        if (path === '') await session.load();
        for (const [child, isFile] of childrenOf(session, path))
          yield [child, isFile ? file(inside(child)) : folder(inside(child), child)];
      },
      getDirectoryHandle: async (child) => folder(inside(child), child),
      getFileHandle: async (child, { create = false } = {}) => {
        if (!create && !session.files.has(inside(child)))
          throw new DOMException(`${inside(child)} is not there.`, 'NotFoundError');
        return file(inside(child));
      },
      removeEntry: async (child) => {
        if (isPassing(child) || childrenOf(session, inside(child)).size > 0) return;
        await session.remove(inside(child));
      },
    };
    folderPaths.set(handle, path);
    return handle;
  };

  const file = (start: string): FileHandle => {
    let path = start;
    let passing: string | Blob | undefined;
    let movedFrom: string | undefined;
    let refusal: unknown;
    const nameOf = () => path.split('/').at(-1) ?? path;
    return {
      kind: 'file',
      get name() {
        return nameOf();
      },
      getFile: async () => (passing === undefined ? session.read(path) : new File([passing], nameOf())),
      createWritable: async () => ({
        write: async (data) => {
          if (isPassing(nameOf())) passing = data;
          else {
            await session.write(path, data, movedFrom);
            movedFrom = undefined;
            passing = data;
          }
        },
        close: async () => undefined,
      }),
      move: async (target, name) => {
        const to = [folderPaths.get(target), name]
          .filter((part) => part !== undefined && part !== '')
          .join('/');
        // A move that failed is tried again twice. What the bridge refuses, it would refuse again.
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- as it was caught
        if (refusal !== undefined) throw refusal;
        if (passing === undefined) movedFrom = path;
        else
          await session.write(to, passing).catch((error: unknown) => {
            refusal = error;
            throw error;
          });
        path = to;
      },
    };
  };

  return folder('', '');
}

/** Names directly below a folder, and whether each is a file. */
function childrenOf({ files }: BridgeSession, path: string): Map<string, boolean> {
  const children = new Map<string, boolean>();
  const start = path === '' ? '' : `${path}/`;
  for (const known of files.keys()) {
    if (!known.startsWith(start)) continue;
    const [child = '', ...rest] = known.slice(start.length).split('/');
    children.set(child, rest.length === 0);
  }
  return children;
}
