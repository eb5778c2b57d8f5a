namespace GraphQL.Schema;

/// <summary>Names are names, and do not begin with the two underscores that introspection reserves (§2.1.9).</summary>
internal static class NamesRule
{
    private static readonly string[] Literals = ["true", "false", "null"];

    internal static void Check(SchemaSource source, SchemaErrors errors)
    {
        foreach (var type in source.Types.Where(t => !t.IsBuiltIn))
        {
            Check(type.Name, type.Name, errors);
            foreach (var field in type.Fields)
            {
                var coordinate = $"{type.Name}.{field.Name.Value}";
                Check(field.Name.Value, coordinate, errors);
                foreach (var argument in field.Arguments)
                {
                    Check(argument.Name.Value, $"{coordinate}({argument.Name.Value}:)", errors);
                }
            }

            foreach (var field in type.InputFields)
            {
                Check(field.Name.Value, $"{type.Name}.{field.Name.Value}", errors);
            }

            foreach (var value in type.Values)
            {
                CheckEnumValue(value.Name.Value, $"{type.Name}.{value.Name.Value}", errors);
            }
        }

        foreach (var directive in source.Directives)
        {
            var coordinate = $"@{directive.Name.Value}";
            Check(directive.Name.Value, coordinate, errors);
            foreach (var argument in directive.Arguments)
            {
                Check(argument.Name.Value, $"{coordinate}({argument.Name.Value}:)", errors);
            }
        }
    }

    private static void CheckEnumValue(string name, string coordinate, SchemaErrors errors)
    {
        Check(name, coordinate, errors);
        if (Literals.Contains(name, StringComparer.Ordinal))
        {
            errors.Add(coordinate, $"an enum value cannot be named \"{name}\", which is a literal of its own.");
        }
    }

    private static void Check(string name, string coordinate, SchemaErrors errors)
    {
        if (!IsName(name))
        {
            errors.Add(coordinate, $"\"{name}\" is not a name. Use letters, digits and underscores, and begin with no digit.");
        }
        else if (name.StartsWith("__", StringComparison.Ordinal))
        {
            errors.Add(coordinate, $"the name \"{name}\" begins with \"__\", which is reserved for introspection.");
        }
    }

    private static bool IsName(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
