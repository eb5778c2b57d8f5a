namespace Personio.ClientOnSandbox.Tests.Faults;

/// <summary>Asks the sandbox for the fault with each request it is meant for, counts them, and lets time pass where the fault stalls.</summary>
internal sealed class FaultCarrier(FaultySession session, CancellationToken ended) : DelegatingHandler
{
    private const string Header = "X-Sandbox-Fault";

    private static readonly TimeSpan LongPace = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(10);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // The same request may come again, with another token.
        request.Headers.Remove(Header);
        var path = request.RequestUri!.AbsolutePath;
        if (path is "/v1/auth" or "/v2/auth/token")
        {
            if (session.TokenFault is { } json)
            {
                request.Headers.Add(Header, json);
            }

            return await base.SendAsync(request, cancellationToken);
        }

        if (!session.Strikes(request.Method.Method, path, out var fault))
        {
            return await base.SendAsync(request, cancellationToken);
        }

        request.Headers.Add(Header, fault.Json);
        var answer = base.SendAsync(request, cancellationToken);
        if (fault.Stall == Stall.BeforeTheAnswer)
        {
            await PassAsync(cancellationToken);
        }

        var response = await answer;
        if (fault.Stall == Stall.WithinTheAnswer)
        {
            _ = PassAsync(session.Sent);
        }

        return response;
    }

    /// <summary>Until the attempt is given up.</summary>
    private async Task PassAsync(CancellationToken attempt)
    {
        while (!attempt.IsCancellationRequested && !ended.IsCancellationRequested)
        {
            await Task.Delay(Pace, CancellationToken.None);
            session.Time.PassAttempt();
        }
    }

    /// <summary>Until there is another attempt, or nobody who reads: who reads a file sets a bound with each piece, and perhaps has not yet.</summary>
    private async Task PassAsync(int sent)
    {
        for (var pause = Pace; session.Sent == sent && !ended.IsCancellationRequested; pause = LongPace)
        {
            await Task.Delay(pause, CancellationToken.None);
            session.Time.PassAttempt();
        }
    }
}
