using System.Text.Json;

namespace Personio.Sandbox.V1;

/// <summary>
/// A request body as v1 takes it, JSON or form, flattened to PHP-style names: <c>{"employee":{"email":"…"}}</c> and
/// <c>employee[email]=…</c> are the same field. A body of another content type has no fields.
/// </summary>
internal sealed class V1Body
{
    private const int MaxDepth = 8;

    private readonly Dictionary<string, string?> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _notScalar = new(StringComparer.Ordinal);

    private V1Body()
    {
    }

    public IEnumerable<string> Names => _values.Keys.Concat(_notScalar);

    /// <summary>Whether the field is there, null included.</summary>
    public bool Has(string name) => _values.ContainsKey(name) || _notScalar.Contains(name);

    /// <summary>The value as text; numbers and booleans as JSON writes them; null when missing, null or not a scalar.</summary>
    public string? Text(string name) => _values.GetValueOrDefault(name);

    public bool IsNotScalar(string name) => _notScalar.Contains(name);

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
}
