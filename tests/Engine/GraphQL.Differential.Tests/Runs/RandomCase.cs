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
internal sealed class RandomCase
{
    private static readonly ExecutorOptions Options = new()
    {
        Validation = new ValidationOptions { Limits = ValidationLimits.None },
        ExecutionTimeout = TimeSpan.FromSeconds(60),
    };

    private readonly ulong _seed;
    private readonly int _faultPercent;
    private readonly string _sdl;
    private readonly GraphQLSchema _schema;
    private readonly string _document;
    private readonly string _variables;

    public RandomCase(ulong seed)
    {
        _seed = seed;
        var random = new RandomSource(RandomSource.Derive(seed, "case"));
        _faultPercent = random.Pick([0, 1, 3, 8, 20]);
        _sdl = SchemaGenerator.Generate(random);
        _schema = new SchemaBuilder().AddSdl(_sdl).Build();
        var generator = new DocumentGenerator(_schema, random);
        _document = generator.Generate();
        _variables = generator.Variables;
    }

    /// <summary>Runs both executors.</summary>
    /// <returns>What differs, with all that is needed to see it again; null where nothing does.</returns>
    public async Task<string?> FindDifferenceAsync()
    {
        var document = GraphQLParser.ParseDocument(_document);
        var invalid = new DocumentValidator(_schema, Options.Validation).Validate(document);
        if (invalid.Count > 0)
        {
            return Explain($"The generated document is invalid: {string.Join(' ', invalid.Select(e => e.Message))}", default, null);
        }

        var variables = JsonElement.Parse(_variables);
        var expected = new NaiveExecutor(_schema, document, NewWorld()).Execute(variables);
        var world = NewWorld();
        var executor = new RequestExecutor(ExecutableSchema.Create(_schema, world.Bind), Options);
        OperationResult result;
        try
        {
            result = await executor.ExecuteAsync(
                new OperationRequest { Document = _document, Variables = variables, Services = new WorldServices() });
        }
#pragma warning disable CA1031 // Whatever leaves the executor is a finding.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Explain($"The executor threw {exception}", default, expected);
        }

        var response = ResponseText.Read(result);
        return ResponseComparison.Find(response, expected) is { } difference ? Explain(difference, response, expected) : null;
    }

    private World NewWorld() => new(_schema, _seed, _faultPercent);

    private string Explain(string difference, JsonElement response, NaiveResponse? expected) => $"""
        Seed {_seed}: {difference}
        --- schema
        {_sdl}
        --- document
        {_document}
        --- variables
        {_variables}
        --- expected
        {expected?.Data?.ToJsonString() ?? "null"}
        {string.Join('\n', expected?.Nulled.Select(n => string.Join(" or ", n.Candidates)) ?? [])}
        --- got
        {response}
        --- resolvers
        {string.Join('\n', _schema.Types.OfType<ObjectType>().Where(t => !t.IsBuiltIn).SelectMany(t => t.Fields).Select(f => $"{f.Coordinate} {NewWorld().KindOf(f)}"))}
        """;
}
