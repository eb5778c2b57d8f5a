using GraphQL.Language;

namespace GraphQL.Federation.Composite.Rules;

/// <summary>Reads the argument <c>fields</c> of <c>@key</c> and <c>@provides</c>.</summary>
internal static class FieldSetArgument
{
    /// <summary>Reads the selection.</summary>
    /// <param name="prefix">What codes of the directive begin with.</param>
    /// <param name="coordinate">What has the directive.</param>
    /// <param name="problem">What is wrong with it; null where a selection is returned.</param>
    public static SelectionSetNode? Read(DirectiveNode directive, string prefix, string coordinate, out SourceSchemaProblem? problem)
    {
        problem = null;
        if (directive.Argument(CompositeDirectives.Fields) is not StringValueNode text)
        {
            problem = new SourceSchemaProblem($"{prefix}_INVALID_FIELDS_TYPE", coordinate, $"The argument \"fields\" of @{directive.Name.Value} is no string. Write the names in quotes.");
            return null;
        }

        try
        {
            var selection = GraphQLParser.ParseSelectionSet($"{{{text.Value}}}");
            problem = HasDirective(selection)
                ? new SourceSchemaProblem($"{prefix}_DIRECTIVE_IN_FIELDS_ARGUMENT", coordinate, $"\"{text.Value}\" in @{directive.Name.Value} has a directive. Name fields only.")
                : null;
            return problem is null ? selection : null;
        }
        catch (SyntaxException exception)
        {
            problem = new SourceSchemaProblem($"{prefix}_INVALID_SYNTAX", coordinate, $"\"{text.Value}\" in @{directive.Name.Value} is no list of fields: {exception.Message}");
            return null;
        }
    }

    private static bool HasDirective(SelectionSetNode selection) => selection.Selections.Any(node => node.Directives.Count > 0 || (Below(node) is { } below && HasDirective(below)));

    private static SelectionSetNode? Below(ISelectionNode node) => node switch
    {
        FieldNode field => field.SelectionSet,
        InlineFragmentNode fragment => fragment.SelectionSet,
        _ => null,
    };
}
