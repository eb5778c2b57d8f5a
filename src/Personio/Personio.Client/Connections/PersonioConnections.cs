using Microsoft.Extensions.DependencyInjection;

namespace Personio.Client.Connections;

/// <summary>Gives a scope the clients of a connection that is chosen by name while the program runs.</summary>
public sealed class PersonioConnections
{
    private readonly IServiceProvider services;
    private readonly PersonioConnectionNames known;

    internal PersonioConnections(IServiceProvider services, PersonioConnectionNames known) => (this.services, this.known) = (services, known);

    /// <summary>The names to choose from.</summary>
    public IReadOnlyList<string> Names => known.Names;

    /// <summary>The connection whose clients are found by their type alone.</summary>
    public string Default => known.Default;

    /// <summary>A client of a connection, such as <c>EmployeesClient</c>: the same one each time within a scope.</summary>
    /// <param name="connection">One of <see cref="Names"/>. May come from a request: what is none of them is refused.</param>
    /// <exception cref="ArgumentException">There is no such connection. The message does not quote the name.</exception>
    public TClient Get<TClient>(string connection)
        where TClient : class => known.Names.Contains(connection, StringComparer.Ordinal)
            ? services.GetRequiredKeyedService<TClient>(connection)
            : throw new ArgumentException($"There is no such Personio connection. There are: {string.Join(", ", known.Names)}.", nameof(connection));
}
