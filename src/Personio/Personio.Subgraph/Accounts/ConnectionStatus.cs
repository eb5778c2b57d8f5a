using Personio.Client.Connections;

namespace Personio.Subgraph.Accounts;

/// <summary>How the connection that a request works with is doing.</summary>
/// <param name="Name">Its name, as the settings and the header `Personio-Connection` have it.</param>
/// <param name="ApiVersion">Which generation of Personio's API it may use.</param>
/// <param name="Apis">Each generation of the API, tried just now.</param>
/// <param name="ReadableAttributes">The keys of the employee attributes that the credential may read; null where Personio does not tell them. It leaves all others out of its answers, without a word.</param>
public sealed record ConnectionStatus(
    string Name, PersonioApiVersion ApiVersion, IReadOnlyList<ApiStatus> Apis, IReadOnlyList<string>? ReadableAttributes);

/// <summary>Whether a generation of Personio's API answers to the connection's credential.</summary>
/// <param name="Name">`v1` or `v2`.</param>
/// <param name="Answers">Whether it does.</param>
/// <param name="Code">Why it does not, by the code of errors; null where it does.</param>
/// <param name="Message">Why it does not, and what to do; null where it does.</param>
/// <param name="Remaining">How many more such calls could go out at once by the rate limits; null where none went out.</param>
public sealed record ApiStatus(string Name, bool Answers, string? Code, string? Message, int? Remaining);
