using System.Text.Json;
using System.Text.Json.Nodes;
using GraphQL.Differential.Tests.Execution;
using GraphQL.Differential.Tests.Generation;
using GraphQL.Differential.Tests.GraphQLJs;
using GraphQL.Differential.Tests.Reference;
using GraphQL.Differential.Tests.Worlds;
using GraphQL.Execution;
using GraphQL.Execution.Tests.Support;
using GraphQL.Language;
using GraphQL.Schema;
using GraphQL.Validation;

namespace GraphQL.Differential.Tests.Incremental;

/// <summary>
/// A query with <c>@defer</c> and <c>@stream</c>, and a world, all from one seed; what its parts come to once a client has put them together.
/// </summary>
internal sealed class IncrementalCase
{
    private static readonly ExecutorOptions Options = new()
    {
        Parser = ParserOptions.Trusted,
        Validation = new ValidationOptions { Limits = ValidationLimits.None },
        ExecutionTimeout = TimeSpan.FromSeconds(60),
    };

    private const string Missing = "missing";

    private readonly ulong _seed;
    private readonly string _sdl;
    private readonly string _variables;
    private readonly NaiveExecutor _naive;
    private readonly RequestExecutor _executor;

    public IncrementalCase(ulong seed)
    {
        _seed = seed;
        var random = new RandomSource(RandomSource.Derive(seed, "incremental"));
        var faultPercent = random.Pick([0, 0, 1, 4, 12]);
        _sdl = SchemaGenerator.Generate(random) + IncrementalDirectives.Sdl;
        var schema = new SchemaBuilder().AddSdl(_sdl).Build();
        DocumentGenerator generator;
        do
        {
            // What a mutation's fields return follows from what ran before, and deferred ones run later.
            generator = new DocumentGenerator(schema, random);
            Document = generator.Generate();
        }
        while (Document.StartsWith("mutation", StringComparison.Ordinal));

        Document = new DirectiveInserter(schema, random).Insert(Document);
        _variables = generator.Variables();
        _naive = new NaiveExecutor(schema, GraphQLParser.ParseDocument(Document), new World(schema, seed, faultPercent));
        _executor = new RequestExecutor(ExecutableSchema.Create(schema, new World(schema, seed, faultPercent).Bind), Options);
    }

    public string Document { get; }

    /// <summary>How many parts the response had.</summary>
    public int Parts { get; private set; }

    /// <summary>Compares with the response in one piece, unless an error makes the two differ.</summary>
    /// <returns>What differs, with all that is needed to see it again; null where nothing does.</returns>
    public async Task<string?> FindDifferenceAsync()
    {
        var expected = _naive.Execute(JsonElement.Parse(_variables));
        var (merged, failure) = await ExecuteAsync();
        if (failure is not null || !expected.HasData)
        {
            return failure;
        }

        return expected.Nulled.Count > 0 || JsonElement.DeepEquals(merged.GetProperty("data"), JsonElement.Parse(expected.Data?.ToJsonString() ?? "null"))
            ? null
            : Explain("The data differs from that of a response in one piece.", merged, expected.Data);
    }

    /// <summary>Compares with what graphql-js's parts come to, errors included.</summary>
    /// <returns>What differs, with all that is needed to see it again; null where nothing does.</returns>
    public async Task<string?> FindDifferenceFromAsync(GraphQLJsProcess graphQLJs, CancellationToken cancellationToken)
    {
        // Nothing says in which order a schema lists its types.
        if (Document.Contains("t: types", StringComparison.Ordinal) || !_naive.Execute(JsonElement.Parse(_variables)).HasData)
        {
            return null;
        }

        var item = new JsonObject
        {
            ["document"] = Document,
            ["variables"] = JsonNode.Parse(_variables),
            ["resolved"] = ResolvedJson.Of(_naive.Resolved),
        };
        var answer = (await graphQLJs.AnswerAsync(_sdl, [item], cancellationToken))[0];
        if (answer.GetProperty("complaints").EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.String } complaint)
        {
            return Explain($"graphql-js: {complaint}", answer);
        }

        var (merged, failure) = await ExecuteAsync();
        if (failure is not null)
        {
            return failure;
        }

        if (!JsonElement.DeepEquals(merged.GetProperty("data"), answer.GetProperty("data")))
        {
            return Explain("graphql-js: the data differs.", merged, JsonNode.Parse(answer.GetRawText()));
        }

        return PlacesOf(merged).SetEquals(PlacesOf(answer))
            ? null
            : Explain(
                $"graphql-js: errors at {string.Join(' ', PlacesOf(answer))}, here at {string.Join(' ', PlacesOf(merged))}.",
                merged,
                JsonNode.Parse(answer.GetRawText()));
    }

    // Where the data ends because of an error: several may have ended it there, and graphql-js tells of some below, too. Where a fragment or a
    // list has failed as a whole, which of its errors it fails with is open.
    private static HashSet<string> PlacesOf(JsonElement response)
    {
        var places = new HashSet<string>(StringComparer.Ordinal);
        foreach (var error in response.TryGetProperty("errors", out var errors) ? errors.EnumerateArray() : default)
        {
            var place = "";
            var data = response.GetProperty("data");
            foreach (var step in error.GetProperty("path").EnumerateArray())
            {
                if (data.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
                {
                    break;
                }

                data = Below(data, step);
                place = data.ValueKind is JsonValueKind.Undefined ? Missing : $"{place}/{step}";
            }

            places.Add(place);
        }

        return places;
    }

    // Nothing where a failed fragment or a list that broke off leaves nothing.
    private static JsonElement Below(JsonElement data, JsonElement step) =>
        data.ValueKind is JsonValueKind.Object
            ? data.TryGetProperty(step.GetString()!, out var value) ? value : default
            : step.GetInt32() < data.GetArrayLength() ? data[step.GetInt32()] : default;

    private async Task<(JsonElement Merged, string? Failure)> ExecuteAsync()
    {
        var parts = new List<string>();
        try
        {
            var request = new OperationRequest
            {
                Document = Document,
                Variables = JsonElement.Parse(_variables),
                Services = new WorldServices(),
            };
            await foreach (var part in await _executor.ExecuteIncrementallyAsync(request))
            {
                parts.Add(ResponseText.Read(part).GetRawText());
            }

            Parts = parts.Count;
            return (IncrementalClient.Merge(parts), null);
        }
#pragma warning disable CA1031 // Whatever leaves the executor, or breaks the protocol, is a finding.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return (default, Explain($"{exception}\n--- parts\n{string.Join('\n', parts)}", default));
        }
    }

    private string Explain(string difference, JsonElement got, JsonNode? expected = null) => $"""
        Seed {_seed}: {difference}
        --- schema
        {_sdl}
        --- document
        {Document}
        --- variables
        {_variables}
        --- expected
        {expected?.ToJsonString()}
        --- got
        {got}
        """;
}
