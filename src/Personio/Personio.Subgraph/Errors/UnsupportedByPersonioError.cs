using Personio.Client.Errors;

namespace Personio.Subgraph.Errors;

/// <summary>Personio's API cannot do this: not at all, not for this account, or not in the generation that the connection is pinned to.</summary>
/// <param name="Message">What is wrong and what to do, for people.</param>
/// <param name="Code">`UNSUPPORTED_BY_PERSONIO`.</param>
public sealed record UnsupportedByPersonioError(string Message, string Code) : IWriteError
{
    public static UnsupportedByPersonioError CreateErrorFrom(PersonioVersionException exception) => From(exception);

    public static UnsupportedByPersonioError CreateErrorFrom(PersonioEndpointUnknownException exception) => From(exception);

    private static UnsupportedByPersonioError From(PersonioException exception) => new(exception.Message, WriteErrorCodes.UnsupportedByPersonio);
}
