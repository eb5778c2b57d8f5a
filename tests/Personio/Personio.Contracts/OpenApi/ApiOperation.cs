using System.Globalization;
using System.Text.Json;

namespace Personio.Contracts.OpenApi;

/// <summary>What a file says about one method of one path.</summary>
internal sealed class ApiOperation(ApiFile file, string method, string path, JsonElement pathItem, JsonElement operation)
{
    public ApiFile File => file;

    public string Method => method;

    public PathTemplate Path { get; } = new(path);

    /// <summary>Such as <c>GET /v2/persons/{id}</c>.</summary>
    public string Name => $"{method} {Path.Text}";

    public IEnumerable<ApiParameter> Parameters => Listed(operation).Concat(Listed(pathItem));

    /// <summary>The request's contents by media type, or none when the operation takes no body.</summary>
    public JsonElement? RequestContent =>
        operation.TryGetProperty("requestBody", out var body) && file.Resolve(body).TryGetProperty("content", out var content) ? content : null;

    /// <summary>What is said about a status.</summary>
    public bool TryGetResponse(int status, out JsonElement response)
    {
        var responses = operation.GetProperty("responses");
        var found = responses.TryGetProperty(status.ToString(CultureInfo.InvariantCulture), out response)
            || responses.TryGetProperty("default", out response);
        response = found ? file.Resolve(response) : default;
        return found;
    }

    private IEnumerable<ApiParameter> Listed(JsonElement place) =>
        place.TryGetProperty("parameters", out var parameters)
            ? parameters.EnumerateArray().Select(file.Resolve).Select(parameter => new ApiParameter(
                parameter.GetProperty("name").GetString()!,
                parameter.GetProperty("in").GetString()!,
                parameter.TryGetProperty("required", out var required) && required.GetBoolean(),
                file.Resolve(parameter.GetProperty("schema"))))
            : [];
}

/// <summary>A parameter of an operation.</summary>
/// <param name="In"><c>query</c>, <c>path</c> or <c>header</c>.</param>
internal sealed record ApiParameter(string Name, string In, bool IsRequired, JsonElement Schema);
