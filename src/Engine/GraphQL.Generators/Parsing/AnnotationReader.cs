using GraphQL.Generators.Emission;
using GraphQL.Generators.Models;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>Reads names, descriptions and directives. A positional record member has two symbols, its property and its parameter.</summary>
internal static class AnnotationReader
{
    private const string Obsolete = "System.ObsoleteAttribute";

    public static AnnotationsModel Read(string? documentation, params ReadOnlySpan<ISymbol?> symbols)
    {
        var description = documentation;
        var directives = new List<string>();
        var lists = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var symbol in symbols)
        {
            foreach (var attribute in symbol?.GetAttributes() ?? [])
            {
                if (attribute.AttributeClass.Is(KnownNames.Description))
                {
                    description = attribute.FirstString();
                }
                else if (attribute.AttributeClass.Is(KnownNames.Deprecated) || attribute.AttributeClass.Is(Obsolete))
                {
                    directives.Add(Deprecated(attribute.FirstString()));
                }
                else if (attribute.AttributeClass.Is(KnownNames.Tag) && attribute.FirstString() is { } tag)
                {
                    // With names of properties it is theirs.
                    if (!attribute.NamedStrings(KnownNames.TagProperties).Any())
                    {
                        directives.Add(Tag(tag));
                    }
                }
                else if (attribute.AttributeClass.Is(KnownNames.Cost))
                {
                    directives.Add(CostText.Weight(attribute));
                }
                else if (attribute.AttributeClass?.Attribute(KnownNames.Directive) is { } marker && marker.FirstString() is { } directive)
                {
                    if (marker.NamedString("ListArgument") is { } argument)
                    {
                        AddTo(lists, $"@{directive}({argument}: ", DirectiveText.ListOf(attribute));
                    }
                    else
                    {
                        directives.Add(DirectiveText.Of(directive, attribute));
                    }
                }
            }
        }

        return new AnnotationsModel(description, directives.Concat(lists.Select(list => $"{list.Key}[{string.Join(", ", list.Value)}])")).Distinct().ToEquatableArray());
    }

    private static void AddTo(Dictionary<string, List<string>> lists, string directive, string values)
    {
        if (!lists.TryGetValue(directive, out var items))
        {
            lists.Add(directive, items = []);
        }

        items.Add(values);
    }

    /// <summary>A tag as SDL writes it.</summary>
    public static string Tag(string name) => $"@tag(name: {SdlText.String(name)})";

    private static string Deprecated(string? reason) =>
        reason is null ? "@deprecated" : $"@deprecated(reason: {SdlText.String(reason)})";

    /// <summary>The name that <c>[GraphQLName]</c> gives; null without it.</summary>
    public static string? Name(params ReadOnlySpan<ISymbol?> symbols)
    {
        foreach (var symbol in symbols)
        {
            if (symbol?.Attribute(KnownNames.Name)?.FirstString() is { } name)
            {
                return name;
            }
        }

        return null;
    }

    public static bool Has(string attribute, params ReadOnlySpan<ISymbol?> symbols)
    {
        foreach (var symbol in symbols)
        {
            if (symbol?.Has(attribute) == true)
            {
                return true;
            }
        }

        return false;
    }
}
