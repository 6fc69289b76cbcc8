import { afterEach, beforeEach, expect, test } from 'vitest';
import { openMailingServer, readerMails, subscribe } from '../support/answer-mail-steps.ts';
import { type CommentServer, facts, screenOf } from '../support/comment-server.ts';
import { published } from '../support/comment-steps.ts';

const page = '/es/conditions/test-pain/';
let server: CommentServer;

beforeEach(async () => {
  const pages = [...facts.pages, { path: page, title: 'Dolor de prueba' }];
  server = await openMailingServer({ facts: { pages } });
});
afterEach(() => server.close());

const written = { page, name: 'Ana', words: 'Gracias por esta página.' };

test('what is wrong with a comment on a Spanish page is said in Spanish, to scripts and without', async () => {
  const wrong = { ...written, words: '', name: ' ' };
  expect(screenOf(await server.post('/comments/', wrong))).toMatchObject({
    errors: {
      words: 'Por favor, escriba su comentario.',
      name: expect.stringContaining('No tiene que ser el verdadero'),
    },
  });
  const answer = await server.post('/comments/', wrong, { accept: 'application/json' });
  expect(JSON.parse(answer.body)).toMatchObject({ errors: { words: 'Por favor, escriba su comentario.' } });
  const taken = { ...written, name: facts.name };
  expect(screenOf(await server.post('/comments/', taken))).toMatchObject({
    errors: { name: 'Este nombre es el del consultorio. Por favor, elija otro.' },
  });
});

test('a preview and a receipt have their day in Spanish', async () => {
  const day = expect.stringMatching(/^\d+ de \p{L}+ de \d{4}$/u);
  const preview = screenOf(await server.post('/comments/preview/', written));
  expect(preview).toMatchObject({ preview: { date: { text: day } } });
  const sent = await server.post('/comments/', written);
  const receipt = screenOf(await server.ask(String(sent.headers.location)));
  expect(receipt).toMatchObject({ page: { path: page }, comment: { date: { text: day } } });
  const token = String(receipt['token']);
  expect(screenOf(await server.post('/comments/change/', { token, words: '' }))).toMatchObject({
    problem: 'Por favor, escriba su comentario.',
  });
  expect(screenOf(await server.post('/comments/withdraw/', { token }))).toMatchObject({
    page,
    title: 'Su comentario se retiró',
    link: { text: 'Volver a: Dolor de prueba', path: page },
  });
});

test('many comments from one network are put off in Spanish', async () => {
  const answers = [];
  for (let time = 0; time < 6; time += 1)
    answers.push(await server.post('/comments/', { ...written, words: `Gracias ${time}.` }));
  const last = answers.at(-1);
  expect(last?.status).toBe(429);
  expect(last && screenOf(last)['problem']).toMatch(/^Llegaron muchos comentarios .* en \d+ minutos\./);
});

test('mails to a reader of a Spanish page are in Spanish', async () => {
  const { receipt, id } = await published(server, { page });
  await subscribe(server, receipt);
  await published(server, { page, parent: id, name: 'Otra "lectora"' });
  await server.comments.tick();
  const [first, answered] = readerMails(server);
  expect(first?.subject).toBe('¿Quiere un correo cuando respondan a su comentario?');
  expect(first?.text).toContain('bajo un comentario en la página "Dolor de prueba"');
  expect(answered?.subject).toBe('Una respuesta a su comentario en "Dolor de prueba"');
  expect(answered?.text).toContain(`"Otra 'lectora'" respondió a su comentario`);
  expect(answered?.text).toContain(page);
});

test('a comment on the English page is answered in English', async () => {
  const answer = await server.post('/comments/', { ...written, page: '/conditions/test-pain/', words: '' });
  expect(screenOf(answer)).toMatchObject({ errors: { words: 'Please write your comment.' } });
});
