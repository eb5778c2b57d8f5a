namespace Personio.Client.Connections;

/// <summary>
/// How to reach one Personio account. Everything is optional: a connection without credentials starts, and each call that needs a
/// missing one fails with <c>UPSTREAM_AUTH_FAILED</c> and the name of the setting. Half a pair of credentials is refused at start.
/// </summary>
public sealed class PersonioConnectionOptions
{
    /// <summary>The name of the connection when an account has only one.</summary>
    public const string DefaultName = "default";

    /// <summary>The connection's name, as given at registration: part of cache keys, logs and messages. Default: <c>default</c>.</summary>
    public string Name { get; set; } = DefaultName;

    /// <summary>Where the API lives, without <c>/v1</c> or <c>/v2</c>. Default: <c>https://api.personio.de</c>.</summary>
    public Uri BaseAddress { get; set; } = new("https://api.personio.de");

    /// <summary>Which generation of the API may be used. Default: <see cref="PersonioApiVersion.Auto"/>.</summary>
    public PersonioApiVersion ApiVersion { get; set; }

    /// <summary>The client id of an API credential (Personio: Settings, Integrations, API credentials).</summary>
    public string? ClientId { get; set; }

    /// <summary>The secret that belongs to <see cref="ClientId"/>. Never logged, never part of an exception.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The static key of the recruiting API. Never logged, never part of an exception.</summary>
    public string? RecruitingToken { get; set; }

    /// <summary>The numeric company id that the recruiting API wants beside its key (header <c>X-Company-ID</c>).</summary>
    public string? CompanyId { get; set; }

    /// <summary>The company's sub-domain, <c>acme</c> of <c>acme.jobs.personio.de</c>: where its career site is.</summary>
    public string? Company { get; set; }

    /// <summary>Where the career site is, if not at <c>https://{Company}.jobs.personio.de</c>; for a proxy or a sandbox.</summary>
    public Uri? CareerSiteAddress { get; set; }

    /// <summary>
    /// The token that Personio proves itself with to this connection's webhooks; made of <see cref="ClientSecret"/> when null. Never logged.
    /// </summary>
    public string? WebhookToken { get; set; }

    /// <summary>The token before it, which is accepted as well: webhooks that are tried again may come with it for three days.</summary>
    public string? PreviousWebhookToken { get; set; }

    /// <summary>Up to three headers that Personio proves itself with, instead of a token. Never logged.</summary>
    public IReadOnlyDictionary<string, string> WebhookHeaders { get; set; } = new Dictionary<string, string>();

    /// <summary>The headers before them, which are accepted as well.</summary>
    public IReadOnlyDictionary<string, string> PreviousWebhookHeaders { get; set; } = new Dictionary<string, string>();

    /// <summary>A marketplace partner's id in UPPER_SNAKE_CASE, sent as <c>X-Personio-Partner-ID</c>.</summary>
    public string? PartnerId { get; set; }

    /// <summary>This application's id in UPPER_SNAKE_CASE, sent as <c>X-Personio-App-ID</c>.</summary>
    public string? AppId { get; set; }

    /// <summary>How long one attempt at a call may take, its body included. Default: 10 seconds.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a call may take with its retries. Default: 25 seconds.</summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(25);

    /// <summary>
    /// How much of Personio's documented rate limits this program uses: 0.5 leaves half of them to other programs with the same
    /// credential, more than 1 suits a server that allows more, such as the sandbox. 0.01 to 1000. Default: 1.
    /// </summary>
    public double RateLimitFactor { get; set; } = 1;

    /// <summary>The name and the address; no credential.</summary>
    public override string ToString() => $"Personio connection '{Name}' at {BaseAddress}";

    /// <summary>The configuration key of one of this connection's settings, for messages.</summary>
    public string SettingName(string setting) => SettingName(Name, setting);

    internal static string SettingName(string connection, string setting) =>
        connection == DefaultName ? $"Personio:{setting}" : $"Personio:Connections:{connection}:{setting}";
}
