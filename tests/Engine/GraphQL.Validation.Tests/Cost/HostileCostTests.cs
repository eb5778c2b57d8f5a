using System.Collections.Frozen;
using GraphQL.Language;
using GraphQL.Schema;
using GraphQL.Validation.Cost;
using GraphQL.Validation.Tests.Limits;

namespace GraphQL.Validation.Tests.Cost;

/// <summary>Pricing is bounded by the document, not by what the document describes.</summary>
public sealed class HostileCostTests
{
    [Fact]
    public void Cost_ListsInsideLists_IsHugeAndNoOverflow()
    {
        const string Sdl = """type Query { more(n: Int!): [Query] @listSize(slicingArguments: ["n"]) }""";
        var document = string.Concat(Enumerable.Repeat("{ more(n: 2147483647) ", 60)) + "{ __typename }" + new string('}', 60);

        var cost = Compile(Sdl, document).Evaluate(FrozenDictionary<string, object?>.Empty);

        (cost.Field <= 1_000).ShouldBeFalse();
        (cost.Type <= 1_000).ShouldBeFalse();
    }

    [Fact]
    public void Cost_FragmentsThatDouble_IsCompiledInTheLengthOfTheDocument() =>
        new CostModel(TestSchema.Instance, CostOptions.Default, _ => false)
            .Compile(Operation(Documents.DoublingFragments(40), out var fragments), fragments, _ => true)
            .Evaluate(FrozenDictionary<string, object?>.Empty).Field.ShouldBeGreaterThan(1e11);

    [Fact]
    public void Cost_ChainOfFragmentsBeyondTheStack_IsBeyondEveryLimit()
    {
        var cost = new CostModel(TestSchema.Instance, CostOptions.Default, _ => false)
            .Compile(Operation(Documents.NestByFragments(200_000), out var fragments), fragments, _ => true)
            .Evaluate(FrozenDictionary<string, object?>.Empty);

        cost.Field.ShouldBe(double.PositiveInfinity);
    }

    [Fact]
    public void Evaluate_WithVariables_AllocatesNothing()
    {
        var cost = Compile(
            """
            input By { name: String @cost(weight: "2") }
            type Query { rows(n: Int, by: By): [Row] @listSize(slicingArguments: ["n"], requireOneSlicingArgument: false) }
            type Row { rows(n: Int): [Row] @listSize(slicingArguments: ["n"], requireOneSlicingArgument: false) }
            """,
            "query($n: Int, $by: By) { rows(n: $n, by: $by) { rows(n: $n) { __typename } } }");
        var variables = new Dictionary<string, object?>(StringComparer.Ordinal) { ["n"] = 7, ["by"] = null };
        var expected = new OperationCost(1 + 1 + 7, 1 + (7 * (1 + 7)));
        cost.Evaluate(variables).ShouldBe(expected);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var evaluated = cost.Evaluate(variables);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
        evaluated.ShouldBe(expected);
    }

    private static CostExpression Compile(string sdl, string document)
    {
        var schema = new SchemaBuilder().AddSdl(sdl).Build();
        var operation = Operation(document, out var fragments);
        return new CostModel(schema, CostOptions.Default, _ => false).Compile(operation, fragments, _ => true);
    }

    private static OperationDefinitionNode Operation(string document, out IReadOnlyDictionary<string, FragmentDefinitionNode> fragments)
    {
        var parsed = GraphQLParser.ParseDocument(document, ParserOptions.Trusted);
        fragments = Priced.Fragments(parsed);
        return parsed.Definitions.OfType<OperationDefinitionNode>().Single();
    }
}
