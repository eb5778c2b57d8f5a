namespace Personio.Subgraph.Watching;

/// <summary>Something that can be asked for changes.</summary>
internal interface IChangeSource
{
    /// <summary>What it is asked for, for the log.</summary>
    string What { get; }

    /// <summary>Finds what has changed and tells of it, where it was not told of already.</summary>
    /// <param name="connection">Whose changes.</param>
    /// <param name="window">Since when.</param>
    /// <param name="scope">Has the connection's clients.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    Task PollAsync(string connection, PollWindow window, IServiceProvider scope, CancellationToken cancellationToken);
}

/// <summary>What a look is to find.</summary>
/// <param name="Begun">When this process began to look: what was before is not told.</param>
/// <param name="Since">When it last looked.</param>
internal readonly record struct PollWindow(DateTimeOffset Begun, DateTimeOffset Since);
