namespace Personio.Sandbox;

/// <summary>How the next calls are to go wrong.</summary>
public sealed record SandboxFault
{
    /// <summary>The status to answer with instead of the real answer; null leaves the answer alone, for a fault that only delays.</summary>
    public int? Status { get; init; }

    /// <summary>How many calls it hits. Default 1; null for all until it is removed.</summary>
    public int? Count { get; init; } = 1;

    /// <summary>Hits only paths that begin like this, such as <c>/v1/company/employees</c>; null for all.</summary>
    public string? PathPrefix { get; init; }

    /// <summary>Hits only this HTTP method; null for all.</summary>
    public string? Method { get; init; }

    /// <summary>Time to wait before anything else happens, at most a minute. Default none.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>The value of a Retry-After header, in seconds; null for none.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>What the body of the answer holds. Default: what the API generation would say.</summary>
    public SandboxFaultBody Body { get; init; }

    /// <summary>Cuts the connection without an answer.</summary>
    public bool Disconnect { get; init; }
}

/// <summary>The body of an answer that a fault produced.</summary>
public enum SandboxFaultBody
{
    /// <summary>The error shape of the called API generation.</summary>
    Error,

    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>A page of HTML, as a proxy in between would send it.</summary>
    Html,
}
