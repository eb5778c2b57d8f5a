using System.Text;
using System.Text.Json;
using Personio.Contracts.OpenApi;

namespace Personio.Contracts.Checks;

/// <summary>Compares a request with its operation: parameters of path, query and headers, the body's media type and the body.</summary>
internal sealed class RequestCheck(ApiOperation operation, Exchange exchange)
{
    private readonly List<Finding> findings = [];

    public static IReadOnlyList<Finding> Run(ApiOperation operation, Exchange exchange)
    {
        var check = new RequestCheck(operation, exchange);
        check.CheckParameters("path", operation.Path.ValuesIn(exchange.Path));
        check.CheckParameters("query", TextValues.Split(exchange.Query));
        check.CheckHeaders();
        check.CheckBody();
        return check.findings;
    }

    private void CheckParameters(string kind, IEnumerable<KeyValuePair<string, string>> values)
    {
        var sent = values.ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        var known = operation.Parameters.Where(parameter => parameter.In == kind).ToList();
        foreach (var parameter in known.Where(parameter => parameter.IsRequired && !sent.Contains(parameter.Name)))
        {
            findings.Add(new Finding($"{kind} {parameter.Name}", "required", "it is missing"));
        }

        foreach (var group in sent)
        {
            if (known.Find(parameter => parameter.Name == group.Key) is { } parameter)
            {
                CheckValue(parameter.Schema, TextValues.Convert(parameter.Schema, [.. group]), $"{kind} {group.Key}");
            }
            else
            {
                findings.Add(new Finding($"{kind} {group.Key}", "undocumented", "the file does not list it"));
            }
        }
    }

    /// <summary>Headers that no file lists are HTTP's own affair.</summary>
    private void CheckHeaders()
    {
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.In == "header"))
        {
            if (exchange.Headers.TryGetValues(parameter.Name, out var values))
            {
                CheckValue(parameter.Schema, TextValues.Convert(parameter.Schema, [string.Join(',', values)]), $"header {parameter.Name}");
            }
            else if (parameter.IsRequired)
            {
                findings.Add(new Finding($"header {parameter.Name}", "required", "it is missing"));
            }
        }
    }

    private void CheckBody()
    {
        if (operation.RequestContent is not { } contents)
        {
            if (exchange.Request.Bytes.Length > 0)
            {
                findings.Add(new Finding("request", "undocumented", "the operation takes no body"));
            }

            return;
        }

        if (exchange.Request.MediaType is not { } type || !contents.TryGetProperty(type, out var content))
        {
            findings.Add(new Finding("request", "media type", $"'{exchange.Request.MediaType}' is none of those that the operation takes"));
            return;
        }

        var schema = operation.File.Resolve(content.GetProperty("schema"));
        CheckValue(schema, ReadBody(schema, type), "request");
    }

    private JsonElement ReadBody(JsonElement schema, string type)
    {
        if (type == "application/json")
        {
            return JsonElement.Parse(exchange.Request.Bytes);
        }

        var fields = exchange.Parts is { } parts
            ? parts.Select(part => KeyValuePair.Create(part.Key, IsText(part.Value) ? Encoding.UTF8.GetString(part.Value.Bytes) : ""))
            : TextValues.Split(Encoding.UTF8.GetString(exchange.Request.Bytes));
        return JsonSerializer.SerializeToElement(fields.GroupBy(field => field.Key, field => field.Value, StringComparer.Ordinal)
            .ToDictionary(field => field.Key, field => TextValues.Convert(SchemaOf(schema, field.Key), [.. field]), StringComparer.Ordinal));
    }

    private JsonElement SchemaOf(JsonElement schema, string field) =>
        schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(field, out var found)
            ? operation.File.Resolve(found)
            : default;

    private void CheckValue(JsonElement schema, JsonElement value, string place) =>
        findings.AddRange(SchemaCheck.Run(operation.File, schema, value, place, isRequest: true));

    private static bool IsText(Body part) => part.MediaType is null or "text/plain";
}
