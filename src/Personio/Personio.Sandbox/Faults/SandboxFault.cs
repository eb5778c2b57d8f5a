namespace Personio.Sandbox;

/// <summary>How the next calls are to go wrong.</summary>
public sealed record SandboxFault
{
    /// <summary>
    /// The status to answer with instead of the real answer; null leaves the answer alone, for a fault that does something else.
    /// </summary>
    public int? Status { get; init; }

    /// <summary>How many calls it hits. Default 1; null for all until it is removed.</summary>
    public int? Count { get; init; } = 1;

    /// <summary>
    /// How many in a hundred of the calls that it fits it hits, by chance: 1 to 100. Default 100. The same seed and the same calls give the same luck.
    /// </summary>
    public int Percent { get; init; } = 100;

    /// <summary>Hits only paths that begin like this, such as <c>/v1/company/employees</c>; null for all.</summary>
    public string? PathPrefix { get; init; }

    /// <summary>Hits only this HTTP method; null for all.</summary>
    public string? Method { get; init; }

    /// <summary>Time to wait before anything else happens, at most a minute. Default none.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>The value of a Retry-After header, in seconds; null for none.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>Whether the answer says in v2's rate headers that nothing is left. Default false.</summary>
    public bool RateHeaders { get; init; }

    /// <summary>What the body of the answer holds. Default: what the API generation would say.</summary>
    public SandboxFaultBody Body { get; init; }

    /// <summary>Cuts the connection without an answer.</summary>
    public bool Disconnect { get; init; }

    /// <summary>
    /// Whether the call is carried out first, so that a change is made and only its answer is lost. Default false: it is not.
    /// </summary>
    public bool AfterTheCall { get; init; }

    /// <summary>The token that the call comes with is revoked before it is looked at.</summary>
    public bool RevokeToken { get; init; }

    /// <summary>What happens to the real answer on its way. Default: nothing.</summary>
    public SandboxFaultAnswer Answer { get; init; }

    /// <summary>Whether the real answer has to be there before anything goes wrong.</summary>
    internal bool NeedsTheAnswer => AfterTheCall || Answer != SandboxFaultAnswer.Intact;
}

/// <summary>The body of an answer that a fault produced.</summary>
public enum SandboxFaultBody
{
    /// <summary>The error shape of what was called: v1, custom reports, recruiting, v2, or the career site's page.</summary>
    Error,

    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>A page of HTML, as a proxy in between would send it.</summary>
    Html,

    /// <summary>What v2's gateway says of paths that it does not know, which it has done of paths that exist.</summary>
    Gateway,
}

/// <summary>What can happen to a real answer.</summary>
public enum SandboxFaultAnswer
{
    /// <summary>Nothing.</summary>
    Intact,

    /// <summary>Its second half is missing, though all of the promised length comes.</summary>
    Truncated,

    /// <summary>The connection is cut after the first half.</summary>
    CutShort,

    /// <summary>It trickles: a tenth at a time, half a second apart.</summary>
    Slow,

    /// <summary>It says that it is HTML.</summary>
    WrongContentType,

    /// <summary>It is 24 MB longer, of white space.</summary>
    Oversized,

    /// <summary>
    /// A list of v2 begins with the last row of the page before, or, on the first page, with its own first row. v1's has a switch among
    /// <see cref="SandboxStrictness"/>.
    /// </summary>
    DuplicateRows,

    /// <summary>A list of v2 says that the page after it is itself.</summary>
    NextIsItself,
}
