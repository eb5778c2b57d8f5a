using GraphQL.Language;

namespace GraphQL.Federation.Composite.Lookups;

/// <summary>A lookup that the machinery has for a key.</summary>
/// <param name="TypeName">The entity that it finds.</param>
/// <param name="Arguments">The fields of the key, in its order.</param>
internal sealed record LookupDeclaration(string TypeName, IReadOnlyList<LookupArgument> Arguments)
{
    /// <summary>Such as <c>employeeById</c>, <c>shelfByPlaceCodeAndRow</c>.</summary>
    public string FieldName { get; } =
        $"{char.ToLowerInvariant(TypeName[0])}{TypeName[1..]}By{string.Join("And", Arguments.Select(argument => char.ToUpperInvariant(argument.Name[0]) + argument.Name[1..]))}";

    /// <summary>The field's definition.</summary>
    public string Sdl =>
        $"\"The {TypeName} of the key; null where there is none.\" {FieldName}({string.Join(", ", Arguments.Select(argument => argument.Sdl))}): {TypeName} @{CompositeDirectives.Lookup}";
}

/// <summary>One field of a key.</summary>
/// <param name="Path">The names of the fields that lead to it, joined by dots.</param>
/// <param name="TypeName">A scalar or an enum.</param>
internal sealed record LookupArgument(string Path, string TypeName)
{
    public string Name { get; } = string.Concat(Path.Split('.').Select((part, index) => index == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));

    public string Sdl
    {
        get
        {
            var mapped = Name == Path ? "" : SyntaxPrinter.Print(new DirectiveNode(
                new NameNode(CompositeDirectives.Is), [new ArgumentNode(new NameNode(CompositeDirectives.Field), new StringValueNode(Path))]));
            return $"\"The key's field `{Path}`.\" {Name}: {TypeName}! {mapped}";
        }
    }
}
