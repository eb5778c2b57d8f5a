using Personio.Client.Caching;

namespace Personio.Subgraph.Watching;

/// <summary>Where everything that has changed is told: drops what is cached of it, here and elsewhere, then wakes who listens, in every process.</summary>
internal sealed class ChangeFeed(ITopicEventSender topics, IServiceScopeFactory scopes, IEnumerable<ICacheDropListener> elsewhere)
{
    /// <summary>The topic of one kind of change on one connection.</summary>
    public static string TopicOf(string connection, ChangeKind kind) => $"{connection}/{kind}";

    /// <summary>Tells of a change. In this order, so that who is woken does not read what was before it.</summary>
    public async Task AnnounceAsync(string connection, Change change, CancellationToken cancellationToken)
    {
        await ForgetAsync(connection, change, cancellationToken);
        await topics.SendAsync(TopicOf(connection, change.Kind), change, cancellationToken);
    }

    /// <summary>Drops what is cached of something that has changed.</summary>
    public Task ForgetAsync(string connection, Change change, CancellationToken cancellationToken) =>
        DropAsync(connection, change.Kind, change.Id, change.Type == ChangeType.Deleted, cancellationToken);

    /// <summary>Drops what is cached of a kind of which something has changed that nobody can name.</summary>
    public Task ForgetAsync(string connection, ChangeKind kind, CancellationToken cancellationToken) =>
        DropAsync(connection, kind, id: null, isDeletion: true, cancellationToken);

    private async Task DropAsync(string connection, ChangeKind kind, string? id, bool isDeletion, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var cache = scope.ServiceProvider.GetRequiredKeyedService<PersonioCache>(connection);
        await cache.DropAsync(ResourceOf(kind), id, isDeletion, cancellationToken);
        foreach (var listener in elsewhere)
        {
            listener.Dropped(connection, CacheDrop.Of(ResourceOf(kind), id, isDeletion));
        }
    }

    private static CachedResource ResourceOf(ChangeKind kind) => kind switch
    {
        ChangeKind.Employee => CachedResource.People,
        ChangeKind.Absence => CachedResource.Absences,
        ChangeKind.Attendance => CachedResource.Attendances,
        ChangeKind.Document => CachedResource.Documents,
        ChangeKind.Project => CachedResource.Projects,
        ChangeKind.Application => CachedResource.Applications,
        _ => CachedResource.OpenPositions,
    };
}
