using Personio.Client.Errors;

namespace Personio.Subgraph.Errors;

/// <summary>There is no such object, or the credential may not see it: Personio does not tell the two apart.</summary>
/// <param name="Message">What is wrong and what to do, for people.</param>
/// <param name="Code">`NOT_FOUND`.</param>
public sealed record NotFoundError(string Message, string Code) : IWriteError
{
    public static NotFoundError CreateErrorFrom(PersonioNotFoundException exception) => new(exception.Message, WriteErrorCodes.NotFound);

    public static NotFoundError CreateErrorFrom(NotFoundException exception) => new(exception.Message, WriteErrorCodes.NotFound);
}
