using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Personio.Sandbox.Company.Saving;

/// <summary>How the records of a company are written into its file and read from it.</summary>
internal static class CompanyJson
{
    private static readonly JsonSerializerOptions Options = new(CompanyJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = CompanyJsonContext.Default.WithAddedModifier(LeaveOutWhatIsComputed).WithAddedModifier(RequireWhatCannotBeNull),
    };

    public static JsonTypeInfo<T> TypeOf<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    /// <summary>Nothing when it cannot be read; then a mistake says why and where.</summary>
    public static (bool HasValue, T Value) Read<T>(JsonElement json, JsonTypeInfo<T> type, string place, CompanyMistakes mistakes)
    {
        try
        {
            if (json.Deserialize(type) is { } value)
            {
                return (true, value);
            }

            mistakes.Add(place, "it is null.");
        }
        catch (JsonException exception)
        {
            mistakes.Add(place + PlaceWithin(exception.Path), Reason(exception, json, type));
        }

        return (false, default!);
    }

    private static void LeaveOutWhatIsComputed(JsonTypeInfo type)
    {
        for (var index = type.Properties.Count - 1; index >= 0; index--)
        {
            if (type.Properties[index] is { AssociatedParameter: null, Set: null })
            {
                type.Properties.RemoveAt(index);
            }
        }
    }

    /// <summary>
    /// A reader that meets no value for a member takes the default of its type, not that of the record: so there has to be one, except where null will do,
    /// which is never written.
    /// </summary>
    private static void RequireWhatCannotBeNull(JsonTypeInfo type)
    {
        foreach (var member in type.Properties)
        {
            member.IsRequired = !member.IsGetNullable && type.Type != typeof(LastIds);
        }
    }

    private static string PlaceWithin(string? path) => path is null or "$" ? "" : path[1..];

    private static string Reason(JsonException exception, JsonElement json, JsonTypeInfo type)
    {
        if (exception.Path is null or "$" && json.ValueKind == JsonValueKind.Object)
        {
            var missing = type.Properties.Where(member => member.IsRequired && !json.TryGetProperty(member.Name, out _))
                .Select(member => $"'{member.Name}'").ToArray();
            if (missing.Length > 0)
            {
                return $"it lacks {string.Join(", ", missing)}.";
            }
        }

        var message = exception.Message;
        return message.Contains("could not be mapped", StringComparison.Ordinal) ? "there is no such member."
            : message.Contains("could not be converted", StringComparison.Ordinal) ? "its value is of the wrong kind."
            : message;
    }
}
