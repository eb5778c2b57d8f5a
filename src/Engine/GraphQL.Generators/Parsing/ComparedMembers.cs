using GraphQL.Generators.Diagnostics;
using GraphQL.Generators.Models;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>
/// Finds what filters and orders may compare of a type: the properties that its object type exposes, under the same names. A field that a
/// resolver answers is not among them unless <c>[ComparedBy]</c> names a property for it. Of a type that the schema does not have, the leaves are
/// compared.
/// </summary>
internal sealed class ComparedMembers(ParsingContext context, TypeRegistry types, IReadOnlyList<ObjectTypeModel> objects)
{
    // Directives that mean the same on an input field.
    private static readonly string[] Kept = ["@tag(", "@deprecated", "@inaccessible"];

    private readonly Dictionary<INamedTypeSymbol, IReadOnlyList<ComparedMember>> _known = new(SymbolEqualityComparer.Default);

    private readonly Dictionary<INamedTypeSymbol, SortedSet<string>> _shown = new(SymbolEqualityComparer.Default);

    public IReadOnlyList<ComparedMember> Of(INamedTypeSymbol type) =>
        _known.TryGetValue(type, out var known) ? known : _known[type] = Find(type).ToList();

    /// <summary>
    /// The object types whose fields of the same names a type's properties stand for: its own, where the schema has it, and those of the fields that are
    /// compared by a property of it. To be called when everything that is compared is known.
    /// </summary>
    public EquatableArray<string> TypesOf(INamedTypeSymbol type)
    {
        var clr = type.Clr();
        return objects.Where(o => o.Clr == clr).Select(o => o.Name)
            .Concat(_shown.TryGetValue(type, out var shown) ? shown.Where(name => objects.Any(o => o.Name == name)) : [])
            .Distinct().OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray();
    }

    private IEnumerable<ComparedMember> Find(INamedTypeSymbol type)
    {
        var properties = type.ReadableProperties().ToDictionary(p => p.Name, StringComparer.Ordinal);
        var clr = type.Clr();
        if (objects.FirstOrDefault(o => o.Clr == clr) is not { } model)
        {
            return properties.Values
                .Where(p => !AnnotationReader.Has(KnownNames.Ignore, p, PropertyParser.ParameterOf(p)))
                .Select(p => Member(PropertyParser.NameOf(p), p, EquatableArray<string>.Empty))
                .OfType<ComparedMember>().Where(m => m.Leaf is not null);
        }

        return model.Fields.Select(field => PropertyBehind(field) is { } name && properties.TryGetValue(name, out var property)
            && Member(field.Name, property, field.Annotations.Directives) is { } member
                ? Shown(member, field)
                : null).OfType<ComparedMember>();
    }

    // What a field shows may be of another type than what it is compared by.
    private ComparedMember Shown(ComparedMember member, FieldModel field)
    {
        if (member.Object is { } type)
        {
            if (!_shown.TryGetValue(type, out var names))
            {
                _shown.Add(type, names = new(StringComparer.Ordinal));
            }

            var named = field.Type;
            while (named.Item is { } item)
            {
                named = item;
            }

            names.Add(named.Name);
        }

        return member;
    }

    private static string? PropertyBehind(FieldModel field) => field.Source switch
    {
        LeafSourceModel leaf => leaf.Property,
        PropertySourceModel property => property.Property,
        ResolverSourceModel { IsProperty: true, IsInstance: true, Form: ResultForm.Value } computed => computed.Member,
        ResolverSourceModel resolver => resolver.ComparedBy,
        _ => null,
    };

    private ComparedMember? Member(string name, IPropertySymbol property, EquatableArray<string> directives)
    {
        var kept = directives.Where(d => Array.Exists(Kept, k => d.StartsWith(k, StringComparison.Ordinal))).ToEquatableArray();
        var item = ListTypes.ItemOf(property.Type, isInput: false);
        var site = TypeSite.Of(property, property.Place(), isInput: false, property, PropertyParser.ParameterOf(property));
        if (name is "and" or "or")
        {
            context.Report(Rules.DuplicateField, property.Place(), property.ContainingType.Shown(), name, "filter field", name, property.Name);
            return null;
        }

        // What is a scalar by decree is compared by nobody knows what rules.
        if (site.Override is not null)
        {
            return null;
        }

        var type = item ?? property.Type;
        if (IsLeaf(type))
        {
            return types.Resolve(type, site) is { } leaf ? new ComparedMember(name, property.Name, item is not null, kept) { Leaf = leaf } : null;
        }

        return type is INamedTypeSymbol { TypeKind: TypeKind.Class, IsAbstract: false } named
            && ListTypes.ItemOf(type, isInput: false) is null
            && !ScalarTypes.TryGet(type, out _, out _)
            && named.ContainingNamespace.ToDisplayString().Split('.')[0] is not ("System" or "Microsoft")
            ? new ComparedMember(name, property.Name, item is not null, kept) { Object = named }
            : null;
    }

    private static bool IsLeaf(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        return type.TypeKind == TypeKind.Enum || (ScalarTypes.TryGet(type, out var scalar, out _) && scalar != ClrScalar.Json);
    }
}

/// <summary>What can be compared of a type: a leaf or an object, or a list of them.</summary>
internal sealed record ComparedMember(string Name, string Property, bool IsList, EquatableArray<string> Directives)
{
    public TypeModel? Leaf { get; init; }

    public INamedTypeSymbol? Object { get; init; }
}
