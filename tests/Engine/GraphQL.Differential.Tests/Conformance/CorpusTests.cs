using System.Text.Json;
using GraphQL.ConformanceDriver;
using GraphQL.Differential.Tests.Execution;
using GraphQL.Execution;
using GraphQL.Schema;

namespace GraphQL.Differential.Tests.Conformance;

public sealed class CorpusTests
{
    [Fact]
    public async Task Execute_EveryCaseOfTheCorpus_AnswersWithItsData()
    {
        var folder = Corpus.FindFolder();
        Assert.SkipWhen(folder is null, "The conformance corpus is not beside the repository: no folder there holds conformance/corpus.");

        var cases = 0;
        var failures = new List<string>();
        foreach (var schema in Corpus.ReadBySchema(folder))
        {
            cases += schema.Count();
            failures.AddRange(await FailuresOf(schema));
        }

        failures.ShouldBeEmpty($"{failures.Count} of {cases} cases differ.");
        cases.ShouldBeGreaterThan(0);
    }

    private static async Task<IReadOnlyList<string>> FailuresOf(IGrouping<string, CorpusCase> schema)
    {
        RequestExecutor executor;
        try
        {
            executor = CorpusWiring.CreateExecutor(schema.Key);
        }
        catch (SchemaException exception)
        {
            return [.. schema.Select(c => $"{c.Id}: {exception.Message}")];
        }

        var failures = new List<string>();
        foreach (var item in schema)
        {
            if (await DifferenceOf(executor, item) is { } difference)
            {
                failures.Add($"{item.Id}: {difference}");
            }
        }

        return failures;
    }

    private static async Task<string?> DifferenceOf(RequestExecutor executor, CorpusCase item)
    {
        var request = new OperationRequest { Document = item.Query, Variables = item.Variables, Services = NoServices.Instance };
        var response = ResponseText.Read(await executor.ExecuteAsync(request, TestContext.Current.CancellationToken));
        return !response.TryGetProperty("errors", out _)
            && response.TryGetProperty("data", out var data)
            && JsonElement.DeepEquals(data, item.Data)
            ? null
            : $"expected {item.Data}, got {response}";
    }
}
