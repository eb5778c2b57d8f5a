using GraphQL.Federation.Composite.Selections;
using GraphQL.Language;

namespace GraphQL.Federation.Composite.Rules;

/// <summary>Reads the argument <c>field</c> of <c>@is</c> and <c>@require</c>.</summary>
internal static class SelectionMapArgument
{
    /// <summary>Reads the map.</summary>
    /// <param name="prefix">What codes of the directive begin with.</param>
    /// <param name="coordinate">The argument that has the directive.</param>
    /// <param name="problem">What is wrong with it; null where a map is returned.</param>
    public static SelectedValue? Read(DirectiveNode directive, string prefix, string coordinate, out SourceSchemaProblem? problem)
    {
        problem = null;
        if (directive.Argument(CompositeDirectives.Field) is not StringValueNode text)
        {
            problem = new SourceSchemaProblem($"{prefix}_INVALID_FIELD_TYPE", coordinate, $"The argument \"field\" of @{directive.Name.Value} is no string. Write the path in quotes.");
            return null;
        }

        try
        {
            return SelectionMapParser.Parse(text.Value);
        }
        catch (FormatException exception)
        {
            problem = new SourceSchemaProblem(
                $"{prefix}_INVALID_SYNTAX", coordinate, $"\"{text.Value}\" in @{directive.Name.Value} is no field selection map: {exception.Message}.");
            return null;
        }
    }
}
