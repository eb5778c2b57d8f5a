using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Personio.Sandbox.Authentication;
using Personio.Sandbox.Hosting;
using Personio.Sandbox.V2;

namespace Personio.Sandbox.Faults;

/// <summary>Makes a call go wrong when the plan, or the call itself, says so.</summary>
internal sealed class FaultMiddleware(FaultPlan plan, TokenStore tokens)
{
    private const string Scheme = "Bearer ";

    private readonly SpoiltAnswer _spoilt = new();

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (!FaultHeader.TryRead(context.Request, out var asked, out var mistake))
        {
            await FailureAnswer.WriteAsync(context, StatusCodes.Status400BadRequest, $"{FaultHeader.Name}: {mistake}", "Not a fault.");
            return;
        }

        if (Choose(context.Request, asked) is not { } fault)
        {
            await next(context);
            return;
        }

        if (fault.Latency > TimeSpan.Zero)
        {
            await Task.Delay(fault.Latency, TimeProvider.System, context.RequestAborted);
        }

        if (fault.RevokeToken && context.Request.Headers.Authorization.ToString() is { Length: > 7 } header)
        {
            tokens.Revoke(header[Scheme.Length..].Trim());
        }

        if (fault.NeedsTheAnswer)
        {
            var body = await SpoiltAnswer.CatchAsync(context, next);
            await GoWrongAsync(context, fault, () => _spoilt.SendAsync(context, fault.Answer, body));
        }
        else
        {
            await GoWrongAsync(context, fault, () => next(context));
        }
    }

    /// <summary>A fault that the call brings along goes before the plan, of which it then spends nothing.</summary>
    private SandboxFault? Choose(HttpRequest request, SandboxFault? asked)
    {
        if (asked is null)
        {
            return plan.Take(request.Method, request.Path.Value ?? "/");
        }

        return plan.Strikes(asked) ? asked : null;
    }

    /// <summary>Cuts, answers with a status of the fault's own, or goes on.</summary>
    private static async Task GoWrongAsync(HttpContext context, SandboxFault fault, Func<Task> goOn)
    {
        if (fault.Disconnect)
        {
            // The abort reaches RequestAborted later; the call log must know now.
            context.Items[typeof(SandboxFault)] = fault;
            context.Abort();
        }
        else if (fault.Status is { } status)
        {
            context.Response.Headers.Clear();
            await AnswerAsync(context, fault, status);
        }
        else
        {
            await goOn();
        }
    }

    private static Task AnswerAsync(HttpContext context, SandboxFault fault, int status)
    {
        var headers = context.Response.Headers;
        if (fault.RetryAfterSeconds is { } seconds)
        {
            headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        if (fault.RateHeaders)
        {
            headers["x-ratelimit-replenish-rate"] = "10";
            headers["x-ratelimit-burst-capacity"] = "10";
            headers["x-ratelimit-requested-tokens"] = "1";
            headers["x-ratelimit-remaining"] = "0";
        }

        var reason = ReasonPhrases.GetReasonPhrase(status);
        switch (fault.Body)
        {
            case SandboxFaultBody.Empty:
                context.Response.StatusCode = status;
                return Task.CompletedTask;
            case SandboxFaultBody.Html:
                return HtmlFailure.WriteAsync(context, status, reason);
            case SandboxFaultBody.Gateway:
                return V2Problem.WriteUnknownPathAsync(context);
            default:
                return FailureAnswer.WriteAsync(context, status, reason, "A fault of the sandbox.");
        }
    }
}
