using GraphQL.Generators.Diagnostics;
using GraphQL.Generators.Models;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>Makes the input types that filters and orders are written in, of every type that one is asked for.</summary>
internal sealed class ListInputParser(ParsingContext context, TypeRegistry types)
{
    private readonly Dictionary<INamedTypeSymbol, string> _filterNames = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<INamedTypeSymbol, string> _sortNames = new(SymbolEqualityComparer.Default);
    private readonly Queue<INamedTypeSymbol> _filters = new();
    private readonly Queue<INamedTypeSymbol> _sorts = new();
    private readonly HashSet<string> _operations = new(StringComparer.Ordinal);

    /// <summary>Asks for the filter of a type, for a member, and returns its name; null, after saying why, where it cannot be.</summary>
    public string? Filter(INamedTypeSymbol type, ISymbol member) => Ask(type, member, "Filter", _filterNames, _filters);

    /// <summary>Asks for the order of a type, for a member, and returns its name; null, after saying why, where it cannot be.</summary>
    public string? Sort(INamedTypeSymbol type, ISymbol member) => Ask(type, member, "Sort", _sortNames, _sorts);

    /// <summary>Makes what was asked for, and what that refers to; to be called when all object types are known.</summary>
    public (EquatableArray<FilterTypeModel> Filters, EquatableArray<SortTypeModel> Sorts) Parse(IReadOnlyList<ObjectTypeModel> objects)
    {
        var members = new ComparedMembers(context, types, objects);
        var filters = new List<(FilterTypeModel Model, INamedTypeSymbol Type)>();
        var sorts = new List<(SortTypeModel Model, INamedTypeSymbol Type)>();
        while (_filters.Count > 0)
        {
            var type = _filters.Dequeue();
            var fields = members.Of(type).Select(m => FilterField(m, type, members)).OfType<FilterFieldModel>().ToEquatableArray();
            Check(type, _filterNames[type], fields.Count);
            filters.Add((new FilterTypeModel(_filterNames[type], type.Clr(), types.NameOf(type), fields), type));
        }

        while (_sorts.Count > 0)
        {
            var type = _sorts.Dequeue();
            var fields = members.Of(type).Select(m => SortField(m, type, members)).OfType<SortFieldModel>().ToEquatableArray();
            Check(type, _sortNames[type], fields.Count);
            var identity = fields.FirstOrDefault(f => f is { Name: "id", Leaf.Name: "ID" })?.Name;
            sorts.Add((new SortTypeModel(_sortNames[type], type.Clr(), types.NameOf(type), identity, fields), type));
        }

        return (
            filters.Select(f => f.Model with { Compares = members.TypesOf(f.Type) }).OrderBy(f => f.Name, StringComparer.Ordinal).ToEquatableArray(),
            sorts.Select(s => s.Model with { Compares = members.TypesOf(s.Type) }).OrderBy(s => s.Name, StringComparer.Ordinal).ToEquatableArray());
    }

    private static bool IsSortable(ComparedMember member) => !member.IsList && member.Leaf?.Scalar != ClrScalar.Uri;

    private string? Ask(
        INamedTypeSymbol type, ISymbol member, string kind, Dictionary<INamedTypeSymbol, string> names, Queue<INamedTypeSymbol> pending)
    {
        if (names.TryGetValue(type, out var known))
        {
            return known;
        }

        var name = $"{types.NameOf(type)}{kind}Input";
        if (!types.TryClaim(name, member))
        {
            return null;
        }

        names.Add(type, name);
        pending.Enqueue(type);
        return name;
    }

    private void Check(INamedTypeSymbol type, string name, int fields)
    {
        if (fields == 0)
        {
            context.Report(Rules.EmptyType, type.Place(), name, "fields", "give the type a property that can be compared");
        }
    }

    private FilterFieldModel? FilterField(ComparedMember member, INamedTypeSymbol owner, ComparedMembers members)
    {
        if (member.Leaf is { } leaf)
        {
            var operations = OperationsOf(leaf);
            var input = member.IsList ? $"List{operations}" : operations;
            return Claim(operations, owner) && Claim(input, owner)
                ? new FilterFieldModel(member.Name, member.Property, input, member.IsList, member.Directives) { Leaf = leaf }
                : null;
        }

        if (members.Of(member.Object!).All(m => m.Leaf is null) || Filter(member.Object!, owner) is not { } filter)
        {
            return null;
        }

        var type = member.IsList ? $"ListFilterInputTypeOf{filter}" : filter;
        return member.IsList && !Claim(type, owner)
            ? null
            : new FilterFieldModel(member.Name, member.Property, type, member.IsList, member.Directives)
            {
                ObjectClr = member.Object!.Clr(),
                ObjectFilter = filter,
            };
    }

    private SortFieldModel? SortField(ComparedMember member, INamedTypeSymbol owner, ComparedMembers members)
    {
        if (!IsSortable(member))
        {
            return null;
        }

        if (member.Leaf is { } leaf)
        {
            return new SortFieldModel(member.Name, member.Property, member.Directives) { Leaf = leaf };
        }

        return members.Of(member.Object!).Any(m => m.Leaf is not null && IsSortable(m)) && Sort(member.Object!, owner) is { } sort
            ? new SortFieldModel(member.Name, member.Property, member.Directives) { ObjectClr = member.Object!.Clr(), ObjectSort = sort }
            : null;
    }

    private bool Claim(string operations, INamedTypeSymbol owner) =>
        !_operations.Add(operations) || types.TryClaim(operations, owner);

    // HotChocolate's names.
    private static string OperationsOf(TypeModel leaf) => leaf.Name switch
    {
        "ID" => "Id",
        "UUID" => "Uuid",
        "URL" => "Url",
        var name => name,
    } + "OperationFilterInput";
}
