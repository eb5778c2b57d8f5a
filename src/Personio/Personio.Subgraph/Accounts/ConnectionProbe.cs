using Personio.Client.Connections;
using Personio.Client.Errors;
using Personio.Client.Http;

namespace Personio.Subgraph.Accounts;

/// <summary>
/// Asks Personio how it is, past the cache and in a scope of its own: what is found is for everybody who asks within some seconds, so it may not end with
/// the one who asked first.
/// </summary>
internal sealed class ConnectionProbe(ChosenConnection chosen, IServiceScopeFactory scopes, IPersonioCallRecorder recorder, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Asks, unless the answer is known or somebody is asking.</summary>
    /// <param name="recent">Where the answer is kept.</param>
    /// <param name="ask">Asks with the clients of the scope that it is given.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Finding<T>> FindAsync<T>(
        Recent<T> recent, Func<IServiceProvider, CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        var connection = chosen.Name;
        var isMine = false;
        var finding = await recent.GetAsync(
            () =>
            {
                isMine = true;
                return AskAsync(connection, ask);
            },
            time).WaitAsync(cancellationToken);
        if (isMine)
        {
            foreach (var call in finding.Calls)
            {
                recorder.Record(call);
            }
        }

        return finding;
    }

    private async Task<Finding<T>> AskAsync<T>(string connection, Func<IServiceProvider, CancellationToken, Task<T>> ask)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<ChosenConnection>().Choose(connection);
        var context = services.GetRequiredService<PersonioCallContext>();
        context.AsksAnew = true;
        context.EndWithin(Patience);
        var now = time.GetUtcNow();
        try
        {
            var value = await ask(services, CancellationToken.None);
            return new Finding<T>(value, Fault: null, now, services.GetRequiredService<PersonioCallLog>().Calls);
        }
        catch (PersonioException fault)
        {
            return new Finding<T>(default, fault, now, services.GetRequiredService<PersonioCallLog>().Calls);
        }
    }
}
