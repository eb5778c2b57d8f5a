using GraphQL.Federation.Composite.Selections;
using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Federation.Composite.Rules;

/// <summary>Every argument of a lookup is a part of what it returns: by <c>@is</c>, or by its name.</summary>
internal static class IsRules
{
    private const string InvalidFields = "IS_INVALID_FIELDS";

    public static IEnumerable<SourceSchemaProblem> Check(SourceSchema source)
    {
        var check = new SelectionMapCheck(source.Schema);
        foreach (var (field, argument) in source.Arguments)
        {
            var problem = argument.Directives.Find(CompositeDirectives.Is) is { } directive ? CheckDirective(directive, field, argument, check)
                : field.Directives.Has(CompositeDirectives.Lookup) && !argument.Directives.Has(CompositeDirectives.Require) ? CheckName(source, field, argument, check)
                : null;
            if (problem is not null)
            {
                yield return problem;
            }
        }
    }

    private static SourceSchemaProblem? CheckDirective(DirectiveNode directive, FieldDefinition field, InputValueDefinition argument, SelectionMapCheck check)
    {
        var coordinate = SourceSchema.CoordinateOf(field, argument);
        if (!field.Directives.Has(CompositeDirectives.Lookup))
        {
            return new SourceSchemaProblem("IS_INVALID_USAGE", coordinate, "The field is no lookup. Mark it @lookup, or take @is away.");
        }

        return SelectionMapArgument.Read(directive, "IS", coordinate, out var problem) is not { } map ? problem
            : check.Check(map, field.Type.Named, argument.Type) is { } wrong ? new SourceSchemaProblem(InvalidFields, coordinate, $"{Capital(wrong)}.")
            : null;
    }

    // The field of that name must be there on whatever the lookup may return.
    private static SourceSchemaProblem? CheckName(SourceSchema source, FieldDefinition field, InputValueDefinition argument, SelectionMapCheck check)
    {
        var map = SelectionMapParser.Parse(argument.Name);
        return source.Schema.GetPossibleTypes(field.Type.Named).Select(type => check.Check(map, type, argument.Type)).FirstOrDefault(wrong => wrong is not null) is { } problem
            ? new SourceSchemaProblem(InvalidFields, SourceSchema.CoordinateOf(field, argument), $"{Capital(problem)}. Say with @is which part of the entity the argument is.")
            : null;
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
