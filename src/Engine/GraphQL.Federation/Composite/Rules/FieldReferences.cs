using GraphQL.Federation.Composite.Selections;
using GraphQL.Federation.Definitions;
using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Federation.Composite.Rules;

/// <summary>The fields that keys, <c>@provides</c> and <c>@require</c> of a schema name. What cannot be read is left to the rules about it.</summary>
internal sealed class FieldReferences
{
    private readonly GraphQLSchema _schema;
    private readonly HashSet<(string Type, string Field)> _named = [];

    public FieldReferences(SourceSchema source)
    {
        _schema = source.Schema;
        foreach (var type in source.ComplexTypes)
        {
            foreach (var key in type.Directives.Where(directive => directive.Name.Value == MachineryNames.Key))
            {
                Add(type, FieldSetArgument.Read(key, "", "", out _));
            }
        }

        foreach (var field in source.Fields)
        {
            if (field.Directives.Find(CompositeDirectives.Provides) is { } provides)
            {
                Add(field.Type.Named, FieldSetArgument.Read(provides, "", "", out _));
            }
        }

        foreach (var (field, argument) in source.Arguments)
        {
            if (argument.Directives.Find(CompositeDirectives.Require) is { } require)
            {
                Add(field.DeclaringType!, SelectionMapArgument.Read(require, "", "", out _));
            }
        }
    }

    /// <summary>Whether one of them names the field, or one of an interface that its type implements.</summary>
    public bool Contains(FieldDefinition field) => field.DeclaringType is { } type
        && type.Interfaces.Select(parent => parent.Name).Prepend(type.Name).Any(name => _named.Contains((name, field.Name)));

    private void Add(NamedType type, SelectionSetNode? selection)
    {
        foreach (var node in selection?.Selections ?? [])
        {
            if (node is InlineFragmentNode fragment)
            {
                Add(fragment.TypeCondition is { } condition && _schema.TryGetType(condition.Name.Value, out var narrower) ? narrower : type, fragment.SelectionSet);
            }
            else if (node is FieldNode selected && Add(type, selected.Name.Value) is { } below)
            {
                Add(below, selected.SelectionSet);
            }
        }
    }

    private void Add(NamedType type, SelectedValue? value)
    {
        foreach (var entry in value?.Alternatives ?? [])
        {
            NamedType? scope = type;
            foreach (var segment in entry.Path)
            {
                scope = segment.OnType is { } name && _schema.TryGetType(name, out var narrower) ? narrower : scope;
                scope = scope is null ? null : Add(scope, segment.Field.Name.Value);
            }

            if (scope is not null)
            {
                Add(scope, entry.Element);
                foreach (var field in entry.Object ?? [])
                {
                    Add(scope, field.Value);
                }
            }
        }
    }

    // The type of the field; null where there is none of the name.
    private NamedType? Add(NamedType type, string fieldName)
    {
        if (type is not ComplexType complex || !complex.TryGetField(fieldName, out var field))
        {
            return null;
        }

        _named.Add((type.Name, fieldName));
        return field.Type.Named;
    }
}
