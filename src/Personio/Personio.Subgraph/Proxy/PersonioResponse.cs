using System.Text.Json;
using Personio.Subgraph.Access;

namespace Personio.Subgraph.Proxy;

/// <summary>What Personio itself says to a call. It may be about anybody.</summary>
/// <param name="Status">The HTTP status: a refusal such as 404 or 422 is an answer as well.</param>
/// <param name="Body">Personio's answer as it is; null where it is empty.</param>
[Tag(DataClass.Personal)]
public sealed record PersonioResponse(int Status, JsonElement? Body)
{
    /// <summary>The status alone: the rest may be personal data.</summary>
    public override string ToString() => $"status {Status}";
}

/// <summary>How a call changes something.</summary>
public enum PersonioMethod
{
    /// <summary>Creates, as a rule.</summary>
    Post,

    /// <summary>Replaces.</summary>
    Put,

    /// <summary>Changes what is given.</summary>
    Patch,

    /// <summary>Deletes.</summary>
    Delete,
}
