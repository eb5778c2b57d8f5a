using System.Text.Json;
using System.Text.Json.Serialization;

namespace Personio.Client.Json;

/// <summary>A text, also where Personio writes a number; empty counts as none.</summary>
internal sealed class TextConverter : JsonConverter<string?>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonValues.ReadText(ref reader);

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

/// <summary>A number, also within a string.</summary>
internal sealed class NumberConverter : JsonConverter<decimal?>
{
    public override decimal? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonValues.ReadDecimal(ref reader);

    public override void Write(Utf8JsonWriter writer, decimal? value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value!.Value);
}

/// <summary>A whole number, also within a string.</summary>
internal sealed class IntegerConverter : JsonConverter<long?>
{
    public override long? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonValues.ReadInt64(ref reader);

    public override void Write(Utf8JsonWriter writer, long? value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value!.Value);
}

/// <summary>A truth value, also as 0 and 1.</summary>
internal sealed class FlagConverter : JsonConverter<bool?>
{
    public override bool? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonValues.ReadText(ref reader) switch
        {
            "true" or "1" => true,
            "false" or "0" => false,
            _ => null,
        };

    public override void Write(Utf8JsonWriter writer, bool? value, JsonSerializerOptions options) =>
        writer.WriteBooleanValue(value!.Value);
}

/// <summary>A date, bare, with a time behind it, or within <c>{"date":…}</c>.</summary>
internal sealed class DateConverter : JsonConverter<DateOnly?>
{
    public override DateOnly? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PersonioTime.ToDate(JsonMembers.ReadTextOrMember(ref reader, "date"u8, "date_time"u8));

    public override void Write(Utf8JsonWriter writer, DateOnly? value, JsonSerializerOptions options) =>
        writer.WriteStringValue(PersonioTime.Format(value!.Value));
}

/// <summary>An instant, bare or within <c>{"date_time":…}</c>, which some services spell <c>{"date-time":…}</c>.</summary>
internal sealed class TimestampConverter : JsonConverter<DateTimeOffset?>
{
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PersonioTime.ToTimestamp(JsonMembers.ReadTextOrMember(ref reader, "date_time"u8, "date-time"u8));

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value!.Value);
}

/// <summary>A wall clock time without a zone, bare or within <c>{"date_time":…}</c>.</summary>
internal sealed class WallClockConverter : JsonConverter<DateTime?>
{
    public override DateTime? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PersonioTime.ToWallClock(JsonMembers.ReadTextOrMember(ref reader, "date_time"u8, "date-time"u8));

    public override void Write(Utf8JsonWriter writer, DateTime? value, JsonSerializerOptions options) =>
        writer.WriteStringValue(PersonioTime.FormatWallClock(value!.Value));
}

/// <summary>A time of the day, with seconds or without.</summary>
internal sealed class ClockConverter : JsonConverter<TimeOnly?>
{
    public override TimeOnly? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PersonioTime.ToClock(JsonValues.ReadText(ref reader));

    public override void Write(Utf8JsonWriter writer, TimeOnly? value, JsonSerializerOptions options) =>
        writer.WriteStringValue(PersonioTime.FormatClock(value!.Value));
}
