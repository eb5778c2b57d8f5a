namespace GraphQL.Execution;

/// <summary>The services of one event, so that no data loader, no scoped service and no cache of one event is met by the next.</summary>
/// <param name="Services">What the resolvers of the event are given.</param>
/// <param name="Owner">Disposed of when the event's response has been taken.</param>
public readonly record struct EventScope(IServiceProvider Services, IAsyncDisposable Owner);
