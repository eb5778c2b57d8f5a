namespace GraphQL.Schema;

/// <summary>Finds the types that something refers to.</summary>
internal static class ScalarUse
{
    /// <summary>The names of all types that a field, an argument or an input field has.</summary>
    internal static HashSet<string> Find(SchemaSource source)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in source.Types)
        {
            foreach (var field in type.Fields)
            {
                names.Add(field.Type.NamedType());
                names.UnionWith(field.Arguments.Select(a => a.Type.NamedType()));
            }

            names.UnionWith(type.InputFields.Select(f => f.Type.NamedType()));
        }

        foreach (var directive in source.Directives)
        {
            names.UnionWith(directive.Arguments.Select(a => a.Type.NamedType()));
        }

        return names;
    }
}
