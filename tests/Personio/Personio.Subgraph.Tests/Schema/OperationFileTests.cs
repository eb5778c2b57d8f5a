using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Schema;

public sealed class OperationFileTests(SharedSession shared) : IClassFixture<SharedSession>
{
    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(RepositoryFiles.PathOf("schema/operations"), "*.graphql").Select(f => Path.GetFileName(f)!).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task OperationFile_AsItIs_RunsWithoutErrors(string file)
    {
        var text = await File.ReadAllTextAsync(RepositoryFiles.PathOf($"schema/operations/{file}"));

        if (text.Contains("\nsubscription ", StringComparison.Ordinal))
        {
            await using var events = await shared.Session.SubscribeAsync(text);
            (await events.IsQuietAsync(TimeSpan.FromMilliseconds(200))).ShouldBeTrue("A subscription that is refused says so at once.");
            return;
        }

        var data = await shared.Session.DataAsync(text);

        data.EnumerateObject().ShouldAllBe(field => field.Value.ValueKind == System.Text.Json.JsonValueKind.Object || field.Value.ValueKind == System.Text.Json.JsonValueKind.Array);
    }

    [Fact]
    public async Task Playground_FirstOperation_RunsWithoutErrors()
    {
        using var response = await shared.Session.GetAsync("/graphql/ui/bcp-config.json");
        if (response.StatusCode == System.Net.HttpStatusCode.NotFound)
        {
            Assert.Skip("The playground's files are not installed: build the program with npm.");
        }

        using var configuration = System.Text.Json.JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var data = await shared.Session.DataAsync(configuration.RootElement.GetProperty("graphQLDocument").GetString()!);

        data.GetProperty("employees").GetProperty("nodes").GetArrayLength().ShouldBe(5);
    }
}
