import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { DockerfileParser } from 'dockerfile-ast';
import { ValidationSeverity, validate } from 'dockerfile-utils';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';

const read = (file: string) => readFileSync(file, 'utf8');
const has = (command: string) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
const run = (command: string, ...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(command, words, { encoding: 'utf8' });
  return { status, says: stdout + stderr };
};
/** Settings that no settings file of the server reads, but the store or Node itself. */
const ofOthers = ['NODE_ENV', 'DATA_DIR', 'COMMENTS_STORE_URL'];

describe('the image', () => {
  const text = read('Dockerfile');
  const instructions = DockerfileParser.parse(text).getInstructions();
  const lastStage = instructions.slice(instructions.findLastIndex((line) => line.getKeyword() === 'FROM'));
  const wordsOf = (keyword: string) =>
    lastStage.filter((line) => line.getKeyword() === keyword).map((line) => line.getArgumentsContent());

  it('is described without a fault or a warning of the linter', () => {
    const strict = { deprecatedMaintainer: ValidationSeverity.ERROR, casingStyle: ValidationSeverity.ERROR };
    expect(validate(text, strict)).toEqual([]);
    expect(validate(`${text}FRM x\n`, strict)).not.toEqual([]);
  });

  it('takes what it holds from a stage that is left behind, and names the version of what it is built on', () => {
    const bases = instructions
      .filter((line) => line.getKeyword() === 'FROM')
      .map((line) => line.getArgumentsContent());
    expect(bases).toHaveLength(2);
    for (const base of bases) expect(base).toMatch(/^[a-z]+:\S*[a-z0-9]/);
    const copies = wordsOf('COPY');
    expect(copies.length).toBeGreaterThan(0);
    expect(text.match(/^COPY --from=build/gm)).toHaveLength(copies.length);
  });

  it('has all that is written in its volume: comments, content, builds', () => {
    for (const name of ['DATA_DIR', 'CONTENT_DIR', 'OUT_DIR'])
      expect(wordsOf('ENV').join(' ')).toMatch(new RegExp(`\\b${name}=/site/data(?:/|\\s|$)`));
  });

  it('runs as a user without rights, with one volume and a health check', () => {
    expect(wordsOf('USER')).toEqual(['site']);
    expect(wordsOf('VOLUME')).toEqual(['/site/data']);
    expect(wordsOf('HEALTHCHECK')).toHaveLength(1);
    expect(wordsOf('CMD')).toEqual([expect.stringContaining('"src/cli/start-container.ts"]')]);
  });

  it('has the Node that the project is tested with', () => {
    const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: { node: string } };
    expect(text).toContain(`FROM node:${devDependencies.node}-`);
  });
});

describe('compose.yaml', () => {
  interface Service {
    read_only?: boolean;
    cap_drop?: string[];
    security_opt?: string[];
    volumes?: string[];
    environment?: Record<string, string>;
    profiles?: string[];
    image?: string;
    ports?: string[];
    healthcheck?: unknown;
    depends_on?: unknown;
  }
  const { services, volumes } = parse(read('compose.yaml')) as {
    services: Record<string, Service>;
    volumes: Record<string, null>;
  };

  it('runs the site on a file system that cannot be written to, without rights, with one volume', () => {
    expect(services['site']).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      volumes: ['site-data:/site/data'],
    });
    expect(services['site']?.ports).toBeUndefined();
  });

  it('asks for the health of the site as the image does, since Caddy waits for it', () => {
    const [, interval, timeout, start, words] =
      /^HEALTHCHECK --interval=(\S+) --timeout=(\S+) --start-period=(\S+) \\\n\s*CMD (\[.+\])$/m.exec(
        read('Dockerfile'),
      ) ?? [];
    expect(services['site']?.healthcheck).toEqual({
      test: ['CMD', ...(JSON.parse(words ?? '[]') as string[])],
      interval,
      timeout,
      start_period: start,
    });
    expect(services['caddy']?.depends_on).toEqual({ site: { condition: 'service_healthy' } });
  });

  it('starts PostgreSQL only where it is asked for, and names the version of each image', () => {
    expect(services['postgres']?.profiles).toEqual(['postgres']);
    for (const { image } of Object.values(services)) if (image !== undefined) expect(image).toMatch(/:\d/);
  });

  it('gives the server settings that it knows, and has every volume that it uses', () => {
    const source = read('src/server/settings.ts');
    const given = Object.keys(services['site']?.environment ?? {});
    expect(given.filter((name) => !ofOthers.includes(name) && !source.includes(`'${name}'`))).toEqual([]);
    const used = Object.values(services).flatMap((service) => service.volumes ?? []);
    const named = used.map((volume) => volume.split(':')[0] ?? '').filter((name) => !name.startsWith('.'));
    expect(named.toSorted()).toEqual(Object.keys(volumes).toSorted());
  });
});

it.runIf(has('caddy'))('Caddy accepts its example, written as it writes such files itself', () => {
  const file = 'deploy/caddy/Caddyfile';
  expect(run('caddy', 'validate', '--config', file, '--adapter', 'caddyfile')).toMatchObject({ status: 0 });
  expect(run('caddy', 'fmt', file).says).toBe(read(file));
});

it.runIf(has('shellcheck'))('the scripts are sound', () => {
  const scripts = ['deploy/container-files.sh', 'deploy/update.sh'];
  expect(run('shellcheck', ...scripts)).toEqual({ status: 0, says: '' });
});

describe('the workflow that publishes', () => {
  interface Job {
    needs?: string;
    steps: { run?: string; uses?: string }[];
  }
  const { jobs, permissions } = parse(read('.github/workflows/publish.yml')) as {
    jobs: Record<string, Job>;
    permissions: Record<string, string>;
  };
  const { build, ...publishing } = jobs;

  it('puts nothing online before check, tests and build have gone well', () => {
    expect(Object.values(publishing).map(({ needs }) => needs)).toEqual(['build', 'build']);
    const commands = build?.steps.flatMap(({ run: command }) => command ?? []).join('\n') ?? '';
    const order = ['npm ci', 'npm run check', 'npm run test:static', 'npm run build:static'];
    const places = order.map((command) => commands.indexOf(command));
    expect(places).not.toContain(-1);
    expect(places.toSorted((a, b) => a - b)).toEqual(places);
  });

  it('may read the repository and no more, and runs commands that are there', () => {
    expect(permissions).toEqual({ contents: 'read' });
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read('.github/workflows/publish.yml').matchAll(/npm run ([\w:]+)/g)];
    expect(named.filter(([, name = '']) => !(name in scripts))).toEqual([]);
  });
});

it('every command that starts the server bounds its memory alike', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: { serve: string; start: string } };
  const unit = /^ExecStart=(.*)$/m.exec(read('deploy/systemd/massage.service'))?.[1];
  const image = /^CMD (.*)$/m.exec(read('Dockerfile'))?.[1];
  const [bound, ...others] = [scripts.serve, scripts.start, unit, image].map(
    (command) => /--max-semi-space-size=\d+/.exec(command ?? '')?.[0],
  );
  expect(bound).toBeDefined();
  expect(others).toEqual([bound, bound, bound]);
});

describe('docs/deploying.md', () => {
  const text = read('docs/deploying.md');

  it('has each way in at most nine steps', () => {
    const steps = [...text.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
    expect(steps.filter((number) => number === 1).length).toBeGreaterThan(6);
    expect(Math.max(...steps)).toBeLessThan(10);
  });

  it('names files of this project that are there', () => {
    const named = [...text.matchAll(/\b(?:deploy|\.github)\/[\w./-]+\w/g)].map(([file]) => file);
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((file) => !existsSync(file))).toEqual([]);
  });
});
