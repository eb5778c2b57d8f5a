using Personio.Client.Errors;

namespace Personio.Subgraph.Errors;

/// <summary>The API credential lacks the right, or the account the feature. Nothing was changed.</summary>
/// <param name="Message">What is wrong and what to do, for people.</param>
/// <param name="Code">`NOT_PERMITTED`.</param>
public sealed record NotPermittedError(string Message, string Code) : IWriteError
{
    public static NotPermittedError CreateErrorFrom(PersonioForbiddenException exception) => new(exception.Message, WriteErrorCodes.NotPermitted);
}
