# Bell Lap in a container: one process, one folder. docs/hosting/docker.md says how to build and run it.
# deploy/dockerfile-steps.test.ts runs these steps without a container engine.
ARG NODE_IMAGE=node:24-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /build
COPY . .
RUN npm ci --no-audit --no-fund --loglevel=error
RUN node scripts/pack.mjs

FROM ${NODE_IMAGE} AS install
WORKDIR /app
COPY --from=build /build/dist-package/*.tgz ./
RUN npm install --omit=dev --no-audit --no-fund --loglevel=error ./*.tgz
RUN rm ./*.tgz

FROM ${NODE_IMAGE}
ENV NODE_ENV=production BELL_LAP_DATA=/data BELL_LAP_HOST=0.0.0.0
# For `docker exec … bell-lap sign-in`.
ENV PATH=/app/node_modules/.bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
WORKDIR /app
COPY --from=install /app ./
RUN install -d -m 700 -o 1000 -g 1000 /data
USER 1000:1000
VOLUME ["/data"]
EXPOSE 4820
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.BELL_LAP_PORT || 4820) + '/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "/app/node_modules/bell-lap/server/dist/main.js"]
