import type { Backend } from '@sveltia/cms';

/** Where the published site's editor finds the content. */
export interface Hosting {
  backend: 'github' | 'gitlab' | 'gitea';
  /** `owner/name`. */
  repository: string;
  /** The repository's main branch serves where none is named. */
  branch?: string | undefined;
  /** Address of a GitLab or Gitea of one's own. */
  server?: string | undefined;
  /** Name of the practice. */
  title: string;
}

const servers = { github: 'https://github.com', gitlab: 'https://gitlab.com', gitea: 'https://gitea.com' };
const apiPaths = { github: '', gitlab: '/api/v4', gitea: '/api/v1' };

/** The root of the interface that the editor asks. */
function apiRootOf({ backend, server }: Hosting): string {
  if (backend === 'github') return 'https://api.github.com';
  return `${(server ?? servers[backend]).replace(/\/$/, '')}${apiPaths[backend]}`;
}

/**
 * The editor's backend. People sign in with a token of their own, so that no other company's sign-in service is
 * needed and no secret lies in the site.
 */
export function backendOf(hosting: Hosting): Backend {
  const { backend: name, repository: repo, branch, server } = hosting;
  return {
    name,
    repo,
    ...(branch === undefined ? {} : { branch }),
    ...(name === 'github' || server === undefined ? {} : { api_root: apiRootOf(hosting), base_url: server }),
    auth_methods: ['token'],
    commit_messages: {
      create: 'Add {{collection}} “{{slug}}”',
      update: 'Change {{collection}} “{{slug}}”',
      delete: 'Delete {{collection}} “{{slug}}”',
      uploadMedia: 'Add picture “{{path}}”',
      deleteMedia: 'Delete picture “{{path}}”',
    },
  };
}

/** The hosted editor's own policy: it speaks with its repository and nobody else. */
export function hostedPolicy(hosting: Hosting): string {
  const hosts = [new URL(apiRootOf(hosting)).origin];
  const pictures = hosting.backend === 'github' ? ['https://avatars.githubusercontent.com'] : hosts;
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' blob: data: ${pictures.join(' ')}`,
    "font-src 'self' data:",
    `connect-src 'self' blob: data: ${hosts.join(' ')}`,
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The page of the hosted editor: its template with the policy and the settings put in. */
export function hostedPage(template: string, hosting: Hosting): string {
  const settings = JSON.stringify(hosting).replaceAll('<', '\\u003c');
  return template.replace(
    '<meta charset="utf-8" />',
    () =>
      `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${hostedPolicy(hosting)}" />\n    <script type="application/json" id="settings">${settings}</script>`,
  );
}
