using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Primitives;

namespace Personio.Sandbox.V1;

/// <summary>
/// A request body as v1 takes it, JSON or form, flattened to PHP-style names: <c>{"employee":{"email":"…"}}</c> and
/// <c>employee[email]=…</c> are the same field. A body of another content type has no fields.
/// </summary>
internal sealed partial class V1Body
{
    private const int MaxDepth = 8;

    private readonly Dictionary<string, string?> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _notScalar = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<V1Body>> _rows = new(StringComparer.Ordinal);

    private V1Body()
    {
    }

    public IEnumerable<string> Names => _values.Keys.Concat(_notScalar);

    /// <summary>Whether the field is there, null included.</summary>
    public bool Has(string name) => _values.ContainsKey(name) || _notScalar.Contains(name);

    /// <summary>The value as text; numbers and booleans as JSON writes them; null when missing, null or not a scalar.</summary>
    public string? Text(string name) => _values.GetValueOrDefault(name);

    public bool IsNotScalar(string name) => _notScalar.Contains(name);

    /// <summary>
    /// The objects of a list: in a form, <c>name[0][field]</c>, or <c>name[][field]</c> with the fields of each in the same order. Null when there is no
    /// such list, or something else in it.
    /// </summary>
    public IReadOnlyList<V1Body>? Rows(string name) => _rows.GetValueOrDefault(name);

    /// <summary>Null when the body could not be read and an error has been answered.</summary>
    public static async Task<V1Body?> ReadAsync(HttpContext context)
    {
        var body = new V1Body();
        var request = context.Request;
        try
        {
            if (request.HasFormContentType)
            {
                foreach (var (name, values) in await request.ReadFormAsync(context.RequestAborted))
                {
                    body._values[name] = values.Count == 0 ? null : values[^1];
                    body.AddToRows(name, values);
                }
            }
            else if (request.HasJsonContentType())
            {
                var options = new JsonDocumentOptions { MaxDepth = MaxDepth };
                using var document = await JsonDocument.ParseAsync(request.Body, options, context.RequestAborted);
                if (document.RootElement.ValueKind == JsonValueKind.Object)
                {
                    body.Flatten("", document.RootElement);
                }
            }

            return body;
        }
        catch (Exception exception) when (exception is JsonException or InvalidDataException)
        {
            await V1Error.WriteAsync(context, StatusCodes.Status400BadRequest, 400, "The request body could not be read");
            return null;
        }
    }

    private void Flatten(string prefix, JsonElement element)
    {
        foreach (var property in element.EnumerateObject())
        {
            var name = prefix.Length == 0 ? property.Name : $"{prefix}[{property.Name}]";
            switch (property.Value.ValueKind)
            {
                case JsonValueKind.Object:
                    _notScalar.Add(name);
                    Flatten(name, property.Value);
                    break;
                case JsonValueKind.Array:
                    _notScalar.Add(name);
                    ReadRows(name, property.Value);
                    break;
                case JsonValueKind.String:
                    _values[name] = property.Value.GetString();
                    break;
                case JsonValueKind.Null:
                    _values[name] = null;
                    break;
                default:
                    _values[name] = property.Value.GetRawText();
                    break;
            }
        }
    }

    private void ReadRows(string name, JsonElement array)
    {
        if (array.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.Object))
        {
            return;
        }

        _rows[name] = [.. array.EnumerateArray().Select(item =>
        {
            var row = new V1Body();
            row.Flatten("", item);
            return row;
        })];
    }

    private void AddToRows(string name, StringValues values)
    {
        if (FormRow().Match(name) is not { Success: true } match)
        {
            return;
        }

        var rows = CollectionsMarshal.GetValueRefOrAddDefault(_rows, match.Groups["list"].Value, out _) ??= [];
        var first = match.Groups["index"].Value is { Length: > 0 } index ? int.Parse(index, CultureInfo.InvariantCulture) : 0;
        for (var number = 0; number < values.Count; number++)
        {
            while (rows.Count <= first + number)
            {
                rows.Add(new V1Body());
            }

            rows[first + number]._values[match.Groups["field"].Value] = values[number];
        }
    }

    [GeneratedRegex(@"^(?<list>\w+)\[(?<index>\d{0,3})\]\[(?<field>\w+)\]$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FormRow();
}
