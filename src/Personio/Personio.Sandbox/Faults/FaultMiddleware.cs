using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Personio.Sandbox.V1;
using Personio.Sandbox.V2;

namespace Personio.Sandbox.Faults;

/// <summary>Makes a call go wrong when the plan says so.</summary>
internal sealed class FaultMiddleware(FaultPlan plan)
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (plan.Take(context.Request.Method, context.Request.Path.Value ?? "/") is not { } fault)
        {
            await next(context);
            return;
        }

        if (fault.Latency > TimeSpan.Zero)
        {
            await Task.Delay(fault.Latency, TimeProvider.System, context.RequestAborted);
        }

        if (fault.Disconnect)
        {
            // The abort reaches RequestAborted later; the call log must know now.
            context.Items[typeof(SandboxFault)] = fault;
            context.Abort();
        }
        else if (fault.Status is { } status)
        {
            await AnswerAsync(context, fault, status);
        }
        else
        {
            await next(context);
        }
    }

    private static Task AnswerAsync(HttpContext context, SandboxFault fault, int status)
    {
        if (fault.RetryAfterSeconds is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        var reason = ReasonPhrases.GetReasonPhrase(status);
        switch (fault.Body)
        {
            case SandboxFaultBody.Empty:
                context.Response.StatusCode = status;
                return Task.CompletedTask;
            case SandboxFaultBody.Html:
                context.Response.StatusCode = status;
                context.Response.ContentType = "text/html";
                return context.Response.WriteAsync(
                    $"<html><head><title>{status} {reason}</title></head><body><h1>{status} {reason}</h1></body></html>");
            default:
                return context.Request.Path.StartsWithSegments("/v2", StringComparison.Ordinal)
                    ? new V2Problem(status, reason, "A fault of the sandbox.", null).WriteAsync(context)
                    : V1Error.WriteAsync(context, status, status, reason);
        }
    }
}
