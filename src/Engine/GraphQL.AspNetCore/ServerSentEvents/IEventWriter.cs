using GraphQL.Execution;

namespace GraphQL.AspNetCore.ServerSentEvents;

/// <summary>Writes a stream of results as a protocol has them, each flushed and no faster than the client reads.</summary>
internal interface IEventWriter
{
    /// <summary>Shows that the stream has begun, before there is any result.</summary>
    ValueTask BeginAsync();

    /// <summary>Shows that the stream is alive.</summary>
    ValueTask KeepAliveAsync();

    /// <summary>Writes a result.</summary>
    /// <returns>False where no other may follow.</returns>
    ValueTask<bool> NextAsync(OperationResult result);

    /// <summary>Ends the stream.</summary>
    ValueTask CompleteAsync();
}
