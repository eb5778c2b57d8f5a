using System.Text.Json;
using Personio.Client.Errors;
using Personio.Client.Json;

namespace Personio.Client.Absences;

/// <summary>Reads a type: <c>{"id":…,"name":…,"category":…,"unit":"DAY"}</c>.</summary>
internal static class AbsenceTypeReader
{
    public static AbsenceType Read(ref Utf8JsonReader reader, string endpoint)
    {
        string? id = null;
        string? name = null;
        string? category = null;
        string? unit = null;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw PersonioErrors.BadResponse(endpoint, "it holds an absence type that is not an object.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8))
            {
                id = Wrapped.ReadId(ref reader);
            }
            else if (reader.ValueTextEquals("name"u8))
            {
                name = Wrapped.ReadText(ref reader);
            }
            else if (reader.ValueTextEquals("category"u8))
            {
                category = Wrapped.ReadText(ref reader);
            }
            else if (reader.ValueTextEquals("unit"u8))
            {
                unit = Wrapped.ReadText(ref reader);
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        return new AbsenceType
        {
            Id = id ?? throw PersonioErrors.BadResponse(endpoint, "it holds an absence type without an id."),
            Name = name,
            Category = category,
            Unit = ToUnit(unit),
        };
    }

    public static AbsenceUnit? ToUnit(string? word) => word?.ToUpperInvariant() switch
    {
        null => null,
        "DAY" => AbsenceUnit.Day,
        "HOUR" => AbsenceUnit.Hour,
        _ => AbsenceUnit.Unknown,
    };
}
