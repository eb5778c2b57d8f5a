using System.Globalization;
using System.Text.Json;

namespace Personio.Sandbox.V1.Recruiting;

/// <summary>The JSON of a new application, read field by field; what is wrong is collected in <see cref="Errors"/>.</summary>
internal sealed class ApplicationBody(JsonElement body)
{
    private const int MaxItems = 100;

    public FieldErrors Errors { get; } = new();

    /// <summary>A text; null when it is missing.</summary>
    public string? Text(string field, bool isRequired = false) => Text(body, field, field, isRequired);

    public long? Number(string field, bool isRequired = false)
    {
        if (!body.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            RefuseIf(isRequired, field, RecruitingError.Missing);
            return null;
        }

        long number = 0;
        var isNumber = value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out number);
        RefuseIf(!isNumber, field, RecruitingError.WrongType);
        return isNumber ? number : null;
    }

    public DateOnly? Date(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        var isDate = TryReadDate(text, out var date);
        RefuseIf(!isDate, field, "errors.attribute-validation.invalid-date-format");
        return isDate ? date : null;
    }

    /// <summary>The objects of a list; none when it is missing.</summary>
    public IReadOnlyList<JsonElement> List(string field, JsonValueKind kind = JsonValueKind.Object)
    {
        if (!body.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        var isList = value.ValueKind == JsonValueKind.Array && value.GetArrayLength() <= MaxItems && value.EnumerateArray().All(item => item.ValueKind == kind);
        RefuseIf(!isList, field, RecruitingError.WrongType);
        return isList ? [.. value.EnumerateArray()] : [];
    }

    public JsonElement? Object(string field)
    {
        if (!body.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        RefuseIf(value.ValueKind != JsonValueKind.Object, field, RecruitingError.WrongType);
        return value.ValueKind == JsonValueKind.Object ? value : null;
    }

    /// <summary>A text of an object within.</summary>
    public string? Text(JsonElement item, string name, string field, bool isRequired)
    {
        if (!item.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            RefuseIf(isRequired, field, RecruitingError.Missing);
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            RefuseIf(isWrong: true, field, RecruitingError.WrongType);
            return null;
        }

        var text = value.GetString();
        RefuseIf(isRequired && string.IsNullOrWhiteSpace(text), field, RecruitingError.Missing);
        return text;
    }

    public void RefuseIf(bool isWrong, string field, string reason)
    {
        if (isWrong)
        {
            Errors.Add(field, reason);
        }
    }

    public static bool TryReadDate(string text, out DateOnly date)
        => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
