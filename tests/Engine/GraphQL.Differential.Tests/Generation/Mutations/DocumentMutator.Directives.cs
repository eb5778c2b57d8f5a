using GraphQL.Language;

namespace GraphQL.Differential.Tests.Generation.Mutations;

/// <content>Directives in every place, right and wrong.</content>
internal sealed partial class DocumentMutator
{
    /// <summary>Directives for the schema of documents that are broken, so that there is one for each place, and one that may stand twice.</summary>
    public const string DirectiveDefinitions = """
        directive @everywhere(a0: Int, a1: [Input!] = []) repeatable on QUERY | MUTATION | SUBSCRIPTION | FIELD | FRAGMENT_DEFINITION
          | FRAGMENT_SPREAD | INLINE_FRAGMENT | VARIABLE_DEFINITION
        directive @onField(a0: String!) on FIELD
        directive @onQuery on QUERY
        directive @onFragment(a0: Boolean! = true) on FRAGMENT_DEFINITION | FRAGMENT_SPREAD | INLINE_FRAGMENT
        directive @onVariable(a0: ID) on VARIABLE_DEFINITION
        directive @onTypes on OBJECT | SCALAR
        input Input { f0: Int! f1: [Input!] }
        """;

    private static readonly string[] Directives =
    [
        "@skip(if: true)", "@include(if: false)", "@skip", "@include(if: $v0)", "@skip(if: $v1)", "@include(if: \"true\")", "@skip(if: null)",
        "@include(if: true, unknown: 1)", "@include(if: true, if: true)", "@unknown", "@deprecated", "@deprecated(reason: \"why\")",
        "@specifiedBy(url: \"x\")", "@oneOf", "@everywhere", "@everywhere(a0: 1)", "@everywhere(a0: 1.5)", "@everywhere(a1: { f0: 1 })",
        "@everywhere(a1: [{ f0: null }, { f1: [{}] }])", "@everywhere(a0: $v0)", "@onField(a0: \"x\")", "@onField", "@onField(a0: $v0)", "@onQuery",
        "@onFragment", "@onFragment(a0: null)", "@onVariable(a0: 1)", "@onVariable(a0: 1.0)", "@onTypes",
    ];

    private void MutateDirectives()
    {
        var added = string.Concat(Enumerable.Range(0, 1 + random.Below(2)).Select(_ => $" {random.Pick(Directives)} "));
        switch (PickNode<SyntaxNode>(n => n is IHasDirectives or DirectiveNode))
        {
            case DirectiveNode directive:
                Replace(directive, d => random.Below(3) switch { 0 => $"{d} {d}", 1 => added, _ => "" });
                break;
            case FieldNode field:
                // Behind the arguments, before the selections.
                _text = field.SelectionSet is { } set ? _text.Insert(set.Location.Start, added) : _text.Insert(field.Location.End, added);
                break;
            case FragmentSpreadNode spread:
                InsertAfter(spread, added);
                break;
            case InlineFragmentNode inline:
                _text = _text.Insert(inline.SelectionSet.Location.Start, added);
                break;
            case IExecutableDefinitionNode definition when !TextOf(definition.Location).StartsWith('{'):
                _text = _text.Insert(definition.SelectionSet.Location.Start, added);
                break;
            case VariableDefinitionNode definition:
                InsertAfter(definition, added.Replace('$', 'E'));
                break;
        }
    }
}
