using GraphQL.Generators.Diagnostics;
using GraphQL.Generators.Models;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>The fields of a type, each name once.</summary>
internal sealed class FieldList(ParsingContext context, string typeName)
{
    private readonly List<(FieldModel Field, ISymbol Member)> _items = [];

    public IReadOnlyList<(FieldModel Field, ISymbol Member)> Items => _items;

    public bool Contains(string name) => _items.Exists(i => i.Field.Name == name);

    public void Add(FieldModel field, ISymbol member)
    {
        var index = _items.FindIndex(i => i.Field.Name == field.Name);
        if (index < 0)
        {
            _items.Add((field, member));
        }
        else
        {
            context.Report(
                Rules.DuplicateField, member.Place(), typeName, field.Name, "field", _items[index].Member.Shown(), member.Shown());
        }
    }

    /// <summary>Removes the field that is bound to a property, or has its name, and returns it; null where there is none.</summary>
    public (FieldModel Field, ISymbol Member)? Take(string name, string property)
    {
        var index = _items.FindIndex(i => i.Member.Attribute(KnownNames.BindMember)?.FirstString() == property);
        if (index < 0)
        {
            index = _items.FindIndex(i => i.Field.Name == name);
        }

        if (index < 0)
        {
            return null;
        }

        var item = _items[index];
        _items.RemoveAt(index);
        return item;
    }

    /// <summary>The fields; who may have them becomes part of the module.</summary>
    public EquatableArray<FieldModel> ToEquatableArray()
    {
        foreach (var (field, member) in _items)
        {
            AuthorizationReader.ReadField(context, typeName, field.Name, member);
        }

        return _items.Select(i => i.Field).ToEquatableArray();
    }
}
