import { enableCompileCache, flushCompileCache } from 'node:module';

/**
 * Starts the server. Its compiled code is cached, since the compiler of TypeScript would stay in the memory: some
 * 30 MB. So this file is JavaScript. Where the folder cannot be written, everything is compiled.
 */
enableCompileCache('dist/.compiled');
await import('#server/serve.ts');
flushCompileCache();
