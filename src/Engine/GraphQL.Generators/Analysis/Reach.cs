using GraphQL.Generators.Models;

namespace GraphQL.Generators.Analysis;

/// <summary>Which types the roots lead to, and which of them by way of a list.</summary>
internal sealed class Reach
{
    private readonly Dictionary<string, ObjectTypeModel> _objects;
    private readonly Dictionary<string, InterfaceTypeModel> _interfaces;
    private readonly Dictionary<string, UnionTypeModel> _unions;
    private readonly Dictionary<string, InputTypeModel> _inputs;
    private readonly HashSet<string> _reached = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _listedBy = new(StringComparer.Ordinal);
    private readonly Queue<string> _pending = new();

    public Reach(ModuleModel module)
    {
        _objects = module.Objects.ToDictionary(o => o.Name, StringComparer.Ordinal);
        _interfaces = module.Interfaces.ToDictionary(i => i.Name, StringComparer.Ordinal);
        _unions = module.Unions.ToDictionary(u => u.Name, StringComparer.Ordinal);
        _inputs = module.Inputs.ToDictionary(i => i.Name, StringComparer.Ordinal);
        foreach (var type in module.Objects)
        {
            // Gateways reach entities without a field, and many of them at once.
            if (type.Annotations.Directives.Any(d => d.StartsWith("@key", StringComparison.Ordinal)))
            {
                Visit(type.Name, "Query._entities");
            }
            else if (type.Clr is null)
            {
                Visit(type.Name, listedBy: null);
            }
        }

        while (_pending.Count > 0)
        {
            Follow(_pending.Dequeue());
        }
    }

    public bool IsReached(string typeName) => _reached.Contains(typeName);

    /// <summary>The field that makes many objects of the type at once; null where there is never more than one.</summary>
    public string? ListedBy(string typeName) => _listedBy.TryGetValue(typeName, out var field) ? field : null;

    private void Visit(string typeName, string? listedBy)
    {
        var isNew = _reached.Add(typeName);
        if (listedBy is not null && !_listedBy.ContainsKey(typeName))
        {
            _listedBy.Add(typeName, listedBy);
            isNew = true;
        }

        if (isNew)
        {
            _pending.Enqueue(typeName);
        }
    }

    private void Follow(string typeName)
    {
        var listedBy = ListedBy(typeName);
        if (_objects.TryGetValue(typeName, out var type))
        {
            FollowFields(typeName, type.Fields, listedBy);
            type.Implements.ToList().ForEach(i => Visit(i, listedBy: null));
        }
        else if (_interfaces.TryGetValue(typeName, out var parent))
        {
            FollowFields(typeName, parent.Fields, listedBy);
            _objects.Values.Where(o => o.Implements.Contains(typeName)).ToList().ForEach(o => Visit(o.Name, listedBy));
        }
        else if (_unions.TryGetValue(typeName, out var union))
        {
            union.Members.ToList().ForEach(m => Visit(m, listedBy));
        }
        else if (_inputs.TryGetValue(typeName, out var input))
        {
            input.Fields.ToList().ForEach(f => Visit(NamedOf(f.Value.Type), listedBy: null));
        }
    }

    private void FollowFields(string typeName, EquatableArray<FieldModel> fields, string? listedBy)
    {
        foreach (var field in fields)
        {
            Visit(NamedOf(field.Type), field.Type.Item is null ? listedBy : $"{typeName}.{field.Name}");
            foreach (var argument in field.Arguments)
            {
                Visit(NamedOf(argument.Type), listedBy: null);
            }
        }
    }

    private static string NamedOf(TypeModel type)
    {
        while (type.Item is { } item)
        {
            type = item;
        }

        return type.Name;
    }
}
