using System.Text.Json;
using GraphQL.AspNetCore.Requests;

namespace GraphQL.AspNetCore.WebSockets;

/// <summary>One operation of a socket, from <c>subscribe</c> to <c>complete</c> or <c>error</c>.</summary>
internal sealed class SocketOperation(string id, ParsedRequest request, CancellationToken sessionEnded)
{
    private readonly CancellationTokenSource _ended = CancellationTokenSource.CreateLinkedTokenSource(sessionEnded);
    private int _isOver;

    public string Id => id;

    public JsonEncodedText EncodedId { get; } = JsonEncodedText.Encode(id);

    public ParsedRequest Request => request;

    /// <summary>Ends when the client has had enough, or the socket is gone.</summary>
    public CancellationToken Ended => _ended.Token;

    /// <summary>True until the client has completed the operation, or the server has.</summary>
    public bool IsActive => Volatile.Read(ref _isOver) == 0;

    /// <summary>The operation at work.</summary>
    public Task Running { get; set; } = Task.CompletedTask;

    /// <summary>Ends the operation.</summary>
    /// <returns>True for whoever does it first.</returns>
    public bool TryEnd() => Interlocked.Exchange(ref _isOver, 1) == 0;

    public Task CancelAsync() => _ended.CancelAsync();

    /// <summary>Lets go of the session's token; called when the operation is no longer at work.</summary>
    public void Release() => _ended.Dispose();
}
