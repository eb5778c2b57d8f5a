using Personio.Client.Errors;

namespace Personio.Subgraph.Errors;

/// <summary>The change was sent, and nobody knows whether Personio made it. It is never sent again by itself: read before trying once more.</summary>
/// <param name="Message">What is wrong and what to do, for people.</param>
/// <param name="Code">`UNKNOWN_OUTCOME`.</param>
public sealed record UnknownOutcomeError(string Message, string Code) : IWriteError
{
    public static UnknownOutcomeError CreateErrorFrom(PersonioUnknownOutcomeException exception) => new(exception.Message, WriteErrorCodes.UnknownOutcome);

    public static UnknownOutcomeError CreateErrorFrom(UnknownOutcomeException exception) => new(exception.Message, WriteErrorCodes.UnknownOutcome);
}
