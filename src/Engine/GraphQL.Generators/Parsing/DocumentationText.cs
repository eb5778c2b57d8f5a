using System.Text;
using System.Xml.Linq;

namespace GraphQL.Generators.Parsing;

/// <summary>XML documentation as the Markdown of a GraphQL description.</summary>
internal static class DocumentationText
{
    public static string? Of(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var text = new StringBuilder();
        Append(text, element);
        var paragraphs = text.ToString().Split('\n').Select(p => p.Trim()).ToList();
        var result = new StringBuilder();
        var blank = false;
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.Length == 0)
            {
                blank = result.Length > 0;
                continue;
            }

            if (result.Length > 0)
            {
                result.Append(blank ? "\n\n" : "\n");
            }

            result.Append(paragraph);
            blank = false;
        }

        return result.Length == 0 ? null : result.ToString();
    }

    private static void Append(StringBuilder text, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText words:
                    AppendWords(text, words.Value);
                    break;
                case XElement { Name.LocalName: "see" or "seealso" or "paramref" or "typeparamref" } reference:
                    text.Append(NameOf(reference));
                    break;
                case XElement { Name.LocalName: "c" } code:
                    text.Append('`').Append(code.Value).Append('`');
                    break;
                case XElement { Name.LocalName: "para" or "code" or "list" } block:
                    text.Append("\n\n");
                    Append(text, block);
                    text.Append("\n\n");
                    break;
                case XElement { Name.LocalName: "item" } item:
                    text.Append("\n- ");
                    Append(text, item);
                    break;
                case XElement { Name.LocalName: "br" }:
                    text.Append('\n');
                    break;
                case XElement other:
                    Append(text, other);
                    break;
            }
        }
    }

    // Line breaks of the comment are no line breaks of the text.
    private static void AppendWords(StringBuilder text, string words)
    {
        foreach (var letter in words)
        {
            var isSpace = char.IsWhiteSpace(letter);
            if (!isSpace)
            {
                text.Append(letter);
            }
            else if (text.Length > 0 && text[text.Length - 1] is not (' ' or '\n'))
            {
                text.Append(' ');
            }
        }
    }

    private static string NameOf(XElement reference)
    {
        if (reference.Value.Length > 0)
        {
            return reference.Value;
        }

        if ((reference.Attribute("langword") ?? reference.Attribute("name") ?? reference.Attribute("href")) is { } plain)
        {
            return plain.Value;
        }

        var name = reference.Attribute("cref")?.Value ?? "";
        var end = name.IndexOfAny(['(', '{', '`']);
        if (end >= 0)
        {
            name = name.Substring(0, end);
        }

        return name.Substring(name.LastIndexOfAny(['.', ':']) + 1);
    }
}
