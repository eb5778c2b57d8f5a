using System.Text.Json;
using Personio.Sandbox;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Accounts;

public sealed class ConnectionStatusTests
{
    private const string Query = "{ connection { name apiVersion apis { name answers code message remaining } readableAttributes } }";

    [Fact]
    public async Task Connection_ThatWorks_SaysWhatAnswersAndWhatMayBeRead()
    {
        await using var session = await SubgraphSession.StartAsync(new SandboxOptions { ReadableAttributes = ["first_name", "id", "last_name"] });

        var status = (await session.DataAsync(Query)).GetProperty("connection");

        (status.GetProperty("name").GetString(), status.GetProperty("apiVersion").GetString()).ShouldBe(("default", "AUTO"));
        Apis(status).ShouldBe(["v1 True ", "v2 True "]);
        status.GetProperty("apis").EnumerateArray().ShouldAllBe(api => api.GetProperty("remaining").GetInt32() > 0);
        status.GetProperty("readableAttributes").EnumerateArray().Select(key => key.GetString()).ShouldBe(["first_name", "id", "last_name"], ignoreOrder: true);
    }

    /// <summary>What the pinned generation does works; what it cannot do says so by a code, in fields and here.</summary>
    [Fact]
    public async Task Connection_PinnedToV1_SaysThatV2IsOff()
    {
        await using var session = await SubgraphSession.StartAsync(null, "--Personio:ApiVersion=V1");

        var status = (await session.DataAsync(Query)).GetProperty("connection");
        var absences = await session.AskAsync("{ employees(first: 1) { nodes { id } } absences(first: 1) { nodes { id } } }");

        Apis(status).ShouldBe(["v1 True ", "v2 False UPSTREAM_VERSION_UNSUPPORTED"]);
        absences.GetProperty("data").GetProperty("employees").GetProperty("nodes").GetArrayLength().ShouldBe(1);
        absences.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("UPSTREAM_VERSION_UNSUPPORTED");
    }

    [Fact]
    public async Task Connection_WithAWrongSecret_SaysSoAndDoesNotFail()
    {
        await using var session = await SubgraphSession.StartAsync(null, "--Personio:ClientSecret=papi-wrong");

        var status = (await session.DataAsync(Query)).GetProperty("connection");

        Apis(status).ShouldBe(["v1 False UPSTREAM_AUTH_FAILED", "v2 False UPSTREAM_AUTH_FAILED"]);
        status.GetProperty("readableAttributes").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private static IEnumerable<string> Apis(JsonElement status) => status.GetProperty("apis").EnumerateArray()
        .Select(api => $"{api.GetProperty("name")} {api.GetProperty("answers").GetBoolean()} {api.GetProperty("code").GetString()}");
}
