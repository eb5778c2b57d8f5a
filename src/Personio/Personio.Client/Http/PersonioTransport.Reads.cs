using Personio.Client.Errors;

namespace Personio.Client.Http;

/// <summary>Reads that several ask for at the same time, each with a time of their own.</summary>
internal sealed partial class PersonioTransport
{
    private async Task<PersonioPayload?> ReadAsync(PersonioRequest request, CallReport report, CancellationToken cancellationToken)
    {
        var attempt = await JoinAsync(
            request,
            (begins, leave) => reads.JoinAsync(
                request.Identity,
                stop =>
                {
                    begins();
                    return AttemptAsync(request, report.Progress, HttpAttempt.SendAsync, stop);
                },
                leave),
            cancellationToken);
        report.Status = attempt.Status;
        return Settle(request, report.Progress, attempt);
    }

    /// <summary>
    /// Begins a read, or joins the same one that is under way. It has the time of who began it: who has less leaves it, and who has more asks
    /// again when it ended for want of that time.
    /// </summary>
    /// <param name="request">What is asked.</param>
    /// <param name="join">Joins; calls what it is given when it begins.</param>
    /// <param name="cancellationToken">Leaves.</param>
    private async Task<T> JoinAsync<T>(
        PersonioRequest request, Func<Action, CancellationToken, Task<T>> join, CancellationToken cancellationToken)
    {
        var deadline = DeadlineOf(request);
        using var patience = context.Deadline is null ? null : Begin(request, deadline, cancellationToken);
        while (true)
        {
            var isMine = false;
            try
            {
                return await join(() => isMine = true, patience?.Token ?? cancellationToken);
            }
            catch (PersonioException other) when (other.IsHurried && !isMine && CouldStillGo(other, deadline))
            {
                // Whoever began it had less time than there is here.
            }
            catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
            {
                throw new PersonioTimeoutException(new PersonioFailure { Endpoint = request.Endpoint }, exception);
            }
        }
    }

    private bool CouldStillGo(PersonioException exception, DateTimeOffset deadline) =>
        time.GetUtcNow() + (exception.RetryAfter ?? TimeSpan.Zero) < deadline;

    /// <summary>Whether a call that its scope gave more time could have gone on.</summary>
    private bool IsForWantOfTime(PersonioException exception) => context.Deadline is { } end && exception switch
    {
        PersonioTimeoutException => time.GetUtcNow() >= end,
        PersonioRateLimitedException => exception.Status is null,
        _ => false,
    };

    private static PersonioException Hurried(PersonioException exception)
    {
        var failure = new PersonioFailure { Endpoint = exception.Endpoint, RetryAfter = exception.RetryAfter, IsHurried = true };
        return exception is PersonioTimeoutException
            ? new PersonioTimeoutException(failure, exception.InnerException, exception.Message)
            : new PersonioRateLimitedException(failure);
    }

    /// <summary>Ends this caller's wait with its time, however long the read that it joins may last.</summary>
    private Patience Begin(PersonioRequest request, DateTimeOffset deadline, CancellationToken cancellationToken)
    {
        var left = deadline - time.GetUtcNow();
        return left > TimeSpan.Zero ? new Patience(left, time, cancellationToken) : throw PersonioTimeoutException.BeforeSending(request.Endpoint);
    }

    /// <summary>Ends with the caller or after a time.</summary>
    private sealed class Patience : CancellationTokenSource
    {
        private readonly CancellationTokenRegistration caller;

        public Patience(TimeSpan left, TimeProvider time, CancellationToken caller)
            : base(left, time) => this.caller = caller.UnsafeRegister(static self => ((Patience)self!).Cancel(), this);

        protected override void Dispose(bool disposing)
        {
            caller.Dispose();
            base.Dispose(disposing);
        }
    }
}
