using System.Text.Json;
using GraphQL.Differential.Tests.Execution;
using GraphQL.Differential.Tests.Generation;
using GraphQL.Differential.Tests.Reference;
using GraphQL.Differential.Tests.Worlds;
using GraphQL.Execution;
using GraphQL.Language;
using GraphQL.Schema;
using GraphQL.Validation;

namespace GraphQL.Differential.Tests.Runs;

/// <summary>A schema, a document, variables and a world, all from one seed, and both executors' answers.</summary>
internal sealed partial class RandomCase
{
    private static readonly ExecutorOptions Options = new()
    {
        Parser = ParserOptions.Trusted,
        Validation = new ValidationOptions { Limits = ValidationLimits.None },
        Limits = ExecutionLimits.None,
        ExecutionTimeout = TimeSpan.FromSeconds(60),
    };

    private readonly ulong _seed;
    private readonly int _faultPercent;
    private readonly string _sdl;
    private readonly GraphQLSchema _schema;
    private readonly string _document;
    private readonly string[] _variables;

    public RandomCase(ulong seed)
    {
        _seed = seed;
        var random = new RandomSource(RandomSource.Derive(seed, "case"));
        _faultPercent = random.Pick([0, 1, 3, 8, 20]);
        _sdl = SchemaGenerator.Generate(random);
        _schema = new SchemaBuilder().AddSdl(_sdl).Build();
        var generator = new DocumentGenerator(_schema, random);
        _document = generator.Generate();
        _variables = [generator.Variables(), generator.Variables(), generator.Variables()];
    }

    /// <summary>Runs both executors, several times under different variables, so that what the fast one keeps is used again and shared.</summary>
    /// <returns>What differs, with all that is needed to see it again; null where nothing does.</returns>
    public async Task<string?> FindDifferenceAsync()
    {
        var document = GraphQLParser.ParseDocument(_document);
        var invalid = new DocumentValidator(_schema, Options.Validation).Validate(document);
        if (invalid.Count > 0)
        {
            return Explain($"The generated document is invalid: {string.Join(' ', invalid.Select(e => e.Message))}");
        }

        var naive = new NaiveExecutor(_schema, document, NewWorld());
        var executor = new RequestExecutor(ExecutableSchema.Create(_schema, NewWorld().Bind), Options);
        var expected = _variables.Select(v => naive.Execute(JsonElement.Parse(v))).ToList();
        var answers = await ExecuteAllAsync(executor);
        for (var i = 0; i < answers.Count; i++)
        {
            var (response, failure) = answers[i];
            if ((failure ?? ResponseComparison.Find(response, expected[i])) is { } difference)
            {
                return Explain(difference, _variables[i], expected[i], response);
            }
        }

        return null;
    }

    // One after another, or at the same time where the operation changes nothing and the seed says so.
    private async Task<IReadOnlyList<(JsonElement Response, string? Failure)>> ExecuteAllAsync(RequestExecutor executor)
    {
        if (_seed % 2 == 0 && !_document.StartsWith("mutation", StringComparison.Ordinal))
        {
            return await Task.WhenAll(_variables.Select(v => Task.Run(() => ExecuteAsync(executor, v))));
        }

        var answers = new List<(JsonElement, string?)>();
        foreach (var variables in _variables)
        {
            answers.Add(await ExecuteAsync(executor, variables));
        }

        return answers;
    }

    private async Task<(JsonElement Response, string? Failure)> ExecuteAsync(RequestExecutor executor, string variables)
    {
        try
        {
            var request = new OperationRequest
            {
                Document = _document,
                Variables = JsonElement.Parse(variables),
                Services = new WorldServices(),
            };
            return (ResponseText.Read(await executor.ExecuteAsync(request)), null);
        }
#pragma warning disable CA1031 // Whatever leaves the executor is a finding.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return (default, $"The executor threw {exception}");
        }
    }

    private World NewWorld() => new(_schema, _seed, _faultPercent);

    private string Explain(string difference, string? variables = null, NaiveResponse? expected = null, JsonElement response = default) => $"""
        Seed {_seed}: {difference}
        --- schema
        {_sdl}
        --- document
        {_document}
        --- variables
        {variables}
        --- expected
        {expected?.Data?.ToJsonString() ?? "null"}
        {string.Join('\n', expected?.Nulled.Select(n => string.Join(" or ", n.Candidates)) ?? [])}
        --- got
        {response}
        --- resolvers
        {string.Join('\n', Fields.Select(f => $"{f.Coordinate} {NewWorld().KindOf(f)}"))}
        """;

    private IEnumerable<FieldDefinition> Fields =>
        _schema.Types.OfType<ObjectType>().Where(t => !t.IsBuiltIn).SelectMany(t => t.Fields);
}
