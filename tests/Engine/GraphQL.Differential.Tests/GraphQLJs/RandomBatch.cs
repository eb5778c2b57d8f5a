using System.Text.Json;
using System.Text.Json.Nodes;
using GraphQL.Differential.Tests.Execution;
using GraphQL.Differential.Tests.Generation;
using GraphQL.Differential.Tests.Generation.Mutations;
using GraphQL.Differential.Tests.Reference;
using GraphQL.Differential.Tests.Runs;
using GraphQL.Differential.Tests.Worlds;
using GraphQL.Execution;
using GraphQL.Language;
using GraphQL.Schema;
using GraphQL.Validation;

namespace GraphQL.Differential.Tests.GraphQLJs;

/// <summary>
/// A schema and operations on it, all from one seed: valid documents under several variables, some of which do not fit, and documents
/// that were broken.
/// </summary>
internal sealed class RandomBatch
{
    private const int Documents = 3;
    private const int BrokenDocuments = 5;

    /// <summary>How many operations a batch has.</summary>
    public const int Size = Documents * (3 + BrokenDocuments);

    private static readonly ValidationOptions NoLimits = new() { Limits = ValidationLimits.None };

    private static readonly ExecutorOptions Options = new() { Parser = ParserOptions.Trusted, Validation = NoLimits, Limits = ExecutionLimits.None, ExecutionTimeout = TimeSpan.FromSeconds(60) };

    private readonly ulong _seed;
    private readonly string _sdl;
    private readonly World _judgedWorld;
    private readonly RequestExecutor _executor;
    private readonly DocumentValidator _validator;
    private readonly List<Operation> _operations = [];

    public RandomBatch(ulong seed)
    {
        _seed = seed;
        var random = new RandomSource(RandomSource.Derive(seed, "batch"));
        var faultPercent = random.Pick([0, 1, 3, 8, 20]);
        var sdl = SchemaGenerator.Generate(random);
        var schema = new SchemaBuilder().AddSdl(sdl).Build();
        _judgedWorld = new World(schema, seed, faultPercent);
        _executor = new RequestExecutor(ExecutableSchema.Create(schema, new World(schema, seed, faultPercent).Bind), Options);

        _sdl = $"{sdl}type Subscription {{ s0: Int s1(a0: [Int!]): String }}\n{DocumentMutator.DirectiveDefinitions}";
        var extended = new SchemaBuilder().AddSdl(_sdl).Build();
        _validator = new DocumentValidator(extended, NoLimits);
        var mutator = new DocumentMutator(extended, random);
        for (var i = 0; i < Documents; i++)
        {
            var generator = new DocumentGenerator(schema, random);
            var document = generator.Generate();
            // Nothing says in which order a schema lists its types.
            string[] variables = document.Contains("t: types", StringComparison.Ordinal) ? [] : [generator.Variables(), generator.Variables(), new VariablesMutator(random).Mutate(generator.Variables())];
            _operations.AddRange(variables.Select(v => new Operation(document, v)));
            _operations.AddRange(Enumerable.Range(0, BrokenDocuments).Select(_ => new Operation(mutator.Mutate(document), Variables: null)));
        }
    }

    /// <summary>How the operations ended.</summary>
    public Tally Tally { get; } = new();

    /// <summary>Runs every operation here and in graphql-js.</summary>
    /// <returns>What differs, with all that is needed to see it again.</returns>
    public async Task<IReadOnlyList<string>> FindDifferencesAsync(GraphQLJsProcess graphQLJs, CancellationToken cancellationToken)
    {
        var cases = new List<JsonObject>();
        var judgements = new List<Func<JsonElement, string?>>();
        foreach (var operation in _operations)
        {
            var item = new JsonObject { ["document"] = operation.Document };
            judgements.Add(operation.Variables is null
                ? JudgeRefusal(operation.Document)
                : await JudgeExecutionAsync(operation.Document, operation.Variables, item, cancellationToken));
            cases.Add(item);
        }

        var answers = await graphQLJs.AnswerAsync(_sdl, cases, cancellationToken);
        return
        [
            .. judgements.Zip(answers, (judge, answer) => judge(answer)).Zip(_operations, (difference, operation) => (difference, operation))
                .Where(o => o.difference is not null)
                .Select(o => $"Seed {_seed}: {o.difference}\n--- document\n{o.operation.Document}\n--- variables\n{o.operation.Variables}\n--- schema\n{_sdl}"),
        ];
    }

    private Func<JsonElement, string?> JudgeRefusal(string document)
    {
        var ours = Refusals.Of(_validator, document);
        return answer =>
        {
            var theirs = Refusals.Of(answer);
            Tally.Add(theirs);
            return KnownDifferences.Find(ours, theirs);
        };
    }

    private async Task<Func<JsonElement, string?>> JudgeExecutionAsync(
        string document, string variables, JsonObject item, CancellationToken cancellationToken)
    {
        // Tells graphql-js what each resolver does, and knows which errors may stand for others.
        var judge = new NaiveExecutor(_judgedWorld.Schema, GraphQLParser.ParseDocument(document), _judgedWorld);
        var expected = judge.Execute(JsonElement.Parse(variables));
        item["variables"] = JsonNode.Parse(variables);
        item["resolved"] = ResolvedJson.Of(judge.Resolved);

        var request = new OperationRequest { Document = document, Variables = JsonElement.Parse(variables), Services = new WorldServices() };
        var ours = ResponseText.Read(await _executor.ExecuteAsync(request, cancellationToken));
        return answer =>
        {
            Tally.Add(answer);
            return ResponseComparison.FindBetween(ours, answer, expected) is { } difference
                ? $"{difference}\n--- ours\n{ours}\n--- theirs\n{answer}"
                : null;
        };
    }

    private sealed record Operation(string Document, string? Variables);
}
