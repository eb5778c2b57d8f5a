using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>The XML documentation of a referenced assembly. Equal to one of the same text: reading it again changes nothing.</summary>
internal sealed class DocumentationFile(string path, string text) : IEquatable<DocumentationFile>
{
    private readonly string _path = path;
    private readonly string _text = text;
    private ImmutableDictionary<string, XElement>? _members;

    public static DocumentationFile? Read(AdditionalText file, CancellationToken cancellationToken) =>
        file.GetText(cancellationToken) is { } text ? new DocumentationFile(file.Path, text.ToString()) : null;

    /// <summary>The documentation of a member by its documentation id; null where there is none.</summary>
    public XElement? Find(string id) => (_members ??= Parse()).TryGetValue(id, out var member) ? member : null;

    public bool Equals(DocumentationFile? other) => other is not null && _path == other._path && _text == other._text;

    public override bool Equals(object? obj) => Equals(obj as DocumentationFile);

    public override int GetHashCode() => unchecked((StringComparer.Ordinal.GetHashCode(_path) * 31) + _text.Length);

    private ImmutableDictionary<string, XElement> Parse()
    {
        var members = ImmutableDictionary.CreateBuilder<string, XElement>(StringComparer.Ordinal);
        try
        {
            foreach (var member in XDocument.Parse(_text, LoadOptions.PreserveWhitespace).Descendants("member"))
            {
                if (member.Attribute("name")?.Value is { } name)
                {
                    members[name] = member;
                }
            }
        }
        catch (XmlException)
        {
            // Any XML file may be among a project's additional files; one that is no documentation describes nothing.
            members.Clear();
        }

        return members.ToImmutable();
    }
}
