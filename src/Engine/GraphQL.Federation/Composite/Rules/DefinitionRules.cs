using GraphQL.Language;

namespace GraphQL.Federation.Composite.Rules;

/// <summary>Definitions that a source schema may not change. They are looked at as written: a schema with such a change may be none.</summary>
internal static class DefinitionRules
{
    private static readonly HashSet<string> BuiltInScalars = ["Int", "Float", "String", "Boolean", "ID"];
    private static readonly HashSet<string> BuiltInDirectives = ["skip", "include", "deprecated", "specifiedBy", "oneOf"];

    public static IEnumerable<SourceSchemaProblem> Check(DocumentNode document) => document.Definitions.SelectMany(definition => definition switch
    {
        DirectiveDefinitionNode directive => CheckInaccessible(directive).Concat(CheckArguments(directive)),
        ITypeDefinitionNode type => CheckInaccessible(type).Concat(CheckKind(type)),
        _ => [],
    });

    private static IEnumerable<SourceSchemaProblem> CheckInaccessible(ITypeDefinitionNode type)
    {
        if (BuiltInScalars.Contains(type.Name.Value) || type.Name.Value.StartsWith("__", StringComparison.Ordinal))
        {
            IEnumerable<IHasDirectives> parts = type is IComplexTypeDefinitionNode complex
                ? [type, .. complex.Fields, .. complex.Fields.SelectMany(field => field.Arguments)]
                : [type];
            if (parts.Any(part => part.Directives.Has(CompositeDirectives.Inaccessible)))
            {
                yield return Disallowed(type.Name.Value);
            }
        }
    }

    private static IEnumerable<SourceSchemaProblem> CheckInaccessible(DirectiveDefinitionNode directive)
    {
        if (BuiltInDirectives.Contains(directive.Name.Value)
            && directive.Arguments.Any(argument => argument.Directives.Has(CompositeDirectives.Inaccessible)))
        {
            yield return Disallowed($"@{directive.Name.Value}");
        }
    }

    private static SourceSchemaProblem Disallowed(string coordinate) =>
        new("DISALLOWED_INACCESSIBLE", coordinate, "Every GraphQL schema has it. Take @inaccessible away.");

    private static IEnumerable<SourceSchemaProblem> CheckKind(ITypeDefinitionNode type)
    {
        if (CompositeDirectives.IsScalar(type.Name.Value) && type is not ScalarTypeDefinitionNode)
        {
            yield return Changed(type.Name.Value, "a scalar");
        }
    }

    // More arguments than the specification has are fine.
    private static IEnumerable<SourceSchemaProblem> CheckArguments(DirectiveDefinitionNode directive)
    {
        var specified = CompositeDirectives.All.Definitions.OfType<DirectiveDefinitionNode>().FirstOrDefault(known => known.Name.Value == directive.Name.Value);
        return (specified?.Arguments ?? [])
            .Where(expected => !directive.Arguments.Any(argument => argument.Name.Value == expected.Name.Value && Text(argument) == Text(expected)))
            .Select(expected => Changed($"@{directive.Name.Value}", $"the argument \"{expected.Name.Value}: {Text(expected)}\""));

        static string Text(InputValueDefinitionNode argument) => SyntaxPrinter.Print((SyntaxNode)argument.Type);
    }

    private static SourceSchemaProblem Changed(string coordinate, string expected) =>
        new("TYPE_DEFINITION_INVALID", coordinate, $"The specification defines it with {expected}. Define it so, or not at all.");
}
