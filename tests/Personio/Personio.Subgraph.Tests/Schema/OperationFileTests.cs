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

        var data = await shared.Session.DataAsync(text);

        data.EnumerateObject().ShouldAllBe(field => field.Value.ValueKind == System.Text.Json.JsonValueKind.Object);
    }
}
