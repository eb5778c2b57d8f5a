namespace Personio.Sandbox;

/// <summary>How a sandbox sends webhooks. What Personio does not document has a switch; the defaults are what is known or likely.</summary>
public sealed record SandboxWebhookOptions
{
    /// <summary>
    /// Names of hosts, besides the own machine, that webhooks may be sent to, as they stand in the address. Default none: a webhook to
    /// anywhere else can be registered, but each delivery fails without a connection.
    /// </summary>
    public IReadOnlyCollection<string> AllowedHosts { get; init; } = [];

    /// <summary>
    /// Whether even the own machine must have HTTPS, as Personio asks of everyone. Default false: <c>http</c> will do for 127.0.0.1,
    /// [::1] and localhost, whose certificates are not checked either.
    /// </summary>
    public bool RequireHttps { get; init; }

    /// <summary>How long a receiver may take to acknowledge. Default 3 seconds of real time, as documented.</summary>
    public TimeSpan AcknowledgementTime { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>
    /// When an event that was not acknowledged is sent again, counted from its first attempt, by the sandbox's clock. Personio documents
    /// six more attempts within three days, and no times; default 5 minutes, 30 minutes, 2, 8, 24 and 72 hours.
    /// </summary>
    public IReadOnlyList<TimeSpan> RetryDelays { get; init; } =
    [
        TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(8), TimeSpan.FromHours(24),
        TimeSpan.FromHours(72),
    ];

    /// <summary>How many requests an attempt makes at once, until one is acknowledged. Default 2, as documented.</summary>
    public int RequestsPerAttempt { get; init; } = 2;

    /// <summary>Whether a receiver that answers 4xx is asked again. Default false: the documentation implies it.</summary>
    public bool RetryClientErrors { get; init; }

    /// <summary>Whether a receiver that redirects, which is never followed, is asked again. Default false.</summary>
    public bool RetryRedirects { get; init; }

    /// <summary>After how many events in a row that were given up a webhook is disabled. Default null: never; Personio documents nothing.</summary>
    public int? DisableAfter { get; init; }

    /// <summary>Whether what was acknowledged is sent once more, as happens at Personio. Default false.</summary>
    public bool SendTwice { get; init; }

    /// <summary>Whether every other event is held back for a second, so that events overtake each other. Default false.</summary>
    public bool OutOfOrder { get; init; }

    /// <summary>
    /// Whether the keys of a payload have hyphens, as in Personio's documentation, instead of the underscores that it really sends. Default false.
    /// </summary>
    public bool HyphenatedKeys { get; init; }

    internal IEnumerable<string> Mistakes()
    {
        if (AcknowledgementTime <= TimeSpan.Zero || AcknowledgementTime > TimeSpan.FromMinutes(1))
        {
            yield return $"Webhooks.AcknowledgementTime is {AcknowledgementTime}; use more than nothing and a minute at most.";
        }

        if (RequestsPerAttempt is < 1 or > 10)
        {
            yield return $"Webhooks.RequestsPerAttempt is {RequestsPerAttempt}; use 1 to 10.";
        }

        if (RetryDelays.Count > 20 || RetryDelays.Any(delay => delay <= TimeSpan.Zero || delay > TimeSpan.FromDays(30)))
        {
            yield return "Webhooks.RetryDelays has a time that is not between nothing and 30 days, or more than 20 of them.";
        }

        if (DisableAfter is < 1)
        {
            yield return $"Webhooks.DisableAfter is {DisableAfter}; use 1 or more, or null for never.";
        }
    }
}
