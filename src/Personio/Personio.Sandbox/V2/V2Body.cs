using System.Globalization;
using System.Text.Json;

namespace Personio.Sandbox.V2;

/// <summary>
/// A JSON object in a request body, read field by field. Fields that nobody asks for are ignored; the first that is wrong is kept in
/// <see cref="Problem"/>.
/// </summary>
internal sealed class V2Body
{
    private const int MaxTextLength = 10_000;
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 8 };

    private readonly Trouble _trouble;
    private readonly JsonElement _object;
    private readonly string _prefix;

    private V2Body(JsonElement @object, string prefix, Trouble trouble)
    {
        _object = @object;
        _prefix = prefix;
        _trouble = trouble;
    }

    public V2Problem? Problem => _trouble.Problem;

    /// <summary>Null when the body is no JSON object, which is then answered.</summary>
    public static async Task<V2Body?> ReadAsync(HttpContext context)
    {
        if (await ParseAsync(context) is { ValueKind: JsonValueKind.Object } root)
        {
            return new V2Body(root, "", new Trouble());
        }

        await V2Problem.InvalidParameters.WriteAsync(context);
        return null;
    }

    /// <summary>The objects of a list, or the single object; null when the body is neither, which is then answered.</summary>
    public static async Task<V2Bodies?> ReadManyAsync(HttpContext context)
    {
        var root = await ParseAsync(context);
        var trouble = new Trouble();
        switch (root?.ValueKind)
        {
            case JsonValueKind.Object:
                return new V2Bodies([new V2Body(root.Value, "", trouble)], IsList: false);
            case JsonValueKind.Array when root.Value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Object):
                return new V2Bodies([.. root.Value.EnumerateArray().Select(item => new V2Body(item, "", trouble))], IsList: true);
            default:
                await V2Problem.InvalidParameters.WriteAsync(context);
                return null;
        }
    }

    /// <summary>Whether the field is there, null included.</summary>
    public bool Has(string name) => _object.TryGetProperty(name, out _);

    public bool IsNull(string name) => _object.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Null;

    /// <summary>A text; null when it is missing or null.</summary>
    public string? Text(string name, bool isRequired = false)
    {
        var value = Scalar(name, JsonValueKind.String);
        var text = value?.GetString();
        Refuse((isRequired && string.IsNullOrWhiteSpace(text)) || text?.Length > MaxTextLength, name);
        return text;
    }

    /// <summary>One of some words; null when it is missing or null.</summary>
    public string? Word(string name, params ReadOnlySpan<string> allowed)
    {
        var word = Text(name);
        Refuse(word is not null && !allowed.Contains(word), name);
        return word;
    }

    public decimal? Number(string name, decimal minimum, decimal maximum)
    {
        if (Scalar(name, JsonValueKind.Number) is not { } value)
        {
            return null;
        }

        var isNumber = value.TryGetDecimal(out var number) && number >= minimum && number <= maximum;
        Refuse(!isNumber, name);
        return isNumber ? number : null;
    }

    public DateOnly? Date(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        var isDate = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        Refuse(!isDate, name);
        return isDate ? date : null;
    }

    /// <summary>A wall clock time without a zone.</summary>
    public DateTime? Local(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        var isTime = V2Format.TryReadLocal(text, out var time);
        Refuse(!isTime, name);
        return isTime ? time : null;
    }

    public bool? Flag(string name)
    {
        if (!_object.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        Refuse(value.ValueKind is not (JsonValueKind.True or JsonValueKind.False), name);
        return value.ValueKind == JsonValueKind.True;
    }

    /// <summary>The id of a referenced object, <c>{"id":"…"}</c>; null when it is missing or null.</summary>
    public string? Reference(string name) => Object(name)?.Text("id", isRequired: true);

    /// <summary>The same where ids are numbers.</summary>
    public long? NumericReference(string name)
    {
        if (Reference(name) is not { } text)
        {
            return null;
        }

        var isNumber = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id);
        Refuse(!isNumber, name);
        return isNumber ? id : null;
    }

    /// <summary>An object within; null when it is missing or null.</summary>
    public V2Body? Object(string name)
        => Scalar(name, JsonValueKind.Object) is { } value ? new V2Body(value, _prefix + name + ".", _trouble) : null;

    /// <summary>A list of objects; null when it is missing or null.</summary>
    public IReadOnlyList<V2Body>? List(string name)
    {
        if (Scalar(name, JsonValueKind.Array) is not { } value)
        {
            return null;
        }

        Refuse(value.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.Object), name);
        return Problem is null ? [.. value.EnumerateArray().Select(item => new V2Body(item, _prefix + name + ".", _trouble))] : [];
    }

    /// <summary>The value as it came; null when it is missing.</summary>
    public JsonElement? Raw(string name) => _object.TryGetProperty(name, out var value) ? value : null;

    public void Refuse(bool isWrong, string name)
    {
        if (isWrong)
        {
            _trouble.Problem ??= V2Problem.InvalidField(_prefix + name);
        }
    }

    private static async Task<JsonElement?> ParseAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
        {
            return null;
        }

        try
        {
            using var document = await JsonDocument.ParseAsync(context.Request.Body, Options, context.RequestAborted);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private JsonElement? Scalar(string name, JsonValueKind kind)
    {
        if (!_object.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        Refuse(value.ValueKind != kind, name);
        return value.ValueKind == kind ? value : null;
    }

    /// <summary>Shared by a body and the objects within.</summary>
    private sealed class Trouble
    {
        public V2Problem? Problem { get; set; }
    }
}

/// <summary>The objects of a body that may be one object or a list of them.</summary>
internal sealed record V2Bodies(IReadOnlyList<V2Body> Items, bool IsList);
