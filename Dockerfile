# SceneForge on one machine: pages, agents and the embedded renderer in one container.
#
#   docker build -t sceneforge .
#   docker run -p 8501:8501 -v sceneforge-data:/data sceneforge

FROM python:3.12-slim AS build
ENV UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy
WORKDIR /app
RUN pip install --no-cache-dir uv==0.13.9 && python -m venv /app/.venv
COPY requirements.txt ./
RUN uv pip install --python /app/.venv/bin/python --require-hashes --no-cache -r requirements.txt
COPY pyproject.toml requirements.in README.md LICENSE ./
COPY core ./core
COPY sceneforge_app ./sceneforge_app
COPY pages ./pages
COPY .streamlit ./.streamlit
RUN uv pip install --python /app/.venv/bin/python --no-deps --no-cache -e .

FROM python:3.12-slim
RUN useradd --create-home --uid 10001 sceneforge && install -d -o sceneforge /data
COPY --from=build --chown=root:root /app /app
ENV PATH=/app/.venv/bin:$PATH \
    SCENEFORGE_DATA_DIR=/data \
    LOG_FORMAT=json
WORKDIR /app
USER 10001
VOLUME /data
EXPOSE 8501
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s CMD \
    ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8501/health', timeout=4)"]
# The compiled renderer is kept on the volume: about a minute on the first start, nothing later.
CMD ["sh", "-c", "sceneforge warm && exec sceneforge serve --host 0.0.0.0 --port 8501"]
