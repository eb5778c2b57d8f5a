namespace Personio.Client.Webhooks;

/// <summary>How Personio proves to a receiver that it is Personio.</summary>
public sealed class WebhookCredential
{
    /// <summary>The most headers that Personio sends.</summary>
    public const int MaxHeaders = 3;

    /// <summary>Header names that Personio refuses, alone or as a beginning.</summary>
    private static readonly string[] Reserved =
    [
        "host", "content-length", "transfer-encoding", "connection", "upgrade", "te", "trailer", "expect", "content-type",
    ];

    private WebhookCredential(WebhookAuthentication kind, string? token, IReadOnlyDictionary<string, string> headers)
    {
        Kind = kind;
        SecretToken = token;
        SecretHeaders = headers;
    }

    /// <summary>Personio proves nothing: whoever knows the address can send events.</summary>
    public static WebhookCredential None { get; } = new(WebhookAuthentication.None, null, new Dictionary<string, string>());

    /// <summary>Which of the three ways.</summary>
    public WebhookAuthentication Kind { get; }

    internal string? SecretToken { get; }

    internal IReadOnlyDictionary<string, string> SecretHeaders { get; }

    /// <summary>A token that is sent as the whole value of <c>Authorization</c>, without <c>Bearer</c> before it.</summary>
    /// <exception cref="ArgumentException">It is empty or cannot stand in a header.</exception>
    public static WebhookCredential Token(string token) => IsHeaderValue(token)
        ? new(WebhookAuthentication.Token, token, new Dictionary<string, string>())
        : throw new ArgumentException("Use a token of printable ASCII letters.", nameof(token));

    /// <summary>Up to three headers.</summary>
    /// <exception cref="ArgumentException">None, too many, a name that Personio reserves, or a value that cannot stand in a header.</exception>
    public static WebhookCredential Headers(IReadOnlyDictionary<string, string> headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        if (headers.Count is 0 or > MaxHeaders)
        {
            throw new ArgumentException($"Personio sends one to {MaxHeaders} headers.", nameof(headers));
        }

        return CanBe(headers)
            ? new(WebhookAuthentication.Custom, null, new Dictionary<string, string>(headers, StringComparer.OrdinalIgnoreCase))
            : throw new ArgumentException("A header has a name that Personio reserves or a value that cannot be sent.", nameof(headers));
    }

    /// <summary>Whether Personio could send these headers.</summary>
    internal static bool CanBe(IReadOnlyDictionary<string, string> headers) =>
        headers.Count is > 0 and <= MaxHeaders && headers.All(static header => IsHeaderName(header.Key) && IsHeaderValue(header.Value));

    /// <summary>The kind alone: the rest is secret.</summary>
    public override string ToString() => $"{nameof(WebhookCredential)} {Kind.Word}";

    private static bool IsHeaderName(string name) =>
        name.Length > 0
        && name.All(static letter => char.IsAsciiLetterOrDigit(letter) || "!#$%&'*+-.^_`|~".Contains(letter, StringComparison.Ordinal))
        && !Array.Exists(Reserved, reserved => name.StartsWith(reserved, StringComparison.OrdinalIgnoreCase));

    private static bool IsHeaderValue(string? value) => value is { Length: > 0 } && value.All(static letter => letter is >= ' ' and <= '~');
}
