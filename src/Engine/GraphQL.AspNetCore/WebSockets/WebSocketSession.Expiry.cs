using GraphQL.AspNetCore.Authorization;

namespace GraphQL.AspNetCore.WebSockets;

/// <content>The end of what the client has shown: a socket may live longer than the token that opened it, but serves nobody then.</content>
internal sealed partial class WebSocketSession
{
    // A timer takes no more than 49 days; a later expiry is looked at again then.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(30);

    private ITimer? _expiry;

    /// <summary>Closes the socket when the client's ticket expires; at once where it has.</summary>
    private async ValueTask<bool> WatchExpiryAsync()
    {
        if (TicketExpiry.Of(context) is not { } expires)
        {
            return true;
        }

        var left = expires - executor.Options.TimeProvider.GetUtcNow();
        if (left <= TimeSpan.Zero)
        {
            await channel.CloseAsync(CloseCodes.Forbidden, "The token has expired.");
            return false;
        }

        var wait = left < LongestWait ? left : LongestWait;
        if (_expiry is null)
        {
            _expiry = executor.Options.TimeProvider.CreateTimer(
                static session => _ = ((WebSocketSession)session!).WatchExpiryAsync().AsTask(), this, wait, Timeout.InfiniteTimeSpan);
        }
        else
        {
            _expiry.Change(wait, Timeout.InfiniteTimeSpan);
        }

        return true;
    }
}
