using Personio.Subgraph.Errors;

namespace Personio.Subgraph.Attendances;

/// <summary>Personio did not answer, so the row was not entered. The other rows stand.</summary>
/// <param name="Message">What is wrong and what to do, for people.</param>
/// <param name="Code">The code that such an outage has everywhere, such as `UPSTREAM_UNAVAILABLE`.</param>
public sealed record PersonioDownError(string Message, string Code) : IWriteError;
