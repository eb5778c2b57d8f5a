using System.Globalization;
using System.Text;

namespace GraphQL.Generators.Emission;

/// <summary>Texts as GraphQL writes them.</summary>
internal static class SdlText
{
    /// <summary>A string literal in quotes.</summary>
    public static string String(string value)
    {
        var text = new StringBuilder("\"", value.Length + 2);
        foreach (var letter in value)
        {
            switch (letter)
            {
                case '"': text.Append("\\\""); break;
                case '\\': text.Append("\\\\"); break;
                case '\n': text.Append("\\n"); break;
                case '\r': text.Append("\\r"); break;
                case '\t': text.Append("\\t"); break;
                case < ' ': text.Append("\\u").Append(((int)letter).ToString("X4", CultureInfo.InvariantCulture)); break;
                default: text.Append(letter); break;
            }
        }

        return text.Append('"').ToString();
    }
}
