using static Personio.Client.Errors.PersonioErrorCodes;

namespace Personio.ClientOnSandbox.Tests.Faults;

/// <summary>What a write does with the body of its answer.</summary>
internal enum AnswerUse
{
    /// <summary>It has to be read to know what was made.</summary>
    Read,

    /// <summary>There is one, and nobody looks at it.</summary>
    Ignored,

    /// <summary>There is none.</summary>
    None,
}

/// <summary>Whether a fault lets an answer, or its headers, come and then nothing more.</summary>
internal enum Stall
{
    None,
    BeforeTheAnswer,
    WithinTheAnswer,
}

/// <summary>
/// A column of the matrix: what happens to the calls of an operation, and what the operation is to end with. That is right (null), or the
/// error of a code. A write that ends right was done once, one that ends with an unknown outcome as often as <see cref="IsCarriedOut"/>
/// says, and one with any other error not at all.
/// </summary>
/// <param name="Name">What it is called in the tests.</param>
/// <param name="Json">What the header <c>X-Sandbox-Fault</c> says; null for a fault of the sandbox itself.</param>
internal sealed record Fault(string Name, string? Json)
{
    private const string TimedOut = Personio.Client.Errors.PersonioErrorCodes.Timeout;
    private const string? Right = null;

    /// <summary>How many calls it hits.</summary>
    public int Times { get; init; } = 1;

    public Stall Stall { get; init; }

    /// <summary>The same header for requests for tokens, once the fault has struck; null where they are left alone.</summary>
    public string? TokenJson { get; init; }

    /// <summary>What a read ends with.</summary>
    public string? Read { get; init; }

    /// <summary>What a download may end with, whose bytes come when everything else is decided.</summary>
    public IReadOnlyList<string?> Download { get => field ?? [Read]; init; }

    /// <summary>What a change ends with that must not be done twice.</summary>
    public string? Change { get; init; }

    /// <summary>What a change ends with that is repeated like a read, such as a deletion.</summary>
    public string? Repeatable { get; init; }

    /// <summary>Whether a change that ends with an unknown outcome was made.</summary>
    public bool IsCarriedOut { get; init; }

    /// <summary>Whether it is the answer's body that suffers, so that there has to be one.</summary>
    public bool SpoilsTheBody { get; init; }

    /// <summary>Whether nobody can see it in bytes that are just bytes.</summary>
    public bool IsHiddenInBytes { get; init; }

    /// <summary>Whether it hits lists of v2 alone.</summary>
    public bool NeedsPages { get; init; }

    /// <summary>Whether what it does to one operation is felt by others.</summary>
    public bool NeedsQuiet { get; init; }

    public static IReadOnlyList<Fault> All { get; } =
    [
        new("503", """{"status":503}""") { Change = UnknownOutcome },
        new("503 for ever", """{"status":503}""") { Times = int.MaxValue, Read = Unavailable, Change = UnknownOutcome, Repeatable = UnknownOutcome },
        new("500 in HTML", """{"status":500,"body":"html"}""") { Change = UnknownOutcome },
        new("502 without a body", """{"status":502,"body":"empty"}""") { Change = UnknownOutcome },
        new("504 after the call", """{"status":504,"afterTheCall":true}""") { Change = UnknownOutcome, IsCarriedOut = true },
        new("504 after the call for ever", """{"status":504,"afterTheCall":true}""")
        {
            Times = int.MaxValue, Read = TimedOut, Change = UnknownOutcome, Repeatable = UnknownOutcome, IsCarriedOut = true,
        },
        new("429", """{"status":429}"""),
        new("429 with a time", """{"status":429,"retryAfterSeconds":2}"""),
        new("429 with rate headers", """{"status":429,"rateHeaders":true}"""),
        new("429 for ever", """{"status":429}""") { Times = int.MaxValue, Read = RateLimited, Change = RateLimited, Repeatable = RateLimited },
        new("429 beyond the deadline", """{"status":429,"retryAfterSeconds":3600}""") { Read = RateLimited, Change = RateLimited, Repeatable = RateLimited },
        new("cut before the call", """{"disconnect":true}""") { Change = UnknownOutcome },
        new("cut after the call", """{"disconnect":true,"afterTheCall":true}""") { Change = UnknownOutcome, IsCarriedOut = true },
        new("cut for ever", """{"disconnect":true}""") { Times = int.MaxValue, Read = Unavailable, Change = UnknownOutcome, Repeatable = UnknownOutcome },
        new("cut within the body", """{"answer":"cutShort"}""")
        {
            Download = [Right, Unavailable], Change = UnknownOutcome, IsCarriedOut = true, SpoilsTheBody = true,
        },
        new("late beyond the deadline", """{"latencyMilliseconds":60000}""") { Stall = Stall.BeforeTheAnswer, Change = UnknownOutcome },
        new("late for ever", """{"latencyMilliseconds":60000}""")
        {
            Times = int.MaxValue, Stall = Stall.BeforeTheAnswer, Read = TimedOut, Change = UnknownOutcome, Repeatable = UnknownOutcome,
        },
        new("slow body", """{"answer":"slow"}""")
        {
            Stall = Stall.WithinTheAnswer, Download = [TimedOut], Change = UnknownOutcome, IsCarriedOut = true, SpoilsTheBody = true,
        },
        new("revoked token", """{"revokeToken":true}""") { NeedsQuiet = true },
        new("revoked token and no other", """{"revokeToken":true}""")
        {
            TokenJson = """{"status":503}""", Read = Unavailable, Change = Unavailable, Repeatable = Unavailable, NeedsQuiet = true,
        },
        new("refused token for ever", """{"status":401}""") { Times = int.MaxValue, Read = AuthFailed, Change = AuthFailed, Repeatable = AuthFailed },
        new("forbidden in HTML", """{"status":403,"body":"html"}""") { Read = Forbidden, Change = Forbidden, Repeatable = Forbidden },
        new("bad request", """{"status":400}""") { Read = InvalidRequest, Change = InvalidRequest, Repeatable = InvalidRequest },
        new("conflict", """{"status":409}""") { Read = Conflict, Change = Conflict, Repeatable = Conflict },
        new("unknown to the gateway", """{"status":404,"body":"gateway"}""") { Read = NotFound, Change = NotFound, Repeatable = NotFound },
        new("404 in HTML", """{"status":404,"body":"html"}""") { Read = NotFound, Change = NotFound, Repeatable = NotFound },
        new("truncated", """{"answer":"truncated"}""")
        {
            Read = BadResponse, Change = UnknownOutcome, Repeatable = UnknownOutcome, IsCarriedOut = true, SpoilsTheBody = true, IsHiddenInBytes = true,
        },
        new("HTML by its type", """{"answer":"wrongContentType"}""")
        {
            Read = BadResponse, Download = [Right], Change = UnknownOutcome, Repeatable = UnknownOutcome, IsCarriedOut = true, SpoilsTheBody = true,
        },
        new("oversized", """{"answer":"oversized"}""")
        {
            Read = BadResponse, Change = UnknownOutcome, Repeatable = UnknownOutcome, IsCarriedOut = true, SpoilsTheBody = true, IsHiddenInBytes = true,
        },
        new("next page is itself", """{"answer":"nextIsItself"}""") { Read = BadResponse, NeedsPages = true },
        new("rows twice", """{"answer":"duplicateRows"}""") { Times = int.MaxValue, Read = Right, NeedsPages = true },
        new("stopped clock", Json: null) { NeedsQuiet = true },
    ];

    public static Fault Named(string name) => All.Single(fault => fault.Name == name);

    public override string ToString() => Name;
}
