using GraphQL.AspNetCore.Requests;
using GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphQL.AspNetCore.Callbacks;

/// <summary>
/// One subscription whose events are sent by callback, from its first check to its end. It outlives the request that asked for it, and so has a
/// scope of its own. The next event is made when the gateway has taken the last: nothing is queued here.
/// </summary>
internal sealed partial class CallbackSession(
    CallbackRequest callback, CallbackChannel channel, AsyncServiceScope scope, GraphQLCallbackOptions options, TimeProvider time, ILogger logger) : IAsyncDisposable
{
    private readonly CallbackMessage _messages = new(callback);
    private readonly CancellationTokenSource _ended = new();
    private readonly CancellationTokenSource _gone = new();
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _ending = new();
    private Task _telling = Task.CompletedTask;
    private Task _leaving = Task.CompletedTask;
    private Refusal? _reason;
    private bool _isEnded;
    private bool _isOver;

    public CallbackRequest Callback => callback;

    public IServiceProvider Services => scope.ServiceProvider;

    /// <summary>Ends with the subscription: no further event is asked for.</summary>
    public CancellationToken Ended => _ended.Token;

    /// <summary>Ends when nothing of the subscription is at work any more.</summary>
    public Task Over => _over.Task;

    /// <summary>Asks the gateway whether it is the one that has asked.</summary>
    /// <returns>Why it is not; null where it is.</returns>
    /// <exception cref="OperationCanceledException">It has gone meanwhile.</exception>
    public async Task<Refusal?> CheckAsync()
    {
        var answer = await AskAsync();
        return answer.IsConfirmation ? null : CallbackRefusals.NotConfirmed(answer);
    }

    /// <summary>Sends the events to the end of the stream, of the gateway's interest, of the caller's token or of the host.</summary>
    /// <param name="expires">When the caller's token expires; null for never.</param>
    public async Task RunAsync(ResponseStream stream, long maxResultBytes, DateTimeOffset? expires, CancellationToken stopping)
    {
        var left = expires - time.GetUtcNow();
        var (life, reason) = left < options.MaxLifetime ? (left.Value, CallbackRefusals.Expired) : (options.MaxLifetime, CallbackRefusals.TooOld(options.MaxLifetime));
        using var stop = stopping.UnsafeRegister(static session => ((CallbackSession)session!).End(CallbackRefusals.Stopping), this);
        await using var limit = time.CreateTimer(_ => End(reason), state: null, life > TimeSpan.Zero ? life : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        var beating = BeatAsync();
        using var last = await DeliverAsync(stream, maxResultBytes);
        End(reason: null);
        await beating;
        await SendLastAsync(last);
    }

    /// <summary>Ends the subscription; the first reason counts. A message on its way arrives ahead of the last one.</summary>
    /// <param name="reason">What the gateway is told; null where it need not be.</param>
    public void End(Refusal? reason)
    {
        lock (_ending)
        {
            if (!_isEnded)
            {
                (_isEnded, _reason) = (true, reason);
                _telling = _ended.CancelAsync();
            }
        }
    }

    /// <summary>Ends the subscription without a further word: the gateway is gone, or another session serves the same subscription.</summary>
    public void Abandon()
    {
        lock (_ending)
        {
            if (!_isOver && !_gone.IsCancellationRequested)
            {
                _leaving = _gone.CancelAsync();
            }
        }

        End(reason: null);
    }

    public async ValueTask DisposeAsync()
    {
        End(reason: null);
        lock (_ending)
        {
            _isOver = true;
        }

        try
        {
            // A source that was never read from learns only so that nobody listens.
            await Task.WhenAll(_telling, _leaving);
            await scope.DisposeAsync();
        }
        finally
        {
            _ended.Dispose();
            _gone.Dispose();
            _over.TrySetResult();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "The gateway at {Host} takes no more of a subscription: {Answer}")]
        public static partial void Lost(ILogger logger, string host, CallbackAnswer answer);

        [LoggerMessage(2, LogLevel.Error, "A subscription by callback failed; its error's id is {Id}")]
        public static partial void Failed(ILogger logger, string id, Exception exception);
    }
}
