namespace GraphQL.Language.Tests;

/// <summary>Compares trees by structure and content; locations do not count.</summary>
internal static class SyntaxEquality
{
    public static void ShouldEqualTree(this SyntaxNode actual, SyntaxNode expected)
    {
        var difference = Difference(actual, expected, expected.Kind.ToString());
        difference.ShouldBeNull();
    }

    /// <summary>The path to the first difference and what it is, or null.</summary>
    public static string? Difference(SyntaxNode actual, SyntaxNode expected, string path)
    {
        if (actual.Kind != expected.Kind)
        {
            return $"{path}: {actual.Kind} instead of {expected.Kind}";
        }

        if (!Equals(Content(actual), Content(expected)))
        {
            return $"{path}: {Content(actual)} instead of {Content(expected)}";
        }

        var actualChildren = actual.Children();
        var expectedChildren = expected.Children();
        if (actualChildren.Count != expectedChildren.Count)
        {
            return $"{path}: {actualChildren.Count} children instead of {expectedChildren.Count}";
        }

        for (var i = 0; i < actualChildren.Count; i++)
        {
            if (Difference(actualChildren[i], expectedChildren[i], $"{path}/{i}:{expectedChildren[i].Kind}") is { } difference)
            {
                return difference;
            }
        }

        return null;
    }

    /// <summary>What a node holds apart from its children.</summary>
    private static object? Content(SyntaxNode node) => node switch
    {
        NameNode name => name.Value,
        IntValueNode number => number.Value,
        FloatValueNode number => number.Value,
        EnumValueNode value => value.Value,
        BooleanValueNode boolean => boolean.Value,
        StringValueNode text => (text.Value, text.Block),
        OperationDefinitionNode operation => operation.Operation,
        OperationTypeDefinitionNode operation => operation.Operation,
        DirectiveDefinitionNode directive => directive.IsRepeatable,
        FieldNode field => (field.Alias is not null, field.SelectionSet is not null),
        _ => null,
    };
}
