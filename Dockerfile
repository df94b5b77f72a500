# newscrawl as an image: one entry point, no root, the archive at /srv/news.
#   docker build -t newscrawl .
#   docker run --rm -v news:/srv/news -e NEWSCRAWL_CONTACT=you@example.org newscrawl update --all --deadline 20m
# Read by people, never built by its makers: where newscrawl is developed there is no container daemon (2026-11-23).

FROM python:3.13-slim AS build
WORKDIR /src
COPY pyproject.toml README.md LICENSE ./
COPY newscrawl newscrawl
RUN python -m venv /opt/newscrawl \
    && /opt/newscrawl/bin/pip install --no-cache-dir '.[parquet]'

FROM python:3.13-slim
# Every dependency has wheels with what it needs inside; the base image's own libraries are enough.
COPY --from=build /opt/newscrawl /opt/newscrawl
RUN useradd --system --uid 10001 --home-dir /srv/news newscrawl \
    && install -d -o newscrawl -g newscrawl /srv/news
USER newscrawl
WORKDIR /srv/news
VOLUME /srv/news
ENV PATH=/opt/newscrawl/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    NEWSCRAWL_ARCHIVE=/srv/news
# SIGTERM ends runs cleanly within seconds; give `docker stop -t 120` the time.
STOPSIGNAL SIGTERM
ENTRYPOINT ["newscrawl"]
CMD ["--help"]
