using GraphQL.Language;

namespace GraphQL.Differential.Tests.Generation.Mutations;

/// <content>Operations, fragments, and what has no place in a request.</content>
internal sealed partial class DocumentMutator
{
    private static readonly string[] OtherDefinitions =
    [
        "{ __typename }", "query { __typename }", "query Random { __typename }", "query Second { __typename }", "mutation Third { __typename }",
        "subscription Fourth { s0 s1 }", "subscription { __typename }", "subscription Fifth { s0 s0 ...OfEvents } fragment OfEvents on Subscription { x: s1 }",
        "subscription Sixth { __schema { queryType { name } } a: s0 }", "fragment Unused on Query { __typename }", "type Extra { f: Int }",
        "schema { query: Query }", "extend type Query { more: Int }", "directive @more on FIELD", "\"Described.\" query Described { __typename }",
        "fragment Loop on Query { ...Loop }", "fragment LoopA on Query { ...LoopB } fragment LoopB on Query { ... { ...LoopA } }",
    ];

    private void MutateDefinitions()
    {
        switch (random.Below(8))
        {
            case 0: Append(random.Pick(OtherDefinitions)); break;
            case 1: Append(TextOf(((SyntaxNode)random.Pick(_nodes.OfType<IExecutableDefinitionNode>().ToList())).Location)); break;
            case 2: ChangeOperation(); break;
            case 3: Replace(PickNode<FragmentDefinitionNode>(), ""); break;
            case 4: Replace(PickNode<FragmentDefinitionNode>()?.Name, random.Pick(["Fragment0", "Fragment1", "Renamed"])); break;
            case 5: AddFragment(); break;
            case 6: Nest(); break;
            default: Replace(PickNode<OperationDefinitionNode>()?.Name, random.Pick(["", "Renamed"])); break;
        }
    }

    private void ChangeOperation()
    {
        if (PickNode<OperationDefinitionNode>() is { } operation && !_text.AsSpan(operation.Location.Start).StartsWith("{"))
        {
            var keyword = operation.Operation.ToString().ToLowerInvariant();
            Replace(operation, text => random.Pick(["query", "mutation", "subscription"]) + text[(text.IndexOf(keyword, StringComparison.Ordinal) + keyword.Length)..]);
        }
    }

    // A fragment of a selection set that stands in the document: what was valid where it stood need not be valid here.
    private void AddFragment()
    {
        if (PickNode<SelectionSetNode>() is { } set)
        {
            var name = $"Added{random.Below(3)}";
            Append($"fragment {name} on {random.Pick(_typeNames)} {TextOf(set.Location)}");
            TryRead();
            Select($"...{name}");
        }
    }

    private void Nest() => Select(random.Pick(
    [
        "... { ... { __typename } }", "... @include(if: true) { t: __typename }",
        "__schema { types { fields { type { fields { type { fields { name } } } } } } }",
        "__type(name: \"Query\") { name possibleTypes { possibleTypes { possibleTypes { name } } } }", "__type { name }", "__typename { name }",
    ]));
}
