using Personio.Client.Errors;

namespace Personio.Subgraph.Errors;

/// <summary>The change contradicts what Personio holds, or what was asked before.</summary>
/// <param name="Message">What is wrong and what to do, for people.</param>
/// <param name="Code">Which contradiction it is: `CONFLICT` where Personio says no more, otherwise one of its own such as `EMAIL_TAKEN`.</param>
/// <param name="ExistingId">The object that stands in the way, where it is known.</param>
public sealed record ConflictError(string Message, string Code, [property: ID] string? ExistingId) : IWriteError
{
    public static ConflictError CreateErrorFrom(PersonioConflictException exception) => new(exception.Message, WriteErrorCodes.Conflict, ExistingId: null);

    public static ConflictError CreateErrorFrom(ConflictException exception) => new(exception.Message, exception.Code, exception.ExistingId);
}
