namespace GraphQL.AspNetCore.Tests.Limits;

/// <summary>A request.</summary>
internal sealed record LimitRequest(string Query, string Variables = "null");

/// <summary>A limit, a request just within it and one just beyond it.</summary>
internal sealed record LimitCase(Action<GraphQLLimits> Limit, LimitRequest Within, LimitRequest Beyond);

/// <summary>A small value for each limit, and requests at its edge.</summary>
internal static class LimitCases
{
    private const string Echo = "query($v: Any) { echo(value: $v) }";

    public static LimitCase Of(string setting) => setting switch
    {
        "MaxBytes" => Case(l => l.MaxBytes = 60, "{ hello }".PadRight(60), "{ hello }".PadRight(61)),
        "MaxTokens" => Case(l => l.MaxTokens = 12, "{ a: hello b: hello c: hello }", "{ a: hello b: hello c: hello d: hello }"),
        "MaxNesting" => Case(l => l.MaxNesting = 3, "{ node { node { name } } }", "{ node { node { node { name } } } }"),
        "MaxDefinitions" => Case(
            l => l.MaxDefinitions = 2,
            "{ node { ...F } } fragment F on Node { name }",
            "{ node { ...F } } fragment F on Node { ...G } fragment G on Node { name }"),
        "MaxVariableDefinitions" => Case(
            l => l.MaxVariableDefinitions = 1,
            "query($a: Any) { echo(value: $a) }",
            "query($a: Any, $b: Any) { echo(value: [$a, $b]) }"),
        "MaxFields" => Case(l => l.MaxFields = 3, "{ a: hello b: hello c: hello }", "{ a: hello b: hello c: hello d: hello }"),
        "MaxExpandedFields" => Case(l => l.MaxExpandedFields = 3,
            "{ node { ...F } } fragment F on Node { name x: name }",
            "{ node { ...F } b: node { ...F } } fragment F on Node { name }"),
        "MaxDepth" => Case(l => l.MaxDepth = 3, "{ node { node { name } } }", "{ node { node { node { name } } } }"),
        "MaxAliases" => Case(l => l.MaxAliases = 2, "{ a: hello b: hello }", "{ a: hello b: hello c: hello }"),
        "MaxRootFields" => Case(l => l.MaxRootFields = 2, "{ a: hello b: hello }", "{ a: hello b: hello c: hello }"),
        "MaxDirectives" => Case(l => l.MaxDirectives = 2,
            "{ a: hello @skip(if: false) b: hello @skip(if: false) }",
            "{ a: hello @skip(if: false) b: hello @skip(if: false) c: hello @skip(if: false) }"),
        "MaxDirectivesPerLocation" => Case(l => l.MaxDirectivesPerLocation = 1, "{ hello @skip(if: false) }", "{ hello @skip(if: false) @include(if: true) }"),
        "MaxFragmentVisits" => Case(l => l.MaxFragmentVisits = 2,
            "{ ...F ...F } fragment F on Query { hello }",
            "{ ...F ...F ...F } fragment F on Query { hello }"),
        "MaxIntrospectionDepth" => Case(l => l.MaxIntrospectionDepth = 3, "{ __schema { queryType { name } } }", "{ __schema { queryType { ofType { name } } } }"),
        "MaxIntrospectionListDepth" => Case(l => l.MaxIntrospectionListDepth = 1,
            "{ __schema { types { fields { name } } } }",
            "{ __schema { types { fields { type { fields { name } } } } } }"),
        "MaxIntrospectionOfTypeDepth" => Case(l => l.MaxIntrospectionOfTypeDepth = 1,
            "{ __type(name: \"Node\") { ofType { name } } }",
            "{ __type(name: \"Node\") { ofType { ofType { name } } } }"),
        "MaxFieldMergeComparisons" => Case(l => l.MaxFieldMergeComparisons = 4, "{ hello hello hello hello }", "{ hello hello hello hello hello }"),
        "MaxFieldCycles" => Case(l => l.MaxFieldCycles = 2, "{ node { node { node { name } } } }", "{ node { node { node { node { name } } } } }"),
        "FieldCycles" => Case(
            l => l.FieldCycles["Node.node"] = 1, "{ node { node { name } } }", "{ node { node { node { name } } } }"),
        "MaxVariablesBytes" => Case(l => l.MaxVariablesBytes = 20, Echo, """{"v":"12345678901"} """, """{"v":"1234567890123"}"""),
        "MaxVariableDepth" => Case(l => l.MaxVariableDepth = 2, Echo, """{"v":[[1]]}""", """{"v":[[[1]]]}"""),
        "MaxVariableListItems" => Case(l => l.MaxVariableListItems = 3, Echo, """{"v":[1,2,3]}""", """{"v":[1,2,3,4]}"""),
        "MaxVariableStringBytes" => Case(l => l.MaxVariableStringBytes = 5, Echo, """{"v":"12345"}""", """{"v":"123456"}"""),
        "MaxFieldCost" => Case(l => l.MaxFieldCost = 3, "query($n: Int) { nodes(first: $n) { node { name } } }", """{"n":2}""", """{"n":3}"""),
        "MaxTypeCost" => Case(l => l.MaxTypeCost = 6, "query($n: Int) { nodes(first: $n) { name } }", """{"n":5}""", """{"n":6}"""),
        "MaxResultBytes" => Case(l => l.MaxResultBytes = 100, "query($n: Int!) { lines(count: $n) }", """{"n":10}""", """{"n":13}"""),
        _ => throw new ArgumentOutOfRangeException(nameof(setting), setting, "The limit has no case."),
    };

    private static LimitCase Case(Action<GraphQLLimits> limit, string within, string beyond) => new(limit, new(within), new(beyond));

    private static LimitCase Case(Action<GraphQLLimits> limit, string query, string within, string beyond) =>
        new(limit, new(query, within), new(query, beyond));
}
