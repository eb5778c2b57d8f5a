using System.Text;
using System.Text.Json;
using GraphQL.Execution;
using GraphQL.Fuzzing.Corpus;
using GraphQL.Fuzzing.Runs;
using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Fuzzing.Targets;

/// <summary>Any JSON, and any literal, becomes a value of an input type or errors.</summary>
internal sealed class VariablesTarget : FuzzTarget
{
    private const string Operation = """
        query($int: Int, $color: Color, $where: Filter, $by: By! = { id: 1 }, $points: [[Point!]], $any: Anything) {
          people(where: $where) { id }
          person(by: $by) { id }
          pets(points: $points) { __typename }
          echo(int: $int, color: $color, any: $any)
        }
        """;

    private static readonly IReadOnlyList<GraphQLType> Types = [.. Wrapped()];

    private readonly ExecutionTarget _executor = new();

    public override string Name => "variables";

    public override IReadOnlyList<byte[]> Seeds { get; } = SeedFiles.In("variables", "tokens");

    // Each input is coerced to all of the types.
    public override long AllocationLimit(int length) => 8 * 1024 * 1024 + 50_000L * length;

    public override bool Check(byte[] input)
    {
        var accepted = CheckJson(input);
        return Syntax.Try(() => GraphQLParser.ParseValue(Encoding.UTF8.GetString(input))) is { } literal
            ? CheckLiteral(literal) || accepted
            : accepted;
    }

    private bool CheckJson(byte[] input)
    {
        try
        {
            using var json = JsonDocument.Parse(input);
            var accepted = _executor.Execute(Operation, operation: null, json.RootElement) is OperationOutcome.Executed;
            foreach (var type in Types)
            {
                var errors = new List<InputCoercionError>();
                var value = InputCoercion.CoerceJson(json.RootElement, type, errors);
                if (errors.Count > InputCoercion.MaxErrors)
                {
                    throw new InvariantException("Errors are limited", $"{errors.Count} for {type}.");
                }

                if (errors.Count == 0)
                {
                    CoercedValues.Check(value, type);
                }

                accepted |= errors.Count == 0;
            }

            return accepted;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool CheckLiteral(IValueNode literal)
    {
        var accepted = false;
        foreach (var type in Types)
        {
            var errors = new List<InputCoercionError>();
            var isValid = InputCoercion.TryCoerceLiteral(literal, type, variables: null, errors, out var value);
            if (isValid != InputCoercion.TryCoerceLiteral(literal, type, variables: null, out _) || isValid == (errors.Count > 0))
            {
                throw new InvariantException("A literal that is refused has errors, and no other", $"{type}: {isValid}, {errors.Count} errors.");
            }

            if (isValid)
            {
                CoercedValues.Check(value, type);
            }

            if (isValid && !InputCoercion.CheckLiteral(literal, type, []))
            {
                throw new InvariantException("What validation refuses has no value", $"{type}.");
            }

            accepted |= isValid;
        }

        return accepted;
    }

    private static IEnumerable<GraphQLType> Wrapped()
    {
        foreach (var type in FixtureSchema.Schema.Types.Where(t => t.IsInputType && !t.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            yield return type;
            yield return new NonNullType(type);
            yield return new ListType(new ListType(new NonNullType(type)));
        }
    }
}
