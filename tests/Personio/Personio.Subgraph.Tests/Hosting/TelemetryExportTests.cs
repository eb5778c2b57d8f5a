using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Personio.Subgraph.Hosting;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Hosting;

public sealed class TelemetryExportTests
{
    [Fact]
    public async Task Run_CollectorIsNamed_ReceivesSpansAndMetricsWithoutValues()
    {
        await using var collector = await Collector.StartAsync();
        string? email;
        await using (var session = await SubgraphSession.StartAsync(settings: $"--Telemetry:OtlpEndpoint={collector.Address}"))
        {
            var answer = await session.DataAsync(
                """query Watched($canary: String!) { employees(first: 1) { nodes { firstName lastName email } } __type(name: "canary-literal") { name } other: __type(name: $canary) { name } }""",
                new { canary = "canary-variable" });
            email = answer.GetProperty("employees").GetProperty("nodes")[0].GetProperty("email").GetString();
            await session.AskAsync("""{ __type(name: "canary-second") { name } }""");
        }

        collector.Paths.ShouldContain("/v1/traces");
        collector.Paths.ShouldContain("/v1/metrics");
        collector.Text.ShouldContain("personio-subgraph");
        collector.Text.ShouldContain("Watched");
        collector.Text.ShouldContain("Query.employees");
        collector.Text.ShouldContain("graphql.server.request.duration");
        collector.Text.ShouldNotContain("canary-", Case.Sensitive);
        collector.Text.ShouldNotContain(email.ShouldNotBeNull(), Case.Sensitive);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("http://collector:4318", "http://collector:4318/")]
    [InlineData("https://collector/otlp", "https://collector/otlp/")]
    public void Read_AddressThatFits_IsTheCollectors(string? setting, string? expected) => Read(setting)?.AbsoluteUri.ShouldBe(expected);

    [Theory]
    [InlineData("collector:4318")]
    [InlineData("grpc://collector")]
    [InlineData("/v1")]
    public void Read_AddressThatIsNone_NamesTheSetting(string setting) =>
        Should.Throw<SettingsException>(() => Read(setting)).Message.ShouldContain("Telemetry:OtlpEndpoint is no address");

    private static Uri? Read(string? setting) => TelemetryExport.Read(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Telemetry:OtlpEndpoint"] = setting }).Build());

    /// <summary>Takes whatever is sent to it. Protobuf writes strings as they are, so that they can be looked for.</summary>
    private sealed class Collector(WebApplication app, ConcurrentQueue<(string Path, string Body)> received) : IAsyncDisposable
    {
        public string Address => app.Urls.Single();

        public IReadOnlyList<string> Paths => [.. received.Select(r => r.Path).Distinct()];

        public string Text => string.Join('\n', received.Select(r => r.Body));

        public static async Task<Collector> StartAsync()
        {
            var received = new ConcurrentQueue<(string, string)>();
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var app = builder.Build();
            app.Run(async context =>
            {
                using var body = new MemoryStream();
                await context.Request.Body.CopyToAsync(body);
                received.Enqueue((context.Request.Path, Encoding.UTF8.GetString(body.ToArray())));
                context.Response.ContentType = "application/x-protobuf";
            });
            await app.StartAsync();
            return new Collector(app, received);
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
