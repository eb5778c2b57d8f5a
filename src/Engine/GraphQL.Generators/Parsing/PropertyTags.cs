using GraphQL.Generators.Diagnostics;
using GraphQL.Generators.Models;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>Tags for the fields of properties that stand in another place: <c>[Tag("pii", Properties = [nameof(Employee.Email)])]</c>.</summary>
internal sealed class PropertyTags
{
    private readonly List<(string Property, string Directive, AttributeData Attribute, ISymbol Class)> _tags = [];
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>Reads the tags that the classes of a type have for its properties.</summary>
    public PropertyTags(IEnumerable<INamedTypeSymbol> classes)
    {
        foreach (var type in classes)
        {
            foreach (var attribute in type.GetAttributes())
            {
                if (attribute.AttributeClass.Is(KnownNames.Tag) && attribute.FirstString() is { } tag)
                {
                    _tags.AddRange(attribute.NamedStrings(KnownNames.TagProperties)
                        .Select(property => (property, AnnotationReader.Tag(tag), attribute, (ISymbol)type)));
                }
            }
        }
    }

    /// <summary>Puts the tags of a property on its field.</summary>
    public FieldModel Apply(FieldModel field, string property)
    {
        var directives = _tags.Where(t => t.Property == property).Select(t => t.Directive).ToList();
        if (directives.Count == 0)
        {
            return field;
        }

        _used.Add(property);
        return field with
        {
            Annotations = field.Annotations with { Directives = field.Annotations.Directives.Concat(directives).Distinct().ToEquatableArray() },
        };
    }

    /// <summary>Says so where a tag is for a property that is no field: it would mark nothing.</summary>
    public void ReportUnused(ParsingContext context)
    {
        foreach (var tag in _tags.Where(t => !_used.Contains(t.Property)))
        {
            context.Report(Rules.TaggedProperty, tag.Attribute.Place() ?? tag.Class.Place(), tag.Class.Shown(), tag.Property);
        }
    }
}
