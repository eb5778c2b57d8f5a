using System.Collections.Concurrent;
using Personio.Client.Connections;

namespace Personio.Subgraph.Accounts;

/// <summary>What the program remembers of each account, one for each connection: a singleton of its own would mix them.</summary>
/// <typeparam name="T">What is remembered.</typeparam>
internal sealed class PerConnection<T>
    where T : class, new()
{
    private readonly ConcurrentDictionary<string, T> _values = new(StringComparer.Ordinal);

    /// <summary>What belongs to a connection.</summary>
    public T Of(string connection) => _values.GetOrAdd(connection, static _ => new T());
}

/// <summary>Registers what is remembered for each connection.</summary>
internal static class PerConnectionRegistration
{
    /// <summary>A scope finds <typeparamref name="T"/> by its type: that of the connection which the scope works for.</summary>
    public static IServiceCollection AddPerConnection<T>(this IServiceCollection services)
        where T : class, new() => services
        .AddSingleton<PerConnection<T>>()
        .AddScoped(static scope => scope.GetRequiredService<PerConnection<T>>().Of(scope.GetRequiredService<ChosenConnection>().Name));
}
