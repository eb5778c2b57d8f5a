using System.Text.Json;
using Personio.Sandbox.Hosting;

namespace Personio.Sandbox.V2.Authentication;

/// <summary>The token endpoint's own error shape, unlike that of all other v2 endpoints. Always status 400.</summary>
internal sealed record OAuthError(string Error, string Description, string Anchor)
{
    private const string ErrorPage = "https://developer.personio.de/reference/errors#credentials.oauth2.";

    public static OAuthError ParametersMissing { get; } = new(
        "invalid_request", "The request has missing or invalid required parameters.", "invalid_request.required_parameters_missing");

    public static OAuthError ContentType { get; } = new(
        "invalid_request",
        "The content type of the request must be \"application/x-www-form-urlencoded\".",
        "invalid_request.invalid_request_content_type");

    public static OAuthError InvalidClient { get; } = new(
        "invalid_client",
        "Client authentication failed (e.g., unknown client, wrong secret, no client authentication included, "
            + "or unsupported authentication method).",
        "invalid_client");

    public static OAuthError UnsupportedGrantType { get; } = new(
        "unsupported_grant_type", "The requested authorization grant type is not supported by the server.", "unsupported_grant_type");

    public static OAuthError InvalidScope { get; } = new("invalid_scope", "One of the requested scopes is invalid.", "invalid_scope");

    public Task WriteAsync(HttpContext context, Action<Utf8JsonWriter>? writeMeta = null)
        => JsonAnswer.WriteV2Async(context, StatusCodes.Status400BadRequest, json =>
        {
            json.WriteStartObject();
            json.WriteString("error", Error);
            json.WriteString("error_description", Description);

            // The documented example of this one error carries its link under another name.
            json.WriteString(ReferenceEquals(this, ContentType) ? "type" : "error_uri", ErrorPage + Anchor);
            json.WriteString("timestamp", V2Format.Instant(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()));
            json.WriteString("trace_id", Guid.NewGuid().ToString("N"));
            json.WriteStartObject("meta");
            writeMeta?.Invoke(json);
            json.WriteEndObject();
            json.WriteEndObject();
        });
}
