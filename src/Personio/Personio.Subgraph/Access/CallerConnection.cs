using System.Security.Claims;
using Personio.Client.Connections;

namespace Personio.Subgraph.Access;

/// <summary>The connection that a request works with.</summary>
/// <param name="Name">One that the caller may use.</param>
internal sealed record CallerConnection(string Name)
{
    /// <summary>The header, and the member of <c>connection_init</c>, that names one.</summary>
    public const string Header = "Personio-Connection";

    /// <summary>
    /// Chooses for a caller: the connection that they name, else the only one that they may use, else the default one. One that does not exist and one
    /// that they may not use are refused alike: which there are is nobody else's business.
    /// </summary>
    /// <param name="wanted">What they name; null where they name none.</param>
    /// <returns>Null where the caller may not use it, or any.</returns>
    public static CallerConnection? Choose(ClaimsPrincipal caller, string? wanted, PersonioConnectionNames connections)
    {
        var allowed = Caller.ConnectionsOf(caller);
        var name = wanted ?? (allowed.Count == 1 ? allowed.Single() : connections.Default);
        return allowed.Contains(name) ? new CallerConnection(name) : null;
    }

    /// <summary>The connection that a request names; null where it names none.</summary>
    public static string? NamedBy(HttpRequest request) => request.Headers[Header] is { Count: > 0 } named ? named.ToString() : null;

    /// <summary>Makes everything that a scope resolves by its type alone belong to the connection.</summary>
    public void Apply(IServiceProvider scope) => scope.GetRequiredService<ChosenConnection>().Choose(Name);
}
