using GraphQL.Federation.Composite.Selections;
using GraphQL.Federation.Definitions;
using GraphQL.Federation.Keys;
using GraphQL.Language;

namespace GraphQL.Federation.Composite.Lookups;

/// <summary>Which resolvable keys the schema has no <c>@lookup</c> for. What is no valid key is left to who builds the schema.</summary>
internal sealed class DeclaredLookups
{
    private readonly ILookup<string, IComplexTypeDefinitionNode> _types;
    private readonly HashSet<string> _found;

    private DeclaredLookups(IReadOnlyList<DocumentNode> documents)
    {
        _types = documents.SelectMany(document => document.Definitions.OfType<IComplexTypeDefinitionNode>()).ToLookup(type => type.Name.Value, StringComparer.Ordinal);
        _found = [.. _types.SelectMany(type => type).SelectMany(type => type.Fields).Where(field => field.Directives.Has(CompositeDirectives.Lookup)).SelectMany(KeysOf)];
    }

    /// <summary>A lookup for each key without one, by the type's name and the key's place.</summary>
    public static IReadOnlyList<LookupDeclaration> Missing(IReadOnlyList<DocumentNode> documents)
    {
        var declared = new DeclaredLookups(documents);
        return [.. DeclaredEntities.Find(documents).SelectMany(declared.MissingOf)];
    }

    private IEnumerable<LookupDeclaration> MissingOf(string typeName) =>
        from type in _types[typeName]
        from key in KeyDirective.ReadAll(type.Directives)
        where key.IsResolvable
        let arguments = ArgumentsOf(typeName, key.Fields)
        where arguments is not null && _found.Add(Canonical(typeName, arguments.Select(argument => argument.Path)))
        select new LookupDeclaration(typeName, arguments);

    private List<LookupArgument>? ArgumentsOf(string typeName, string fields)
    {
        try
        {
            var arguments = new List<LookupArgument>();
            return Collect(typeName, GraphQLParser.ParseSelectionSet($"{{{fields}}}"), "", arguments) ? arguments : null;
        }
        catch (SyntaxException)
        {
            return null;
        }
    }

    private bool Collect(string typeName, SelectionSetNode selection, string prefix, List<LookupArgument> arguments)
    {
        foreach (var node in selection.Selections)
        {
            if (node is not FieldNode field || FieldOf(typeName, field.Name.Value) is not { } definition || NameOf(definition.Type) is not { } next)
            {
                return false;
            }

            var path = prefix + field.Name.Value;
            if (field.SelectionSet is null && !_types.Contains(next))
            {
                arguments.Add(new LookupArgument(path, next));
            }
            else if (field.SelectionSet is null || !Collect(next, field.SelectionSet, path + ".", arguments))
            {
                return false;
            }
        }

        return true;
    }

    private FieldDefinitionNode? FieldOf(string typeName, string name) => _types[typeName].SelectMany(type => type.Fields).FirstOrDefault(field => field.Name.Value == name);

    // A lookup by one argument has as many keys as that has alternatives; by several it has one.
    private static IEnumerable<string> KeysOf(FieldDefinitionNode field)
    {
        if (NameOf(field.Type) is not { } typeName)
        {
            return [];
        }

        try
        {
            var maps = field.Arguments.Select(MapOf).ToList();
            return maps is [var only]
                ? only.Alternatives.Select(entry => Canonical(typeName, SelectedValue.PathsOf(entry)))
                : [Canonical(typeName, maps.SelectMany(map => SelectedValue.PathsOf(map.Alternatives[0])))];
        }
        catch (FormatException)
        {
            return [];
        }
    }

    private static SelectedValue MapOf(InputValueDefinitionNode argument) =>
        SelectionMapParser.Parse((argument.Directives.Find(CompositeDirectives.Is)?.Argument(CompositeDirectives.Field) as StringValueNode)?.Value ?? argument.Name.Value);

    private static string Canonical(string typeName, IEnumerable<string> paths) => $"{typeName} {string.Join(' ', paths.Order(StringComparer.Ordinal))}";

    // Null for a list.
    private static string? NameOf(ITypeNode type) => type switch
    {
        NonNullTypeNode nonNull => NameOf(nonNull.Type),
        NamedTypeNode named => named.Name.Value,
        _ => null,
    };
}
