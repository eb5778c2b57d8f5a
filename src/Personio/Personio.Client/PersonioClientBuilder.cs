using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Personio.Client.Connections;

namespace Personio.Client;

/// <summary>A connection that was added, to say more about it.</summary>
public sealed class PersonioClientBuilder
{
    private readonly IReadOnlyList<IHttpClientBuilder> httpClients;

    internal PersonioClientBuilder(
        IServiceCollection services,
        string name,
        OptionsBuilder<PersonioConnectionOptions> options,
        IReadOnlyList<IHttpClientBuilder> httpClients)
    {
        Services = services;
        Name = name;
        Options = options;
        this.httpClients = httpClients;
    }

    /// <summary>The services the connection was added to.</summary>
    public IServiceCollection Services { get; }

    /// <summary>The connection's name: the key of its keyed services.</summary>
    public string Name { get; }

    /// <summary>The connection's settings, for those that other services decide.</summary>
    public OptionsBuilder<PersonioConnectionOptions> Options { get; }

    /// <summary>
    /// Applies to all HTTP clients of the connection, the one that fetches tokens included; for a proxy or an in-memory server.
    /// </summary>
    public PersonioClientBuilder ConfigureHttpClients(Action<IHttpClientBuilder> configure)
    {
        foreach (var client in httpClients)
        {
            configure(client);
        }

        return this;
    }
}
