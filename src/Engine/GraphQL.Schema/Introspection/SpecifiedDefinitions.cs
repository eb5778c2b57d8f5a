using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>
/// What every schema has without saying so (GraphQL September 2025, §3.5, §3.13 and §4.2): the five scalars, the specified directives
/// and the types of introspection.
/// </summary>
internal static partial class SpecifiedDefinitions
{
    private static readonly Lazy<DocumentNode> Parsed = new(() => GraphQLParser.ParseDocument(Sdl, ParserOptions.Trusted));

    private static readonly Lazy<HashSet<string>> DirectiveNames = new(
        () => [.. Document.Definitions.OfType<DirectiveDefinitionNode>().Select(d => d.Name.Value)]);

    /// <summary>The definitions as a document.</summary>
    internal static DocumentNode Document => Parsed.Value;

    /// <summary>True for the directives the specification defines.</summary>
    internal static bool IsDirective(string name) => DirectiveNames.Value.Contains(name);

    /// <summary>
    /// Reports where a document's own definition of a specified directive disagrees with the specification's, which is the one in effect.
    /// An argument may be nullable in one and not in the other, as <c>@deprecated(reason:)</c> was until 2025, and a place may be missing.
    /// </summary>
    internal static void CheckRepeated(DirectiveDefinitionNode specified, DirectiveDefinitionNode repeated, SchemaErrors errors)
    {
        var coordinate = $"@{specified.Name.Value}";
        foreach (var argument in repeated.Arguments)
        {
            var name = argument.Name.Value;
            var same = specified.Arguments.FirstOrDefault(a => string.Equals(a.Name.Value, name, StringComparison.Ordinal));
            if (same is null)
            {
                errors.Add(
                    $"{coordinate}({name}:)", "the specification's directive has no such argument. Remove it, or rename the directive.");
            }
            else if (!string.Equals(Bare(same.Type), Bare(argument.Type), StringComparison.Ordinal))
            {
                errors.Add($"{coordinate}({name}:)", $"the argument must be of the specification's type \"{Print(same.Type)}\".");
            }
        }

        foreach (var missing in specified.Arguments.Where(s => !repeated.Arguments.Any(r => r.Name.Value == s.Name.Value)))
        {
            errors.Add($"{coordinate}({missing.Name.Value}:)", "the definition lacks this argument of the specification's directive.");
        }

        foreach (var place in repeated.Locations.Where(r => !specified.Locations.Any(s => s.Value == r.Value)))
        {
            errors.Add(coordinate, $"the specification's directive must not be used on {place.Value}. Remove the location.");
        }
    }

    private static string Bare(ITypeNode type) => Print(type).TrimEnd('!');

    private static string Print(ITypeNode type) => SyntaxPrinter.Print((SyntaxNode)type);
}
