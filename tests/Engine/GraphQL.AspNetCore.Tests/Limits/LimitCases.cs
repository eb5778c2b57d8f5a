using GraphQL.Execution;
using GraphQL.Language;
using GraphQL.Validation;

namespace GraphQL.AspNetCore.Tests.Limits;

/// <summary>A request.</summary>
internal sealed record LimitRequest(string Query, string Variables = "null");

/// <summary>A limit, a request just within it and one just beyond it.</summary>
internal sealed record LimitCase(Func<ExecutorOptions, ExecutorOptions> Limit, LimitRequest Within, LimitRequest Beyond);

/// <summary>A small value for each limit, and requests at its edge.</summary>
internal static class LimitCases
{
    private const string Echo = "query($v: Any) { echo(value: $v) }";

    public static LimitCase Of(string setting) => setting switch
    {
        "MaxBytes" => Text(p => p with { MaxBytes = 60 }, "{ hello }".PadRight(60), "{ hello }".PadRight(61)),
        "MaxTokens" => Text(p => p with { MaxTokens = 12 }, "{ a: hello b: hello c: hello }", "{ a: hello b: hello c: hello d: hello }"),
        "MaxNesting" => Text(p => p with { MaxNesting = 3 }, "{ node { node { name } } }", "{ node { node { node { name } } } }"),
        "MaxFields" => Shape(l => l with { MaxFields = 3 }, "{ a: hello b: hello c: hello }", "{ a: hello b: hello c: hello d: hello }"),
        "MaxExpandedFields" => Shape(
            l => l with { MaxExpandedFields = 3 },
            "{ node { ...F } } fragment F on Node { name x: name }",
            "{ node { ...F } b: node { ...F } } fragment F on Node { name }"),
        "MaxDepth" => Shape(l => l with { MaxDepth = 3 }, "{ node { node { name } } }", "{ node { node { node { name } } } }"),
        "MaxAliases" => Shape(l => l with { MaxAliases = 2 }, "{ a: hello b: hello }", "{ a: hello b: hello c: hello }"),
        "MaxRootFields" => Shape(l => l with { MaxRootFields = 2 }, "{ a: hello b: hello }", "{ a: hello b: hello c: hello }"),
        "MaxDirectives" => Shape(
            l => l with { MaxDirectives = 2 },
            "{ a: hello @skip(if: false) b: hello @skip(if: false) }",
            "{ a: hello @skip(if: false) b: hello @skip(if: false) c: hello @skip(if: false) }"),
        "MaxDirectivesPerLocation" => Shape(
            l => l with { MaxDirectivesPerLocation = 1 }, "{ hello @skip(if: false) }", "{ hello @skip(if: false) @include(if: true) }"),
        "MaxFragmentVisits" => Shape(
            l => l with { MaxFragmentVisits = 2 },
            "{ ...F ...F } fragment F on Query { hello }",
            "{ ...F ...F ...F } fragment F on Query { hello }"),
        "MaxIntrospectionDepth" => Shape(
            l => l with { MaxIntrospectionDepth = 3 }, "{ __schema { queryType { name } } }", "{ __schema { queryType { ofType { name } } } }"),
        "MaxIntrospectionListDepth" => Shape(
            l => l with { MaxIntrospectionListDepth = 1 },
            "{ __schema { types { fields { name } } } }",
            "{ __schema { types { fields { type { fields { name } } } } } }"),
        "MaxIntrospectionOfTypeDepth" => Shape(
            l => l with { MaxIntrospectionOfTypeDepth = 1 },
            "{ __type(name: \"Node\") { ofType { name } } }",
            "{ __type(name: \"Node\") { ofType { ofType { name } } } }"),
        "MaxFieldMergeComparisons" => Shape(l => l with { MaxFieldMergeComparisons = 4 }, "{ hello hello hello hello }", "{ hello hello hello hello hello }"),
        "MaxFieldCycles" => Shape(
            l => l with { MaxFieldCycles = 2 }, "{ node { node { node { name } } } }", "{ node { node { node { node { name } } } } }"),
        "MaxVariablesBytes" => Request(l => l with { MaxVariablesBytes = 20 }, Echo, """{"v":"12345678901"} """, """{"v":"1234567890123"}"""),
        "MaxVariableDepth" => Request(l => l with { MaxVariableDepth = 2 }, Echo, """{"v":[[1]]}""", """{"v":[[[1]]]}"""),
        "MaxVariableListItems" => Request(l => l with { MaxVariableListItems = 3 }, Echo, """{"v":[1,2,3]}""", """{"v":[1,2,3,4]}"""),
        "MaxVariableStringBytes" => Request(l => l with { MaxVariableStringBytes = 5 }, Echo, """{"v":"12345"}""", """{"v":"123456"}"""),
        "MaxFieldCost" => Request(
            l => l with { MaxFieldCost = 3 }, "query($n: Int) { nodes(first: $n) { node { name } } }", """{"n":2}""", """{"n":3}"""),
        "MaxTypeCost" => Request(l => l with { MaxTypeCost = 6 }, "query($n: Int) { nodes(first: $n) { name } }", """{"n":5}""", """{"n":6}"""),
        "MaxResultBytes" => Request(l => l with { MaxResultBytes = 100 }, "query($n: Int!) { lines(count: $n) }", """{"n":10}""", """{"n":13}"""),
        _ => throw new ArgumentOutOfRangeException(nameof(setting), setting, "The limit has no case."),
    };

    private static LimitCase Text(Func<ParserOptions, ParserOptions> limit, string within, string beyond) =>
        new(o => o with { Parser = limit(o.Parser) }, new(within), new(beyond));

    private static LimitCase Shape(Func<ValidationLimits, ValidationLimits> limit, string within, string beyond) =>
        new(o => o with { Validation = o.Validation with { Limits = limit(o.Validation.Limits) } }, new(within), new(beyond));

    private static LimitCase Request(Func<ExecutionLimits, ExecutionLimits> limit, string query, string within, string beyond) =>
        new(o => o with { Limits = limit(o.Limits) }, new(query, within), new(query, beyond));
}
