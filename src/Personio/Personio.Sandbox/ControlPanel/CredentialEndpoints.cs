using Personio.Sandbox.Hosting;

namespace Personio.Sandbox.ControlPanel;

/// <summary>
/// <c>GET /__sandbox/credentials</c>: what a caller needs, without the secrets, which <c>/__sandbox/credentials/secrets</c> tells to whoever asks for them.
/// </summary>
internal sealed class CredentialEndpoints(SandboxOptions options)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/__sandbox/credentials", TellAsync);
        routes.MapGet("/__sandbox/credentials/secrets", TellSecretsAsync);
    }

    private Task TellAsync(HttpContext context) => SandboxAnswer.WriteAsync(context, json =>
    {
        json.WriteStartObject();
        json.WriteString("address", CallerAddress.Of(context));
        json.WriteString("clientId", options.Credentials.ClientId);
        json.WriteString("companyId", options.Credentials.CompanyId);
        json.WriteString("rateLimits", CommandLine.ArgumentKinds.Word(options.RateLimits));
        json.WriteStartArray("scopes");
        foreach (var scope in options.Scopes)
        {
            json.WriteStringValue(scope);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private Task TellSecretsAsync(HttpContext context) => SandboxAnswer.WriteAsync(context, json =>
    {
        json.WriteStartObject();
        json.WriteString("clientSecret", options.Credentials.ClientSecret);
        json.WriteString("recruitingToken", options.Credentials.RecruitingToken);
        json.WriteEndObject();
    });
}
