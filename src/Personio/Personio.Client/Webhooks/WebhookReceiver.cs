using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Personio.Client.Json;

namespace Personio.Client.Webhooks;

/// <summary>What to do with what came in.</summary>
public enum WebhookVerdict
{
    /// <summary>It comes from Personio and can be read. Acknowledge with a 2xx within three seconds, and work on it afterwards.</summary>
    Accepted,

    /// <summary>It does not prove that it comes from Personio: answer 401. Personio does not try again after that.</summary>
    NotAuthentic,

    /// <summary>It is larger than any event is: answer 413.</summary>
    TooLarge,

    /// <summary>It is no event: answer 400.</summary>
    Malformed,
}

/// <summary>What came in.</summary>
/// <param name="Verdict">Whether it is to be believed.</param>
/// <param name="Notification">What it says; null unless it was accepted.</param>
public readonly record struct WebhookReceipt(WebhookVerdict Verdict, WebhookNotification? Notification);

/// <summary>
/// Checks and reads what a webhook is sent. Personio signs nothing: that the token or the headers are right is all the proof there is, so
/// have the endpoint behind HTTPS.
/// </summary>
public sealed class WebhookReceiver
{
    /// <summary>The most bytes that are read of an event, which has ids only.</summary>
    public const int MaxBytes = 256 * 1024;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16 };

    private readonly WebhookCredential[] credentials;

    /// <summary>Accepts what comes with one of these.</summary>
    /// <param name="credentials">The current one, and for three days after a change the one before.</param>
    /// <exception cref="ArgumentException">None is given.</exception>
    public WebhookReceiver(params IReadOnlyCollection<WebhookCredential> credentials)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        this.credentials = credentials.Count > 0
            ? [.. credentials]
            : throw new ArgumentException("Give the credential that the webhook was registered with.", nameof(credentials));
    }

    /// <summary>Checks the headers, and only then reads the body, up to <see cref="MaxBytes"/>.</summary>
    /// <param name="header">The value of a request header by its name without regard to case; null when it is missing.</param>
    /// <param name="body">The request's body.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<WebhookReceipt> ReceiveAsync(Func<string, string?> header, Stream body, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(body);
        if (!IsAuthentic(header))
        {
            return new WebhookReceipt(WebhookVerdict.NotAuthentic, null);
        }

        var bytes = ArrayPool<byte>.Shared.Rent(MaxBytes + 1);
        try
        {
            var length = await body.ReadAtLeastAsync(bytes.AsMemory(0, MaxBytes + 1), MaxBytes + 1, throwOnEndOfStream: false, cancellationToken);
            return length > MaxBytes ? new WebhookReceipt(WebhookVerdict.TooLarge, null) : Read(bytes.AsMemory(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Whether the headers hold one of the credentials. Takes equally long whatever is wrong.</summary>
    public bool IsAuthentic(Func<string, string?> header)
    {
        ArgumentNullException.ThrowIfNull(header);
        var authentic = false;
        foreach (var credential in credentials)
        {
            authentic |= Holds(header, credential);
        }

        return authentic;
    }

    private static bool Holds(Func<string, string?> header, WebhookCredential credential)
    {
        if (credential.SecretToken is { } token)
        {
            return IsSame(header("Authorization"), token);
        }

        var all = true;
        foreach (var (name, value) in credential.SecretHeaders)
        {
            all &= IsSame(header(name), value);
        }

        return all;
    }

    /// <summary>Compares digests: they are of one length, so that not even the length of the secret can be measured.</summary>
    private static bool IsSame(string? sent, string secret) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(sent ?? string.Empty)), SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static WebhookReceipt Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            var notification = Read(document.RootElement);
            return new WebhookReceipt(notification is null ? WebhookVerdict.Malformed : WebhookVerdict.Accepted, notification);
        }
        catch (JsonException)
        {
            return new WebhookReceipt(WebhookVerdict.Malformed, null);
        }
    }

    private static WebhookNotification? Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object
            || Text(root, "company_id") is not { } company
            || Text(root, "event_name") is not { } eventName
            || Text(root, "occurred_at") is not { } occurred
            || PersonioTime.ToTimestamp(occurred) is not { } occurredAt
            || !root.TryGetProperty("payload", out var payload)
            || payload.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return new WebhookNotification
        {
            CompanyId = company,
            EventName = WebhookEventName.Of(eventName),
            OccurredAt = occurredAt,
            Payload = payload.Clone(),
            Meta = root.TryGetProperty("meta", out var meta) ? meta.Clone() : null,
            DeduplicationKey = WebhookNotification.KeyOf(company, eventName, occurred, payload),
        };
    }

    /// <summary>A text, also where a number came.</summary>
    private static string? Text(JsonElement root, string name) => root.TryGetProperty(name, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.String => value.GetString() is { Length: > 0 } text ? text : null,
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        }
        : null;
}
