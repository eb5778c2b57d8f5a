using GraphQL.AspNetCore.Requests;
using GraphQL.AspNetCore.Responses;
using GraphQL.Execution;

namespace GraphQL.AspNetCore.Callbacks;

/// <content>The messages of a subscription: events in their order, heartbeats beside them, and the last word.</content>
internal sealed partial class CallbackSession
{
    private async Task<SegmentedBuffer?> DeliverAsync(ResponseStream stream, long maxResultBytes)
    {
        try
        {
            return await DeliverAsync(stream, new ResultBudget(stream, Math.Min(maxResultBytes, options.MaxMessageBytes), SettingOf(maxResultBytes)));
        }
        catch (OperationCanceledException) when (Ended.IsCancellationRequested)
        {
            return _reason is { } reason ? _messages.Complete(reason) : null;
        }
#pragma warning disable CA1031 // Nobody waits for a session; the gateway gets the id of what the log has.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var id = Guid.NewGuid().ToString("N");
            Log.Failed(logger, id, exception);
            return _messages.Complete(Refusal.Failed, id);
        }
    }

    private async Task<SegmentedBuffer?> DeliverAsync(ResponseStream stream, ResultBudget budget)
    {
        await using var results = stream.GetAsyncEnumerator(CancellationToken.None);
        while (await results.MoveNextAsync())
        {
            using var result = results.Current;
            if (result.Outcome is OperationOutcome.SubscriptionFailed)
            {
                return _messages.Complete(result);
            }

            using var next = budget.Write(result, _messages.Next).Body;
            var answer = await channel.SendAsync(next, _gone.Token);
            if (!answer.IsTaken)
            {
                Lose(answer);
                return null;
            }
        }

        return _messages.Complete();
    }

    private async Task BeatAsync()
    {
        if (callback.HeartbeatInterval is not { } interval)
        {
            return;
        }

        using var timer = new PeriodicTimer(interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(Ended))
            {
                if (await AskAsync() is { IsTaken: false } answer)
                {
                    Lose(answer);
                }
            }
        }
        catch (OperationCanceledException) when (Ended.IsCancellationRequested)
        {
            // No sign of life is owed any more.
        }
    }

    private async Task<CallbackAnswer> AskAsync()
    {
        using var check = _messages.Check();
        return await channel.SendAsync(check, _gone.Token);
    }

    private async Task SendLastAsync(SegmentedBuffer? last)
    {
        if (last is null || _gone.IsCancellationRequested)
        {
            return;
        }

        try
        {
            await channel.SendAsync(last, _gone.Token);
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // Another session has taken over meanwhile.
        }
    }

    private void Lose(CallbackAnswer answer)
    {
        Log.Lost(logger, callback.Host, answer);
        Abandon();
    }

    private string SettingOf(long maxResultBytes) => maxResultBytes < options.MaxMessageBytes
        ? Language.LimitSetting.Of(nameof(GraphQLLimits.MaxResultBytes))
        : $"{nameof(GraphQLCallbackOptions)}.{nameof(GraphQLCallbackOptions.MaxMessageBytes)}";
}
