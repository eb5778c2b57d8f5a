# Two images from one build:  docker build --target subgraph .   docker build --target sandbox .

FROM node:22-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# npm fetches the playground; without it everything else is built all the same.
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source
COPY Directory.Build.props Directory.Build.targets Directory.Packages.props .editorconfig ./
COPY src src
RUN --mount=type=cache,target=/root/.nuget/packages \
    dotnet publish src/Personio/Personio.Subgraph -c Release -o /app/subgraph \
    && dotnet publish src/Personio/Personio.Sandbox -c Release -o /app/sandbox

FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS runtime
WORKDIR /app
USER $APP_UID

FROM runtime AS subgraph
COPY --from=build /app/subgraph .
# The base image listens on 8080.
EXPOSE 8080
# The image has no curl; bash can speak enough HTTP.
HEALTHCHECK --interval=10s --timeout=3s --start-period=15s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/live HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["dotnet", "Personio.Subgraph.dll"]

FROM runtime AS sandbox
COPY --from=build /app/sandbox .
EXPOSE 5100
HEALTHCHECK --interval=10s --timeout=3s --start-period=15s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/5100 && printf 'GET / HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["dotnet", "Personio.Sandbox.dll", "--listen", "0.0.0.0", "--port", "5100"]
