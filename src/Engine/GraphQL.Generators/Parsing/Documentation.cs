using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>Finds what XML documentation says about a symbol: in the source, or in the files of referenced assemblies.</summary>
internal sealed class Documentation(ImmutableArray<DocumentationFile> files)
{
    /// <summary>The summary of a type or member; null where it has none.</summary>
    public string? Summary(ISymbol symbol) => DocumentationText.Of(Find(symbol)?.Element("summary"));

    /// <summary>What the documentation of a method or a type says about a parameter.</summary>
    public string? Parameter(ISymbol owner, string parameter) =>
        DocumentationText.Of(Find(owner)?.Elements("param").FirstOrDefault(p => p.Attribute("name")?.Value == parameter));

    /// <summary>What the documentation of a method says about its result.</summary>
    public string? Returns(ISymbol method) => DocumentationText.Of(Find(method)?.Element("returns"));

    private XElement? Find(ISymbol symbol)
    {
        var definition = symbol.OriginalDefinition;
        if (definition.GetDocumentationCommentXml() is { Length: > 0 } xml)
        {
            try
            {
                return XElement.Parse(xml, LoadOptions.PreserveWhitespace);
            }
            catch (XmlException)
            {
                // The compiler reports malformed comments itself.
                return null;
            }
        }

        if (definition.GetDocumentationCommentId() is { } id)
        {
            foreach (var file in files)
            {
                if (file.Find(id) is { } member)
                {
                    return member;
                }
            }
        }

        return null;
    }
}
