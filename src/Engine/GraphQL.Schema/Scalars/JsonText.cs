using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace GraphQL.Schema;

/// <summary>Reads JSON strings that a client may have written with half a surrogate pair, which .NET refuses by an exception.</summary>
internal static class JsonText
{
    /// <summary>Reads a string; false for any other JSON and for a string that is not Unicode text.</summary>
    internal static bool TryGetString(JsonElement json, [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (json.ValueKind != JsonValueKind.String)
        {
            return false;
        }

        try
        {
            text = json.GetString();
        }
        catch (InvalidOperationException)
        {
            return false;
        }

        return text is not null;
    }

    /// <summary>Reads a property's name; false where it is not Unicode text.</summary>
    internal static bool TryGetName(JsonProperty property, [NotNullWhen(true)] out string? name)
    {
        try
        {
            name = property.Name;
            return true;
        }
        catch (InvalidOperationException)
        {
            name = null;
            return false;
        }
    }
}
