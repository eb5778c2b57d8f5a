using Microsoft.Extensions.Logging;
using Personio.Client.Caching;
using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Locks;

namespace Personio.Client.Authentication;

/// <summary>
/// One token, obtained by client credentials: an in-process copy over the shared encrypted one over the token endpoint. At most one
/// fetch runs in the process, and across processes as far as the shared lock reaches.
/// </summary>
internal sealed partial class ClientCredentialsTokens(
    TokenEndpoint endpoint,
    TokenStore store,
    IDistributedLock sharedLock,
    OutageGate gate,
    TimeProvider time,
    IJitter jitter,
    ILogger<ClientCredentialsTokens> logger)
{
    /// <summary>How long refused credentials are not tried again.</summary>
    public static readonly TimeSpan RefusalMemory = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How soon after a replacement a rejection counts again. Some endpoints answer 401 for a missing right; without this pause each such
    /// call would throw a good token away. A token from the shared cache may be as dead as the one it replaced, so only a fetched one counts.
    /// </summary>
    public static readonly TimeSpan ReplacementPause = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan OutageMemory = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestRateLimitMemory = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan FailedRefreshPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LockLifetime = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LockPatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LockPoll = TimeSpan.FromMilliseconds(25);

    private readonly Lock state = new();
    private AccessToken? current;
    private bool currentIsShared;
    private string? rejectedToken;
    private DateTimeOffset replacedAt = DateTimeOffset.MinValue;
    private Task<AccessToken>? flight;
    private (Func<PersonioException> Repeat, DateTimeOffset Until)? failure;

    public ValueTask<AccessToken> GetAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        Task<AccessToken> joined;
        lock (state)
        {
            if (current is { } token && now < token.RefreshAt)
            {
                return new(token);
            }

            if (failure is { } remembered && now < remembered.Until)
            {
                throw remembered.Repeat();
            }

            joined = flight ??= StartFlight();
        }

        return new(joined.WaitAsync(cancellationToken));
    }

    /// <summary>What may be told of the token at hand; null where there is none that is still good.</summary>
    public PersonioTokenStatus? Status
    {
        get
        {
            lock (state)
            {
                return current is { } token && time.GetUtcNow() < token.ExpiresAt ? token.Status : null;
            }
        }
    }

    /// <inheritdoc cref="IPersonioAuthorizationSource.TryReplace"/>
    public bool TryReplace(string rejected)
    {
        var now = time.GetUtcNow();
        lock (state)
        {
            if (current?.Value != rejected)
            {
                // Somebody else has replaced it, or is about to.
                return true;
            }

            if (!currentIsShared && now < replacedAt + ReplacementPause)
            {
                return false;
            }

            current = null;
            rejectedToken = rejected;
            replacedAt = now;
        }

        Log.Rejected(logger, endpoint.Endpoint);
        return true;
    }

    /// <summary>Belongs to all who wait and so to none: a caller that leaves does not end it.</summary>
    private Task<AccessToken> StartFlight()
    {
        var task = Task.Run(FlyAsync);
        _ = task.ContinueWith(
            static t => _ = t.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        return task;
    }

    private async Task<AccessToken> FlyAsync()
    {
        try
        {
            var (token, isShared) = await RefreshAsync();
            lock (state)
            {
                current = token;
                currentIsShared = isShared;
                rejectedToken = null;
                failure = null;
                flight = null;
            }

            return token;
        }
        catch (Exception exception)
        {
            if (Settle(exception) is { } stillGood)
            {
                Log.RefreshFailed(logger, endpoint.Endpoint, (exception as PersonioException)?.Code ?? exception.GetType().Name);
                return stillGood;
            }

            throw;
        }
    }

    /// <summary>Remembers a failure for a while; returns the old token when it has not expired yet.</summary>
    private AccessToken? Settle(Exception exception)
    {
        var now = time.GetUtcNow();
        lock (state)
        {
            flight = null;
            if (current is { } token && now < token.ExpiresAt)
            {
                return current = token.RefreshedAt(now + FailedRefreshPause);
            }

            failure = Remember(exception, now);
            return null;
        }
    }

    /// <summary>An exception object must not be thrown by many at once, so what is remembered is how to make it again.</summary>
    private static (Func<PersonioException> Repeat, DateTimeOffset Until)? Remember(Exception exception, DateTimeOffset now)
    {
        if (exception is not PersonioException known)
        {
            return null;
        }

        var details = new PersonioFailure { Endpoint = known.Endpoint, Status = known.Status, TraceId = known.TraceId };
        switch (known)
        {
            case PersonioAuthenticationException:
                return (() => new PersonioAuthenticationException(details, known.Message), now + RefusalMemory);
            case PersonioRateLimitedException:
                var wait = known.RetryAfter is { } asked && asked < LongestRateLimitMemory ? asked : LongestRateLimitMemory;
                return (() => new PersonioRateLimitedException(details with { RetryAfter = wait }), now + wait);
            case PersonioUnavailableException:
                return (() => new PersonioUnavailableException(details), now + OutageMemory);
            default:
                return null;
        }
    }

    private async Task<(AccessToken Token, bool IsShared)> RefreshAsync()
    {
        if (await ReadSharedAsync() is { } shared)
        {
            return (shared, true);
        }

        var (handle, found) = await EnterAsync();
        try
        {
            if (found is not null)
            {
                return (found, true);
            }

            var fetched = await endpoint.FetchAsync(CancellationToken.None);
            var now = time.GetUtcNow();
            var issued = new SharedToken(fetched.Token, now, now + fetched.Lifetime, fetched.Scope);
            await store.WriteAsync(issued, CancellationToken.None);
            return (Local(issued), false);
        }
        finally
        {
            await LeaveAsync(handle);
        }
    }

    /// <summary>
    /// Waits until this process holds the lock, or another process has left a token. Goes ahead without the lock when the cache is down or
    /// the holder takes too long: a second fetch is harmless, no token is not.
    /// </summary>
    private async Task<(IAsyncDisposable? Handle, AccessToken? Found)> EnterAsync()
    {
        var started = time.GetTimestamp();
        while (true)
        {
            var attempt = await gate.RunAsync(
                async stop => new LockAttempt(await sharedLock.TryAcquireAsync(store.LockName, LockLifetime, stop), Answered: true),
                fallback: default,
                CancellationToken.None);
            var mustWait = attempt is { Answered: true, Handle: null };
            var found = attempt.Answered ? await ReadSharedAsync() : null;
            if (found is not null || !mustWait || time.GetElapsedTime(started) > LockPatience)
            {
                return (attempt.Handle, found);
            }

            await Task.Delay(LockPoll, time);
        }
    }

    private async ValueTask LeaveAsync(IAsyncDisposable? handle)
    {
        if (handle is null)
        {
            return;
        }

        await gate.RunAsync(
            async _ =>
            {
                await handle.DisposeAsync();
                return true;
            },
            fallback: false,
            CancellationToken.None);
    }

    /// <summary>The shared token, unless it is the rejected one or due for a refresh.</summary>
    private async ValueTask<AccessToken?> ReadSharedAsync()
    {
        if (await store.ReadAsync(CancellationToken.None) is not { } shared)
        {
            return null;
        }

        string? rejected;
        lock (state)
        {
            rejected = rejectedToken;
        }

        // Left where it is: to remove it could remove the one that another process has just put there. A fetched one overwrites it.
        if (shared.Value == rejected)
        {
            return null;
        }

        var token = Local(shared);
        return time.GetUtcNow() < token.RefreshAt ? token : null;
    }

    private AccessToken Local(SharedToken token) => AccessToken.Create(token, jitter.Next());

    private readonly record struct LockAttempt(IAsyncDisposable? Handle, bool Answered);

    private static partial class Log
    {
        [LoggerMessage(10, LogLevel.Information, "Personio rejected a token from {Endpoint}; fetching another.")]
        public static partial void Rejected(ILogger logger, string endpoint);

        [LoggerMessage(11, LogLevel.Warning, "Refreshing a token at {Endpoint} failed with {Code}; the old one is used until it expires.")]
        public static partial void RefreshFailed(ILogger logger, string endpoint, string code);
    }
}
