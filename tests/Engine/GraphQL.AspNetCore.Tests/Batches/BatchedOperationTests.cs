using System.Globalization;
using System.Text.Json;
using GraphQL.AspNetCore.Tests.PersistedDocuments;
using GraphQL.AspNetCore.Tests.Servers;
using GraphQL.Execution;
using GraphQL.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphQL.AspNetCore.Tests.Batches;

/// <summary>An operation of a batch is served as one that comes alone.</summary>
public sealed class BatchedOperationTests
{
    [Fact]
    public async Task Post_Operations_HaveScopesOfTheirOwn()
    {
        await using var server = await StartAsync(graphQL => graphQL.AddSchema(_ => ExecutableSchema.Create(
            new SchemaBuilder().AddSdl("type Query { scope: String }").Build(),
            bindings => bindings.Field("Query", "scope", new Resolver(
                context => context.Service<OperationContext>().GetHashCode().ToString(CultureInfo.InvariantCulture))))));

        var response = await server.PostAsync("""[{"query":"{ scope }"},{"query":"{ scope }"},{"query":"{ scope }"}]""");

        response.Json.EnumerateArray().Select(answer => answer.GetProperty("data").GetProperty("scope").GetString()).Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public async Task Post_OneFailsUnexpectedly_LeavesTheOthers()
    {
        await using var server = await StartAsync(graphQL => graphQL.ConfigureRequest((_, request) => request.OperationName == "B"
            ? throw new InvalidOperationException("secret of the server")
            : request));

        var response = await server.PostAsync("""[{"query":"{ hello }"},{"query":"query B { hello }","operationName":"B"},{"query":"{ hello }"}]""");

        response.Status.ShouldBe(200);
        response.Body.ShouldStartWith("""[{"data":{"hello":"world"}},{"errors":[""");
        response.Body.ShouldEndWith(""",{"data":{"hello":"world"}}]""");
        response.Body.ShouldNotContain("secret");
        var error = response.Json[1].GetProperty("errors")[0].GetProperty("extensions");
        error.GetProperty("code").GetString().ShouldBe("INTERNAL_SERVER_ERROR");
        server.Logs.Entries.Single(entry => entry.Level == LogLevel.Error).Message.ShouldContain(error.GetProperty("id").GetString()!);
    }

    [Fact]
    public async Task Post_DocumentWithItsHash_IsKept()
    {
        await using var server = await StartAsync(graphQL =>
        {
            graphQL.Services.AddDistributedMemoryCache();
            graphQL.ConfigurePersistedDocuments(options => options.AllowAutomatic = true);
        });
        var extensions = $$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{DocumentDirectory.HashOf("{ hello }")}}}"}}""";

        var response = await server.PostAsync($$"""[{"query":"{ hello }","extensions":{{extensions}}},{"extensions":{{extensions}}}]""");

        response.Body.ShouldBe("""[{"data":{"hello":"world"}},{"data":{"hello":"world"}}]""");
        (await server.PostAsync($$"""{"extensions":{{extensions}}}""")).Data.GetProperty("hello").GetString().ShouldBe("world");
    }

    [Fact]
    public async Task Post_CostIsAskedFor_IsToldOfEach()
    {
        await using var server = await StartAsync(_ => { });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent("""[{"query":"{ hello }"},{"query":"{ nothing }"},{"query":"{ hello }"}]""", null, "application/json"),
        };
        request.Headers.Add("GraphQL-Cost", "report");

        var response = await server.SendAsync(request);

        response.Json.EnumerateArray().Select(HasCost).ShouldBe([true, false, true]);
    }

    private static bool HasCost(JsonElement answer) =>
        answer.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("operationCost", out _);

    private static Task<ExampleServer> StartAsync(Action<GraphQLServerBuilder> configure) => ExampleServer.StartAsync(graphQL =>
    {
        graphQL.ConfigureHttp(http => http.AllowBatching = true);
        configure(graphQL);
    });
}
