using System.Text.Json;
using Personio.Sandbox.Hosting;
using Personio.Sandbox.Limits;
using Personio.Sandbox.Webhooks;

namespace Personio.Sandbox.V2.Webhooks;

/// <summary>
/// <c>POST /v2/webhooks/{id}/ping</c>, <c>/test-event</c> and <c>/redelivery</c>. All answer 200 before anything is delivered: look at the
/// activity for what became of it.
/// </summary>
internal sealed class WebhookActionEndpoints(WebhookCenter center, SandboxOptions options)
{
    private readonly RedeliveryBudget _budget = new(options.TimeProvider);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v2/webhooks/{id}/ping", PingAsync).WithMetadata(WebhookEndpoints.Writing, LimitGroup.V2("webhooks/{id}/ping"));
        routes.MapPost("/v2/webhooks/{id}/test-event", TestAsync)
            .WithMetadata(WebhookEndpoints.Writing, LimitGroup.V2("webhooks/{id}/test-event"));
        routes.MapPost("/v2/webhooks/{id}/redelivery", RedeliverAsync)
            .WithMetadata(WebhookEndpoints.Writing, LimitGroup.V2("webhooks/{id}/redelivery"));
    }

    private Task PingAsync(HttpContext context) => WebhookEndpoints.Find(center, context) is { } webhook
        ? AnswerAsync(context, center.Tell(webhook.Id, "ping", "{}"))
        : V2Problem.ResourceNotFound.WriteAsync(context);

    private async Task TestAsync(HttpContext context)
    {
        if (WebhookEndpoints.Find(center, context) is not { } webhook)
        {
            await V2Problem.ResourceNotFound.WriteAsync(context);
            return;
        }

        if (await V2Body.ReadAsync(context) is not { } body)
        {
            return;
        }

        // The property's name is not documented; a client that exists says event_type, the envelope says event_name.
        var field = body.Has("event_type") && !body.Has("event_name") ? "event_type" : "event_name";
        var name = body.Text(field, isRequired: true);
        body.Refuse(name is not null && !webhook.EnabledEvents.Contains(name, StringComparer.Ordinal), field);
        var payload = body.Raw("payload");
        body.Refuse(payload is not { ValueKind: JsonValueKind.Object }, "payload");
        await (body.Problem is { } problem
            ? problem.WriteAsync(context)
            : AnswerAsync(context, center.Tell(webhook.Id, name!, payload!.Value.GetRawText())));
    }

    private async Task RedeliverAsync(HttpContext context)
    {
        if (WebhookEndpoints.Find(center, context) is not { } webhook || center.HistoryOf(webhook.Id) is not { } history)
        {
            await V2Problem.ResourceNotFound.WriteAsync(context);
            return;
        }

        if (await V2Body.ReadAsync(context) is not { } body)
        {
            return;
        }

        var order = RedeliveryOrder.Read(body);
        if (body.Problem is { } problem)
        {
            await problem.WriteAsync(context);
            return;
        }

        var events = order.Choose(history);
        if (events.Length > RedeliveryBudget.PerRequest)
        {
            await WebhookProblem.TooManyRedelivered.WriteAsync(context);
            return;
        }

        if (!_budget.TryTake(events.Length))
        {
            await V2Problem.TooManyRequests.WriteAsync(context);
            return;
        }

        var redelivery = Guid.NewGuid();
        center.Redeliver(webhook.Id, events, redelivery);
        await JsonAnswer.WriteV2Async(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteString("redelivery_id", redelivery);
            json.WriteEndObject();
        });
    }

    private static Task AnswerAsync(HttpContext context, WebhookEvent? happened) => happened is null
        ? V2Problem.ResourceNotFound.WriteAsync(context)
        : JsonAnswer.WriteV2Async(context, StatusCodes.Status200OK, json => WebhookHistoryEndpoints.Write(json, happened));
}
