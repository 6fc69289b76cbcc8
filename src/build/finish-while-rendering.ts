import type { AstroPrerenderer } from 'astro';
import type { PageFinisher } from '#build/finish-pages.ts';

/**
 * Astro's own renderer of pages, but that each page is finished before Astro writes it, while others are rendered.
 * @param base path below which the site lies, `/` at the top of its host
 * @param begin called once it is known which pages there are
 */
export function finishWhileRendering(
  astro: AstroPrerenderer,
  base: string,
  begin: (paths: string[]) => Promise<PageFinisher>,
): AstroPrerenderer {
  let finisher: PageFinisher | undefined;
  return {
    ...astro,
    getStaticPaths: async () => {
      const routes = await astro.getStaticPaths();
      const pages = routes.filter(({ route }) => route.type === 'page');
      finisher = await begin(pages.map(({ pathname }) => `/${pathname}/`.replaceAll(/\/{2,}/g, '/')));
      return routes;
    },
    render: async (request, options) => {
      const rendering = Promise.resolve(astro.render(request, options)).then(responseOf);
      if (finisher === undefined || options.routeData.type !== 'page') return rendering;
      const html = finisher.finish(pathOf(request, base, options.routeData.route), rendering.then(textOf));
      return new Response(Buffer.from(await html), await rendering);
    },
  };
}

type Rendered = Awaited<ReturnType<AstroPrerenderer['render']>>;
const responseOf = (rendered: Rendered) => (rendered instanceof Response ? rendered : rendered.response);
const textOf = (response: Response) => response.text();

/** The page for addresses that lead nowhere is a file of its own. */
const pathOf = ({ url }: Request, base: string, route: string) =>
  route === '/404' ? '/404.html' : decodeURI(new URL(url).pathname).slice(base.replace(/\/$/, '').length);
