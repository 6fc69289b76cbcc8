# The site with its server: comments, desk, and builds of the site. docs/deploying.md says how it is used.

FROM node:24.21.0-bookworm-slim AS build
ENV ASTRO_TELEMETRY_DISABLED=1
WORKDIR /site
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY astro.config.mjs tsconfig.json ./
COPY public public
COPY src src
COPY content content
RUN npm run build
COPY deploy/container-files.sh deploy/
RUN sh deploy/container-files.sh /image

FROM debian:bookworm-slim
RUN useradd --uid 10001 --home-dir /site --shell /usr/sbin/nologin site \
    && install -d -o site -g site /site/data
WORKDIR /site
COPY --from=build /usr/local/bin/node /usr/local/bin/node
COPY --from=build /image ./
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=4321 \
    TRUSTED_HOPS=1 \
    DATA_DIR=/site/data \
    CONTENT_DIR=/site/data/content \
    OUT_DIR=/site/data/site
USER site
VOLUME /site/data
EXPOSE 4321
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s \
    CMD ["node", "src/cli/ask-status.ts"]
CMD ["node", "--max-semi-space-size=16", "src/cli/start-container.ts"]
