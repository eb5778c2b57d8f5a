using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>No two fields, arguments, values, members or interfaces of one element have the same name (§3).</summary>
internal static class UniqueMembersRule
{
    internal static void Check(SchemaSource source, SchemaErrors errors)
    {
        foreach (var type in source.Types)
        {
            Check(type.Fields.Select(f => f.Name), n => $"{type.Name}.{n}", "field", errors);
            Check(type.InputFields.Select(f => f.Name), n => $"{type.Name}.{n}", "input field", errors);
            Check(type.Values.Select(v => v.Name), n => $"{type.Name}.{n}", "value", errors);
            CheckListed(type.Name, type.Members, "union member", errors);
            CheckListed(type.Name, type.Interfaces, "interface", errors);
            foreach (var field in type.Fields)
            {
                Check(field.Arguments.Select(a => a.Name), n => $"{type.Name}.{field.Name.Value}({n}:)", "argument", errors);
            }
        }

        foreach (var directive in source.Directives)
        {
            Check(directive.Arguments.Select(a => a.Name), n => $"@{directive.Name.Value}({n}:)", "argument", errors);
        }
    }

    private static void Check(IEnumerable<NameNode> names, Func<string, string> coordinate, string what, SchemaErrors errors)
    {
        foreach (var name in Repeated(names))
        {
            errors.Add(coordinate(name), $"there is more than one {what} of this name.");
        }
    }

    private static void CheckListed(string type, IEnumerable<NamedTypeNode> listed, string what, SchemaErrors errors)
    {
        foreach (var name in Repeated(listed.Select(l => l.Name)))
        {
            errors.Add(type, $"the {what} \"{name}\" is listed more than once.");
        }
    }

    private static IEnumerable<string> Repeated(IEnumerable<NameNode> names) =>
        names.GroupBy(n => n.Value, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => g.Key);
}
