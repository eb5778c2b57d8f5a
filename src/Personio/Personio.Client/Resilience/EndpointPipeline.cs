using Personio.Client.Budgets;
using Personio.Client.Connections;
using Personio.Client.Errors;
using Personio.Client.Http;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Personio.Client.Resilience;

/// <summary>
/// How the requests of one endpoint class are sent: within the call's time, again where that is safe and the retry budget allows, when the rate
/// budget allows, not while the circuit is open, and each attempt within its own time.
/// </summary>
internal sealed class EndpointPipeline
{
    private static readonly ResiliencePropertyKey<PipelineCall> CallKey = new("personio.call");
    private static readonly TimeSpan LeastTime = TimeSpan.FromMilliseconds(1);

    private readonly ClassBudget budget;
    private readonly RetryBudget retries;
    private readonly int maxRetries;
    private readonly ResiliencePipeline<HttpAttempt> whole;
    private readonly ResiliencePipeline<HttpAttempt> attempt;
    private readonly TimeProvider time;

    public EndpointPipeline(
        PersonioConnectionOptions options,
        EndpointClass endpoints,
        ClassBudget budget,
        RetryBudget retries,
        ResiliencePipeline<HttpAttempt> circuit,
        TimeProvider time,
        IJitter jitter)
    {
        this.budget = budget;
        this.retries = retries;
        this.time = time;
        maxRetries = endpoints.MaxRetries;
        whole = new ResiliencePipelineBuilder<HttpAttempt> { TimeProvider = time }
            .AddTimeout(new TimeoutStrategyOptions { TimeoutGenerator = arguments => new(Left(arguments.Context)) })
            .AddRetry(Retry(jitter))
            .Build();
        attempt = new ResiliencePipelineBuilder<HttpAttempt> { TimeProvider = time }
            .AddPipeline(circuit)
            .AddTimeout(new TimeoutStrategyOptions
            {
                TimeoutGenerator = arguments => new(options.AttemptTimeout + CallOf(arguments.Context).Allowance),
            })
            .Build();
    }

    /// <summary>Sends until there is an answer worth returning.</summary>
    /// <exception cref="PersonioRateLimitedException">It could not go out in time.</exception>
    /// <exception cref="PersonioTimeoutException">No attempt ended in time, or the time was over before the first.</exception>
    /// <exception cref="PersonioUnavailableException">No connection, it broke, or the circuit is open.</exception>
    public async Task<HttpAttempt> ExecuteAsync(PipelineCall call, CancellationToken cancellationToken)
    {
        if (time.GetUtcNow() >= call.Deadline)
        {
            throw PersonioTimeoutException.BeforeSending(call.Endpoint);
        }

        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(CallKey, call);
        retries.CountCall();
        try
        {
            return await whole.ExecuteAsync(static async (context, self) => await self.AttemptAsync(context), context, this);
        }
        catch (TimeoutRejectedException exception)
        {
            throw new PersonioTimeoutException(new PersonioFailure { Endpoint = call.Endpoint }, exception);
        }
        catch (BrokenCircuitException exception)
        {
            throw new PersonioUnavailableException(
                new PersonioFailure { Endpoint = call.Endpoint, RetryAfter = exception.RetryAfter }, exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new PersonioUnavailableException(new PersonioFailure { Endpoint = call.Endpoint }, exception);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async Task<HttpAttempt> AttemptAsync(ResilienceContext context)
    {
        var call = CallOf(context);
        var left = await AcquireAsync(call, context.CancellationToken);
        var answer = await attempt.ExecuteAsync(
            static async (context, call) =>
            {
                call.Attempts++;
                return await call.SendAsync(context.CancellationToken);
            },
            context,
            call);
        if (answer.Status == 429)
        {
            await budget.HeedRefusalAsync(answer.RetryAfter, CancellationToken.None);
        }
        else if (answer.Rate is { } told)
        {
            call.Left = Math.Min(left, told.Remaining);
            await budget.HeedAsync(left, told, CancellationToken.None);
        }

        return answer;
    }

    private async ValueTask<double> AcquireAsync(PipelineCall call, CancellationToken cancellationToken)
    {
        var asked = time.GetTimestamp();
        try
        {
            var left = await budget.AcquireAsync(call.Endpoint, call.Caller, call.Deadline, cancellationToken);
            call.Left = left;
            return left;
        }
        finally
        {
            call.Waited += time.GetElapsedTime(asked);
        }
    }

    private static PipelineCall CallOf(ResilienceContext context) => context.Properties.GetValue(CallKey, null!);

    /// <summary>Never nothing: to Polly that is no bound at all.</summary>
    private TimeSpan Left(ResilienceContext context)
    {
        var left = CallOf(context).Deadline - time.GetUtcNow();
        return left > LeastTime ? left : LeastTime;
    }

    private RetryStrategyOptions<HttpAttempt> Retry(IJitter jitter) => new()
    {
        MaxRetryAttempts = maxRetries,
        ShouldHandle = arguments => new(IsWorthAnother(arguments)),
        DelayGenerator = arguments => new(RetryRules.Delay(arguments.Outcome.Result, arguments.AttemptNumber, jitter.Next())),
        OnRetry = static arguments =>
        {
            arguments.Outcome.Result?.Dispose();
            return default;
        },
    };

    private bool IsWorthAnother(RetryPredicateArguments<HttpAttempt> arguments)
    {
        var call = CallOf(arguments.Context);
        var result = arguments.Outcome.Result;
        return arguments.AttemptNumber < maxRetries
            && !(call.IsReadOnce && result is not null)
            && RetryRules.MayRepeat(arguments.Outcome, call.IsIdempotent)
            && time.GetUtcNow() + RetryRules.Delay(result, arguments.AttemptNumber, jitter: 1) < call.Deadline
            && retries.TryRetry();
    }
}
