using System.Globalization;

namespace GraphQL.Data;

/// <summary>Values as text that reads back as the same value, whatever the culture.</summary>
internal static class PlainText
{
    public static string? Of(object? value) => value switch
    {
        null => null,
        string text => text,
        Enum name => name.ToString("D"),
        // Neither order nor equality of date-times regards their kind.
        DateTime moment => DateTime.SpecifyKind(moment, DateTimeKind.Unspecified).ToString("O", CultureInfo.InvariantCulture),
        DateOnly or TimeOnly or DateTimeOffset => ((IFormattable)value).ToString("O", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    public static bool TryRead<TValue>(string text, out TValue? value)
        where TValue : struct, ISpanParsable<TValue>
    {
        var isValid = TValue.TryParse(text, CultureInfo.InvariantCulture, out var read);
        value = read;
        return isValid;
    }

    public static bool TryReadEnum<TEnum>(string text, out TEnum? value)
        where TEnum : struct, Enum
    {
        var isValid = Enum.TryParse<TEnum>(text, out var read);
        value = read;
        return isValid;
    }
}
