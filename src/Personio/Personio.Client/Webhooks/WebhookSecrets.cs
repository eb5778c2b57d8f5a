using Personio.Client.Connections;
using Personio.Client.Security;

namespace Personio.Client.Webhooks;

/// <summary>
/// How Personio proves itself to the webhooks of one connection: by what the settings say, or by a token made of the client secret, the same in every
/// process. A keyed singleton under the connection's name.
/// </summary>
public sealed class WebhookSecrets
{
    internal WebhookSecrets(PersonioConnectionOptions options)
    {
        Current = Of(options.WebhookToken, options.WebhookHeaders) ?? Derived(options);
        var previous = Of(options.PreviousWebhookToken, options.PreviousWebhookHeaders);
        var all = new[] { Current, previous }.OfType<WebhookCredential>().ToArray();
        Receiver = all.Length > 0 ? new WebhookReceiver(all) : null;
    }

    /// <summary>What to register webhooks with; null where there is no secret of any kind.</summary>
    public WebhookCredential? Current { get; }

    /// <summary>Accepts the current credential and the one before; null where there is none.</summary>
    public WebhookReceiver? Receiver { get; }

    private static WebhookCredential? Of(string? token, IReadOnlyDictionary<string, string> headers) =>
        !string.IsNullOrEmpty(token) ? WebhookCredential.Token(token)
        : headers.Count > 0 ? WebhookCredential.Headers(headers)
        : null;

    private static WebhookCredential? Derived(PersonioConnectionOptions options) => options.ClientSecret is { Length: > 0 } secret
        ? WebhookCredential.Token(Convert.ToHexStringLower(SecretBox.Derive(
            secret, 32, $"personio webhooks\n{options.Name}\n{options.BaseAddress.AbsoluteUri}\n{options.ClientId}")))
        : null;
}
