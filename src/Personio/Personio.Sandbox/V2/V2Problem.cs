using Personio.Sandbox.Hosting;

namespace Personio.Sandbox.V2;

/// <summary>The error body of v2 resources (Personio v2: error body).</summary>
/// <param name="Anchor">The part of the documentation address after the number sign; null leaves <c>type</c> null.</param>
/// <param name="Field">The field of the body or query that is wrong, told in <c>_meta</c>; null where it is about no single one.</param>
internal sealed record V2Problem(int Status, string Title, string Detail, string? Anchor, string? Field = null)
{
    private const string ErrorPage = "https://developer.personio.de/reference/errors#";
    private const string GatewayErrorPage = "https://developer.personio.de/v2.0/page/public-api-error-codes#apinot_found";

    public static V2Problem InvalidParameters { get; } = BadRequest("Provided request parameters are invalid.");

    public static V2Problem InvalidFilter { get; } = BadRequest("Provided filter encoding is invalid.");

    public static V2Problem InvalidLimit { get; } = BadRequest("Provided value for limit is not valid");

    public static V2Problem Unauthorized { get; } =
        new(401, "Unauthorized Request", "The access token is missing, unknown, revoked or expired.", "common.unauthorized");

    public static V2Problem Forbidden { get; } =
        new(403, "Forbidden", "The access token lacks the scope for this resource.", "common.forbidden");

    public static V2Problem ResourceNotFound { get; } =
        new(404, "Resource not found", "There is no resource for the specified id.", "common.resource_not_found");

    /// <summary>What legal entities and org units answer instead; the documentation names another anchor there.</summary>
    public static V2Problem RequestedResourceNotFound { get; } = ResourceNotFound with { Anchor = "common.requested_resource_not_found" };

    /// <summary>What reports answer to a token without the right.</summary>
    public static V2Problem UnauthorizedToken { get; } = BadRequest("Unauthorized token");

    public static V2Problem TooManyRequests { get; } = new(429, "Too many requests", "The rate limit of this endpoint is used up.", null);

    public static V2Problem BadRequest(string detail) => new(400, "Bad request", detail, "common.bad_request");

    public static V2Problem InvalidField(string field) => InvalidParameters with { Field = field };

    /// <summary>Values that are readable one by one but make no sense together.</summary>
    public static V2Problem Unprocessable(string title, string detail) => new(422, title, detail, null);

    public static V2Problem Conflict(string title, string detail) => new(409, title, detail, null);

    /// <summary>The account does not have what the endpoint is about.</summary>
    public static V2Problem NoAccessTo(string feature) => new(412, "Precondition failed", $"No access to {feature} feature.", null);

    public Task WriteAsync(HttpContext context) => WriteAsync(context, Anchor is null ? null : ErrorPage + Anchor, null);

    /// <summary>
    /// What the gateway answers to a path it does not know; only <c>type</c> and <c>_meta.path</c> tell it from a missing resource.
    /// </summary>
    public static Task WriteUnknownPathAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        return new V2Problem(404, "Not Found", $"The endpoint with {path} was not found.", null)
            .WriteAsync(context, GatewayErrorPage, path);
    }

    private Task WriteAsync(HttpContext context, string? type, string? path) => JsonAnswer.WriteV2Async(context, Status, json =>
    {
        json.WriteStartObject();
        json.WriteString("personio_trace_id", Guid.NewGuid());
        json.WriteString("timestamp", V2Format.Instant(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()));
        json.WriteStartArray("errors");
        json.WriteStartObject();
        json.WriteString("title", Title);
        json.WriteString("detail", Detail);
        json.WriteString("type", type);
        json.WriteStartObject("_meta");
        if (path is not null)
        {
            json.WriteString("path", path);
        }

        if (Field is not null)
        {
            json.WriteString("field", Field);
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });
}
